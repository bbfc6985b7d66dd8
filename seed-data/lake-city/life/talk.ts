/** Talk of people who know each other: a self-exciting process a pair, begun at a rate and answered for a while. */
import { DAY, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { mediumOf, talk } from "../acts.ts";
import { atHour, beta } from "../processes.ts";
import type { Line, Person, World } from "../types.ts";

/** Mean number of further contacts that each contact sets off, and how soon. */
const BRANCHING = 0.46;
const ANSWER_MINUTES = 14;

/** Hours at which people begin to talk: normal laws with weights. */
const PEAKS = [
  { share: 0.3, hour: 11, sd: 2.6 },
  { share: 0.25, hour: 15.5, sd: 2.4 },
  { share: 0.45, hour: 20, sd: 2.3 },
] as const;

export function hourly(random: Random, day: number): number {
  let u = random.next();
  for (const { share, hour, sd } of PEAKS) {
    u -= share;
    if (u < 0) return atHour(random, day, hour, sd);
  }
  return atHour(random, day, 20, 2.5);
}

/** A time within the records, by the hours of the day. */
export function anyTime(world: World, random: Random): number {
  return hourly(random, world.start + random.int(world.parameters.days) * DAY);
}

export function talkDaily(world: World): void {
  const random = world.random.fork("talk");
  for (const { a, b, rate } of world.ties) {
    const voice = beta(random, 0.45, 3);
    const [one, other] = [lineFor(random, a), lineFor(random, b)];
    if (one && other)
      for (let n = random.poisson(rate * world.parameters.days); n > 0; n--)
        converse(
          world,
          random,
          random.chance(0.5) ? [one, other] : [other, one],
          anyTime(world, random),
          voice,
        );
  }
  callFromServices(world);
}

/** One line a pair: most friends know the first number only. */
function lineFor(random: Random, { lines }: Person): Line | null {
  return (lines.length > 1 && random.chance(0.12) ? lines[1] : lines[0]) ?? null;
}

export function converse(
  world: World,
  random: Random,
  [from, to]: readonly [Line, Line],
  at: number,
  voice: number,
): void {
  let pending = 1;
  let time = at;
  let sides: readonly [Line, Line] = [from, to];
  for (let said = 0; pending > 0 && said < 12; pending--, said++) {
    talk(world, random, sides[0], sides[1], time, mediumOf(random, voice));
    pending += random.poisson(BRANCHING);
    time += random.exponential(ANSWER_MINUTES) * MINUTE + 20;
    if (random.chance(0.6)) sides = [sides[1], sides[0]];
  }
}

/** Delivery desks, banks, advertisers: few numbers that ring many, and are rung back by some. */
function callFromServices(world: World): void {
  const random = world.random.fork("services");
  const homes = world.places.filter(({ kind }) => kind === "work");
  for (let n = 0; n < 14; n++) {
    const base = random.pick(homes);
    const line: Line = { user: null, shared: [], sims: [], base };
    line.sims.push({ line, holder: null, imei: "", from: world.start - 900 * DAY, to: world.end + DAY });
    world.lines.push(line);
    for (
      let calls = random.poisson((world.persons.length * world.parameters.days) / 320);
      calls > 0;
      calls--
    ) {
      const other = random.pick(world.persons).lines[0];
      const [from, to] = random.chance(0.85) ? [line, other] : [other, line];
      talk(
        world,
        random,
        from,
        to,
        atHour(random, dayOf(world, random), 14, 3),
        random.chance(0.6) ? "voice" : "sms",
      );
    }
  }
}

function dayOf(world: World, random: Random): number {
  return world.start + random.int(world.parameters.days) * DAY;
}
