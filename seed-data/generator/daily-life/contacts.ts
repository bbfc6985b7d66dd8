/** Everyday calls and messages: Weibull gaps in a person's own active time, partners by tie. */
import { DAY, HOUR } from "../clock.ts";
import { contact, conversation } from "../world/acts.ts";
import { at, type World } from "../world/world.ts";

/** Share of a day's contacts in each hour. choice: two peaks, little at night */
const HOURLY = [
  0.6, 0.3, 0.2, 0.15, 0.15, 0.3, 1, 2.4, 4.2, 5.4, 6, 6.1, 5.9, 4.8, 4.8, 5.2, 5.5, 6.1, 6.9, 7.1, 7, 6.2, 4,
  1.9,
];

export function talkDaily(world: World): void {
  const random = world.random.fork("daily contacts");
  const { contactsPerDay, contactShape } = world.parameters.life;
  const cumulative = runningSums(HOURLY);
  for (const person of world.persons) {
    if (person.ties.length === 0) continue;
    const tieSums = runningSums(person.ties.map((tie) => tie.weight));
    const meanGapDays = 1 / (contactsPerDay * person.activity);
    // Starts at a random point of a gap, so that the first hours are like all others.
    let active = -random.next() * meanGapDays;
    for (;;) {
      active += random.weibull(contactShape, meanGapDays);
      if (active >= world.parameters.days) break;
      if (active < 0) continue;
      const time =
        world.start + Math.floor(active) * DAY + timeOfDay(cumulative, active % 1, person.lateness);
      const tie = at(person.ties, random.byCumulative(tieSums));
      // Service numbers write and ring rather than being rung.
      if (tie.other < 0 && random.chance(0.7))
        conversation(world, random, time, tie.otherLine, tie.line, { voice: 0.3, sms: 0.7, app: 0 });
      else conversation(world, random, time, tie.line, tie.otherLine);
    }
  }
}

/** Whoever changes the number tells part of the people who ring it. */
export function announceNewNumbers(world: World): void {
  const random = world.random.fork("new numbers");
  for (const person of world.persons) {
    for (const line of person.lines) {
      for (const sim of at(world.lines, line).sims.slice(1)) {
        for (const tie of person.ties) {
          if (tie.line !== line || tie.other < 0 || !random.chance(0.4)) continue;
          contact(world, random, sim.from + random.exponential(8) * HOUR, line, tie.otherLine, {
            sms: 0.5,
            app: 0.3,
            voice: 0.2,
          });
        }
      }
    }
  }
}

/** Seconds after midnight at which a share of the day's contacts has taken place. */
function timeOfDay(cumulative: readonly number[], share: number, lateness: number): number {
  const target = share * at(cumulative, 23);
  const hour = cumulative.findIndex((sum) => sum > target);
  const before = hour > 0 ? at(cumulative, hour - 1) : 0;
  const within = (target - before) / (at(cumulative, hour) - before);
  return Math.floor(((((hour + within + lateness) % 24) + 24) % 24) * HOUR);
}

function runningSums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
