/** Who has which numbers and accounts, and in whose names they are. */
import { DAY } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Account, Line, Person, Place } from "../city-types.ts";
import type { World } from "../world.ts";
import { addLine, addSims, changeOnce } from "./sims.ts";

/** Shares of private first SIMs. */
const HELD = { nobody: 0.03, family: 0.07 };

/** Of 60 days. */
const NUMBER_CHANGED = 0.06;

const SECOND_SIM = 0.26;

/** Of second SIMs: cheap packages, bought for some weeks of data or of odd jobs, then another. */
const THROWN_AWAY = 0.3;

/** Of adults: share the phone of husband or wife, as in small shops. */
const FAMILY_PHONE = 0.02;

/** Whose name a business SIM is in; the same for every trade, honest or not. */
const BUSINESS_HELD = { own: 0.42, nobody: 0.22, family: 0.16, other: 0.2 };

export function givePhonesAndAccounts(world: World): void {
  const random = world.random.fork("phones");
  for (const person of world.persons) equip(world, random, person);
}

export function equip(world: World, random: Random, person: Person): void {
  if (person.age < 9 || (person.age > 70 && random.chance(0.2))) return;
  const family = person.age > 25 && person.household[0] !== person && random.chance(FAMILY_PHONE);
  const shared = family || person.age < 13 || (person.age > 66 && random.chance(0.25));
  const host = shared
    ? person.household.find((other) => other !== person && other.lines.length > 0)
    : undefined;
  if (host?.lines[0]) {
    host.lines[0].sharedWith.push(person);
    person.lines.push(host.lines[0]);
    if (!family) return;
    addAccount(world, random, "wechat", person, host.lines[0]);
    for (const one of [person, host]) world.lookAlikes.set(one, "family_phone");
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
  if (person.age >= 16 && person.age < 60 && random.chance(SECOND_SIM)) {
    const whose = random.chance(0.75) ? person : random.chance(0.4) ? null : random.pick(person.household);
    const cheap = random.chance(THROWN_AWAY) ? world.parameters.ranges.burnerDays : null;
    addSims(world, random, addLine(world, person), whose, cheap);
  }
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
