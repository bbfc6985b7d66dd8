/** Outings, journeys and parcels of everyday life. */
import { DAY, HOUR, weekday } from "../../generator/clock.ts";
import { awake, be, lineOf, post, ring } from "../acts.ts";
import { ageOf, type City, item } from "../city.ts";
import { openLine } from "../people/phones.ts";
import { anyPlace, DISTRICTS, nearest, OUTSIDE } from "../places/build-places.ts";
import { wakingMoment } from "./talk.ts";

const GOODS = [
  "服装",
  "日用品",
  "食品",
  "鞋",
  "配件",
  "书",
  "茶叶",
  "文件",
  "化妆品",
  "海产",
  "药品",
  "礼品",
  "",
];

export function goAbout(city: City): void {
  const { random, parameters } = city;
  city.persons.forEach((person, index) => {
    const friends = [...person.circle.keys()];
    for (let day = 0; day < parameters.days; day++) {
      const midnight = city.start + day * DAY;
      for (let i = random.poisson(0.32 * person.liveliness * (weekday(midnight) > 4 ? 1.6 : 1)); i > 0; i--) {
        const place = random.chance(0.75) ? random.pick(person.haunts) : anyPlace(city, "other", person.town);
        const [at, minutes] = [wakingMoment(city, midnight), random.logNormal(45, 0.7)];
        be(city, index, at, minutes, place);
        // Company, at the same place.
        if (friends.length > 0 && random.chance(0.35))
          be(city, random.pick(friends), at + random.normal() * 300, minutes, place);
      }
      if (random.chance(0.014)) journey(city, index, midnight);
    }
  });
}

/** To another town by coach or car, at times with a night there. */
function journey(city: City, person: number, midnight: number): void {
  const { random } = city;
  const { town } = item(city.persons, person);
  if (ageOf(city, person) < 16) return;
  const there = town < DISTRICTS ? random.pick(OUTSIDE) : random.int(DISTRICTS);
  const leave = midnight + random.between(6, 16) * HOUR;
  const hours = random.chance(0.4) ? random.between(20, 50) : random.between(3, 8);
  be(city, person, leave, 25, anyPlace(city, "border", town));
  be(
    city,
    person,
    leave + 8 * HOUR,
    hours * 60,
    anyPlace(city, random.pick(["hotel", "other", "home"]), there),
  );
}

export function shopOnline(city: City): void {
  const { random, parameters } = city;
  const lockers = nearest(city, "locker", 2);
  // Shops far away: their numbers are nobody's here, their places stand for where goods come from.
  const senders = Array.from({ length: Math.ceil(parameters.persons / 12) }, () => ({
    line: openLine(city, -1, { changes: [], holder: () => -1, keepsHandset: 1 }),
    place: anyPlace(city, random.pick(["shop", "work", "other"]), random.pick(OUTSIDE)),
  }));
  city.persons.forEach((person, index) => {
    if (ageOf(city, index) < 14 || person.silent) return;
    const mean = (parameters.parcelsPerYear / 365) * parameters.days * person.liveliness;
    for (let i = random.poisson(mean); i > 0; i--) {
      const sent = wakingMoment(city, city.start + random.int(parameters.days) * DAY);
      const delivered = awake(city, sent + random.between(0.8, 4) * DAY, 8, 21);
      const own = lineOf(city, index);
      const common = {
        sent,
        delivered,
        grams: Math.round(random.logNormal(650, 1)),
        declared: random.pick(GOODS),
      };
      const toPlace = random.chance(0.65) ? random.pick(item(lockers, person.home)) : person.home;
      const kind = random.weighted({ bought: 0.84, returned: 0.07, friend: 0.09 });
      const friends = [...person.circle.keys()];
      if (kind === "bought") {
        const { line, place } = random.pick(senders);
        post(city, { ...common, fromLine: line, toLine: own, fromPlace: place, toPlace });
        if (random.chance(0.25))
          ring(city, delivered - random.exponential(600), random.pick(senders).line, own);
        if (random.chance(0.4))
          be(city, index, awake(city, delivered + random.exponential(3 * HOUR)), 6, toPlace);
      } else if (kind === "returned") {
        const { line, place } = random.pick(senders);
        post(city, { ...common, fromLine: own, toLine: line, fromPlace: toPlace, toPlace: place });
      } else if (friends.length > 0) {
        const friend = random.pick(friends);
        post(city, {
          ...common,
          fromLine: own,
          toLine: lineOf(city, friend),
          fromPlace: toPlace,
          toPlace: item(city.persons, friend).home,
        });
      }
    }
  });
}
