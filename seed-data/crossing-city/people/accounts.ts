/** Accounts, and which one a person happens to use. */
import type { Random } from "../random.ts";
import type { Account, Person, Sim, World } from "../world.ts";
import { digits } from "./phones.ts";

export function newAccount(
  world: World,
  random: Random,
  holder: Person | null,
  sim: Sim | null,
  opened: number,
  provider?: Account["provider"],
): Account {
  const account: Account = {
    key: world.accounts.length,
    provider: provider ?? random.weighted({ wechat: 5, alipay: 4, bank: 2, other: 0.1 }),
    number: `00000${digits(random, 12)}`,
    holder,
    sim,
    opened,
  };
  world.accounts.push(account);
  return account;
}

export function anyAccount(person: Person, random: Random): Account {
  return random.pick(person.accounts);
}
