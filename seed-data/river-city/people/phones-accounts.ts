/** Phones as lines whose SIMs follow one another, and accounts bound to them. */
import { DAY, HOUR } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Account, Line, Person, Place, Sim, World } from "../world.ts";

/** Shares of private first SIMs. */
const HELD = { nobody: 0.03, family: 0.07 };
/** Of 60 days. */
const NUMBER_CHANGED = 0.06;
const SECOND_SIM = 0.14;

/** Whose name a business SIM is in; the same for every trade, honest or not. */
const BUSINESS_HELD = { own: 0.42, nobody: 0.22, family: 0.16, other: 0.2 };

export function givePhonesAndAccounts(world: World): void {
  const random = world.random.fork("phones");
  for (const person of world.persons) equip(world, random, person);
}

export function equip(world: World, random: Random, person: Person): void {
  if (person.age < 9 || (person.age > 70 && random.chance(0.2))) return;
  const shared = person.age < 13 || (person.age > 66 && random.chance(0.25));
  const host = shared
    ? person.household.find((other) => other !== person && other.lines.length > 0)
    : undefined;
  if (host?.lines[0]) {
    host.lines[0].sharedWith.push(person);
    person.lines.push(host.lines[0]);
    return;
  }
  const holder = random.chance(HELD.nobody)
    ? null
    : random.chance(HELD.family)
      ? random.pick(person.household)
      : person;
  const line = addLine(world, person);
  addSims(world, random, line, holder, null);
  if (random.chance(NUMBER_CHANGED)) changeOnce(world, random, line);
  if (person.age >= 16 && random.chance(SECOND_SIM))
    addSims(
      world,
      random,
      addLine(world, person),
      random.chance(0.8) ? person : random.pick(person.household),
      null,
    );
  if (person.age < 15) return;
  const providers = [
    "wechat",
    random.chance(0.85) ? "bank" : null,
    random.chance(0.5) ? "alipay" : null,
  ] as const;
  for (const provider of providers) if (provider) addAccount(world, random, provider, person, line);
}

/**
 * A number for business beside the private one. `lifeDays` is how long a SIM lives, null for years.
 */
export function addBusinessLine(
  world: World,
  random: Random,
  person: Person,
  lifeDays: readonly [number, number] | null,
): Line {
  const line = addLine(world, person);
  const whose = random.weighted(BUSINESS_HELD);
  const holder =
    whose === "own"
      ? person
      : whose === "nobody"
        ? null
        : whose === "family"
          ? random.pick(person.household)
          : random.pick(world.persons.filter(({ age }) => age > 17));
  addSims(world, random, line, holder, lifeDays);
  return line;
}

/** A number of somebody who is not of this city, or of a service. */
export function addOutsideLine(world: World, random: Random, base: Place | null): Line {
  const line = addLine(world, null, base);
  addSims(world, random, line, null, null);
  return line;
}

export function addAccount(
  world: World,
  random: Random,
  provider: Account["provider"],
  holder: Person | null,
  line: Line | null,
): Account {
  const account = { provider, holder, line, opened: world.start - random.whole(20, 3200) * DAY };
  world.accounts.push(account);
  if (holder) holder.accounts.push(account);
  return account;
}

/** The SIM in use; for a day or two the former one is rung as well. */
export function simAt(line: Line, at: number): Sim | null {
  for (let i = line.sims.length - 1; i >= 0; i--) {
    const sim = line.sims[i] as Sim;
    if (sim.from <= at && at < sim.to) return sim;
  }
  return null;
}

function addLine(world: World, user: Person | null, base: Place | null = null): Line {
  const line: Line = { user, sharedWith: [], sims: [], base };
  world.lines.push(line);
  user?.lines.push(line);
  return line;
}

function addSims(
  world: World,
  random: Random,
  line: Line,
  holder: Person | null,
  lifeDays: readonly [number, number] | null,
): void {
  const handset = imei(random);
  let from = world.start - random.whole(lifeDays ? 3 : 60, lifeDays ? lifeDays[1] : 2600) * DAY;
  let to = lifeDays ? from + random.between(...lifeDays) * DAY : Number.POSITIVE_INFINITY;
  let held = holder;
  let device = handset;
  while (from < world.end) {
    if (to > world.start) line.sims.push({ line, imei: device, holder: held, from, to });
    if (!lifeDays || to >= world.end) break;
    from = Math.floor(to - random.between(0, 20) * HOUR);
    to = from + random.between(...lifeDays) * DAY;
    if (random.chance(0.3))
      held = line.user && random.chance(0.5) ? line.user : random.chance(0.5) ? null : holder;
    if (random.chance(0.45)) device = imei(random);
  }
}

/** A new number for good, from some day of the window on. */
function changeOnce(world: World, random: Random, line: Line): void {
  const former = line.sims[0];
  if (!former) return;
  const from = Math.floor(world.start + random.between(0.05, 0.95) * world.parameters.days * DAY);
  former.to = Math.floor(from + random.between(0, 40) * HOUR);
  const holder = random.chance(0.8) ? former.holder : line.user;
  const device = random.chance(0.6) ? former.imei : imei(random);
  line.sims.push({ line, imei: device, holder, from, to: Number.POSITIVE_INFINITY });
}

function imei(random: Random): string {
  return `00${String(random.whole(0, 9_999_999_999_999)).padStart(13, "0")}`;
}
