/** Lines of phones: SIMs that follow one another, who holds them, and which is in use at a time. */
import { DAY, HOUR } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { ageOf, type Line, type Person, type Sim, type World } from "../world.ts";

/** Methods page: 1.27 SIMs a person. What is above one are second SIMs, company SIMs and changes. */
const SECOND = 0.17;
const CHANGES = 0.06;
const PHONELESS = 0.02;

/** Who holds SIMs that were bought for a trade, be it honest or not. */
const TRADE_HOLDERS = { self: 0.3, family: 0.15, nobody: 0.3, stranger: 0.25 } as const;
const PRIVATE_HOLDERS = { self: 0.9, family: 0.06, nobody: 0.04, stranger: 0 } as const;
const SECOND_HOLDERS = { self: 0.55, family: 0.2, nobody: 0.1, stranger: 0.15 } as const;

type Holders = Readonly<Record<keyof typeof TRADE_HOLDERS, number>>;

export function givePhones(world: World): void {
  const random = world.random.fork("phones");
  for (const person of world.persons) {
    const age = ageOf(world, person);
    if (random.chance(age > 75 ? 0.2 : PHONELESS)) continue;
    addLine(world, random, person, PRIVATE_HOLDERS, random.chance(CHANGES) ? [20, 60] : null);
    if (age > 17 && random.chance(SECOND))
      addLine(world, random, person, SECOND_HOLDERS, random.chance(0.3) ? [14, 60] : null);
  }
}

/** A line for a trade; its SIMs last so many days, or for ever. */
export function tradeLine(world: World, random: Random, person: Person, days: Life): Line {
  return addLine(world, random, person, TRADE_HOLDERS, days, true);
}

/** A company's SIM, in the name of the boss. */
export function companyLine(world: World, random: Random, person: Person, boss: Person): Line {
  const line: Line = { user: person, sims: [], shared: false, trade: true };
  line.sims.push(
    newSim(line, random, boss, world.start - random.between(20, 1500) * DAY, Number.POSITIVE_INFINITY),
  );
  return register(world, person, line);
}

/** A number of somebody who is not in the folder. */
export function strangerLine(world: World, random: Random): Line {
  const line: Line = { user: null, sims: [], shared: false, trade: true };
  line.sims.push(
    newSim(line, random, null, world.start - random.between(5, 2000) * DAY, Number.POSITIVE_INFINITY),
  );
  world.lines.push(line);
  return line;
}

/** The SIM in use; where two overlap either of them, where there is none nothing. */
export function simAt(line: Line, at: number, random: Random): Sim | null {
  const live = line.sims.filter(({ from, to }) => from <= at && at < to);
  return live.length < 2 ? (live[0] ?? null) : random.pick(live);
}

type Life = readonly [low: number, high: number] | null;

function addLine(
  world: World,
  random: Random,
  person: Person,
  holders: Holders,
  days: Life,
  trade = false,
): Line {
  const line: Line = { user: person, sims: [], shared: false, trade };
  if (!days) {
    const from = world.start - random.logNormal(500, 1.1) * DAY;
    line.sims.push(
      newSim(line, random, holderOf(world, random, person, holders), from, Number.POSITIVE_INFINITY),
    );
    return register(world, person, line);
  }
  let from = world.start - random.next() * random.between(...days) * DAY;
  let handset = random.int(1e9);
  while (from < world.end) {
    const to = from + random.between(...days) * DAY;
    if (!random.chance(0.45)) handset = random.int(1e9);
    line.sims.push(newSim(line, random, holderOf(world, random, person, holders), from, to, handset));
    from = random.chance(0.5) ? to - random.between(0, 4) * DAY : to + random.between(0.1, 20) * HOUR;
  }
  return register(world, person, line);
}

function register(world: World, person: Person, line: Line): Line {
  person.lines.push(line);
  world.lines.push(line);
  return line;
}

function newSim(
  line: Line,
  random: Random,
  holder: Person | null,
  from: number,
  to: number,
  imei = random.int(1e9),
): Sim {
  return { line, holder, imei, from, to };
}

function holderOf(world: World, random: Random, person: Person, holders: Holders): Person | null {
  const whose = random.weighted(holders);
  if (whose === "nobody") return null;
  if (whose === "stranger") return random.pick(world.persons.filter((other) => ageOf(world, other) > 17));
  const family = person.household.filter((other) => other !== person && ageOf(world, other) > 17);
  return whose === "family" && family.length > 0 ? random.pick(family) : person;
}
