/** Accounts of persons and of companies; cars. */
import { DAY } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { type Account, ageOf, type Line, type Person, type World } from "../world.ts";

const PROVIDERS = { wechat: 0.45, alipay: 0.35, bank: 0.18, other: 0.02 } as const;

export function openAccounts(world: World): void {
  const random = world.random.fork("accounts");
  for (const person of world.persons) {
    const age = ageOf(world, person);
    const count = age < 16 ? 1 : Number(random.weighted({ 1: 0.4, 2: 0.4, 3: 0.2 }));
    for (let n = 0; n < count; n++)
      person.accounts.push(openAccount(world, random, person, person.lines[0] ?? null));
    if (age > 20 && random.chance(0.27)) {
      person.car = { owner: person };
      world.vehicles.push(person.car);
    }
  }
}

/** Opened long ago or of late, whoever it serves. */
export function openAccount(world: World, random: Random, holder: Person | null, line: Line | null): Account {
  const opened =
    world.start - Math.min(3500, random.logNormal(600, 1.2)) * DAY + (random.chance(0.06) ? 30 * DAY : 0);
  const account: Account = {
    provider: random.weighted(PROVIDERS),
    holder,
    line,
    opened: Math.min(opened, world.start),
  };
  world.accounts.push(account);
  return account;
}

/** An account of somebody in the household or, where there is nobody, of a friend. */
export function relativesAccount(world: World, random: Random, person: Person): Account {
  const family = person.household.filter((other) => other !== person && ageOf(world, other) > 17);
  const lender = family.length > 0 ? random.pick(family) : random.pick([...person.friends, person]);
  return (
    lender.accounts[lender.accounts.length - 1] ?? openAccount(world, random, lender, lender.lines[0] ?? null)
  );
}
