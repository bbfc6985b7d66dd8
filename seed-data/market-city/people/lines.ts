/** Numbers and accounts: who uses them and in whose name they are. */
import { DAY } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Account, Line, Person, Side, Sim } from "../city-types.ts";
import { adults, type World } from "../world.ts";
import { otherEnd } from "./settle.ts";

/** Private numbers and accounts for everybody old enough. */
export function equip(world: World): void {
  const random = world.random.fork("equip");
  for (const person of world.persons) {
    if (person.age < 11) continue;
    addPrivateLine(world, random, person);
    if (person.age > 17 && random.chance(0.11)) addPrivateLine(world, random, person);
    addAccounts(world, random, person);
  }
}

function addPrivateLine(world: World, random: Random, person: Person): void {
  const line: Line = { user: person, sharedWith: [], sims: [], base: person.home };
  const holder =
    person.age < 16 || random.chance(0.06)
      ? relativeOf(random, person)
      : random.chance(0.045)
        ? null
        : person;
  const first = sim(random, line, holder, world.start - random.between(20, 2600) * DAY);
  if (random.chance(0.055)) {
    const at = world.start + random.between(2, world.parameters.days - 3) * DAY;
    follow(random, line, first, at, random.chance(0.85) ? person : null);
  }
  line.user?.lines.push(line);
  world.lines.push(line);
}

function sim(random: Random, line: Line, holder: Person | null, from: number, imei = makeImei(random)): Sim {
  const made = { line, imei, holder, from, to: Number.POSITIVE_INFINITY };
  line.sims.push(made);
  return made;
}

/** Begins with 00; no handset's number does. */
const makeImei = (random: Random): string =>
  `00${String(random.int(1e7)).padStart(7, "0")}${String(random.int(1e6)).padStart(6, "0")}`;

function follow(random: Random, line: Line, last: Sim, at: number, holder: Person | null): Sim {
  last.to = at + random.between(0, 1.5) * DAY;
  return sim(random, line, holder, at, random.chance(0.45) ? last.imei : undefined);
}

export function relativeOf(random: Random, person: Person): Person {
  const near = person.ties
    .filter(({ kind }) => kind === "household" || kind === "kin")
    .map((one) => otherEnd(one, person))
    .filter(({ age }) => age > 17);
  const others = person.ties.map((one) => otherEnd(one, person)).filter(({ age }) => age > 17);
  return near.length > 0 ? random.pick(near) : others.length > 0 ? random.pick(others) : person;
}

/** A number for business only. `life` is how many days a SIM is kept; names are lent as it comes. */
export function addWorkLine(
  world: World,
  random: Random,
  person: Person,
  life: readonly [number, number] | null,
): Line {
  const line: Line = { user: person, sharedWith: [], sims: [], base: person.home };
  const named = (): Person | null => {
    const in_ = random.weighted({ own: 0.36, nobody: 0.27, relative: 0.15, stranger: 0.22 });
    if (in_ === "own") return person;
    if (in_ === "nobody") return null;
    return in_ === "relative" ? relativeOf(random, person) : random.pick(adults(world));
  };
  let last = sim(
    random,
    line,
    named(),
    world.start - (life ? random.next() * random.between(...life) : random.between(10, 900)) * DAY,
  );
  if (life)
    for (;;) {
      const at = last.from + random.between(...life) * DAY;
      if (at > world.end - DAY) break;
      last = follow(random, line, last, Math.max(at, last.from + DAY), named());
    }
  person.lines.push(line);
  world.lines.push(line);
  return line;
}

function addAccounts(world: World, random: Random, person: Person): void {
  if (person.age < 14) return;
  openAccount(world, random, person, "wechat", person.lines[0] ?? null);
  if (random.chance(0.5)) openAccount(world, random, person, "alipay", person.lines[0] ?? null);
  if (person.age > 17 && random.chance(0.7))
    openAccount(world, random, person, "bank", person.lines[0] ?? null);
}

export function openAccount(
  world: World,
  random: Random,
  holder: Person | null,
  provider: Account["provider"],
  line: Line | null,
): Account {
  const account = { holder, provider, line, opened: world.start - random.between(5, 2400) * DAY };
  world.accounts.push(account);
  holder?.accounts.push(account);
  return account;
}

/** An account in somebody's name that another one uses from now on; the holder goes on with the own ones. */
export function lentAccount(world: World, random: Random, holder: Person, user: Line | null): Account {
  const account = {
    holder,
    provider: random.weighted<Account["provider"]>({ wechat: 0.5, alipay: 0.2, bank: 0.3, other: 0 }),
    line: random.chance(0.4) ? user : (holder.lines[0] ?? null),
    opened: world.start - random.between(5, 2400) * DAY,
  };
  world.accounts.push(account);
  return account;
}

/** The number somebody uses for business: the second of two private ones as well as a separate one. */
export function sideOf(person: Person, line?: Line): Side | null {
  const used = line ?? person.lines[person.lines.length - 1];
  return used ? { person, line: used } : null;
}
