/**
 * Everyday talk: exchanges that begin at the hours of a person's day, with somebody chosen by
 * closeness, of a geometric number of turns; calls of strangers and services besides.
 */
import { DAY, HOUR, weekday } from "../../generator/clock.ts";
import { converse, lineOf, ring } from "../acts.ts";
import { ageOf, type City, item } from "../city.ts";
import { openLine } from "../people/phones.ts";

/** Weight of each hour of a day for talk. */
const HOURS = [2, 1, 0.5, 0.3, 0.3, 0.6, 2, 4, 6, 7, 7, 7, 9, 7, 6, 6, 7, 9, 11, 12, 12, 10, 7, 4];
const CUMULATIVE = HOURS.map((_, i) => HOURS.slice(0, i + 1).reduce((sum, weight) => sum + weight, 0));
const SERVICE_LINES = 14;

/** A moment of the day that begins at `midnight`, as people are awake. */
export function wakingMoment(city: City, midnight: number): number {
  return midnight + city.random.byCumulative(CUMULATIVE) * HOUR + city.random.next() * HOUR;
}

export function talkDaily(city: City): void {
  const { random, parameters } = city;
  const services = Array.from({ length: SERVICE_LINES }, () =>
    openLine(city, -1, { changes: [], holder: () => -1, keepsHandset: 1 }),
  );
  city.persons.forEach((person, index) => {
    if (person.silent || person.circle.size === 0) return;
    const friends = [...person.circle].filter(([other]) => !item(city.persons, other).silent);
    if (friends.length === 0) return;
    let sum = 0;
    const cumulative = friends.map(([, closeness]) => {
      sum += closeness;
      return sum;
    });
    const age = ageOf(city, index);
    const media = age > 55 ? { voice: 0.72, sms: 0.08, app: 0.2 } : { voice: 0.3, sms: 0.05, app: 0.65 };
    const rate = parameters.talksPerDay * person.liveliness;
    for (let day = 0; day < parameters.days; day++) {
      const midnight = city.start + day * DAY;
      const today = rate * (weekday(midnight) >= 5 ? 1.25 : 1);
      for (let i = random.poisson(today); i > 0; i--) {
        const [friend] = item(friends, random.byCumulative(cumulative));
        const [mine, theirs] = [someLine(city, index), lineOf(city, friend)];
        if (mine !== theirs)
          converse(city, wakingMoment(city, midnight), mine, theirs, 1 + random.poisson(0.9), { media });
      }
      if (random.chance(0.06))
        ring(city, wakingMoment(city, midnight), random.pick(services), lineOf(city, index));
      if (random.chance(0.012)) wrongNumber(city, wakingMoment(city, midnight), index);
    }
  });
}

/** The private line, at times the second one. */
function someLine(city: City, person: number): number {
  const { lines } = item(city.persons, person);
  return item(lines, lines.length > 1 && city.random.chance(0.25) ? city.random.int(lines.length) : 0);
}

function wrongNumber(city: City, at: number, person: number): void {
  const other = city.random.int(city.persons.length);
  const [from, to] = [lineOf(city, other), lineOf(city, person)];
  if (from !== to && !item(city.persons, other).silent)
    ring(city, at, from, to, { media: { voice: 1, sms: 0, app: 0 }, seconds: 12 });
}
