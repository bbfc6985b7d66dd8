/** Accounts that a gang uses, few of them in the name of who uses them. */
import type { Random } from "../../generator/random.ts";
import { openAccount } from "../people/accounts.ts";
import { type Account, ageOf, type Member, membersOf, type World } from "../world.ts";
import { type Gang, having } from "./gang.ts";

/** One to three accounts, most of them lent by people who have no other part in this. */
export function openTills(world: World, random: Random, members: readonly Member[]): Account[] {
  const handlers = having({ members }, "money_handler");
  return handlers.flatMap((handler) =>
    Array.from({ length: random.whole(1, 3) }, () =>
      random.chance(0.65) ? strawAccount(world, random, handler) : random.pick(handler.person.accounts),
    ),
  );
}

export function strawAccount(world: World, random: Random, user: Member): Account {
  const taken = membersOf(world);
  const straw = random.pick(
    world.persons.filter((person) => !taken.has(person) && ageOf(world, person) > 18),
  );
  world.straws.add(straw);
  return openAccount(world, random, straw, random.chance(0.5) ? user.line : (straw.lines[0] ?? null));
}

export function sourceOf(world: World, random: Random, members: readonly Member[]): Gang["source"] {
  const [supplier] = having({ members }, "supplier");
  if (!supplier) return { line: null, person: null, account: openAccount(world, random, null, null) };
  const account = supplier.person.accounts[0] ?? openAccount(world, random, supplier.person, supplier.line);
  return { line: supplier.line, person: supplier.person, account };
}

export function profitAccount(world: World, random: Random, members: readonly Member[]): Account {
  const organiser = members[0] as Member;
  const own = organiser.person.accounts[0];
  const family = organiser.person.household.filter(
    (other) => other !== organiser.person && ageOf(world, other) > 18,
  );
  const relative = family.length > 0 ? random.pick(family).accounts[0] : undefined;
  if (relative && random.chance(0.4)) return relative;
  return own && random.chance(0.7) ? own : strawAccount(world, random, organiser);
}
