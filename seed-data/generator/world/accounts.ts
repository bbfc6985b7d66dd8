/** Accounts of people: a main wallet, often a bank card or a second wallet; bound to a line mostly. */
import { DAY } from "../clock.ts";
import type { Random } from "../random.ts";
import { type Account, at, type Person, type World } from "./world.ts";

export function buildAccounts(world: World): void {
  const random = world.random.fork("accounts");
  for (const person of world.persons) {
    addAccount(world, random, person, random.chance(0.75) ? "wechat" : "alipay", person.lines[0] ?? -1);
    if (random.chance(0.5)) addAccount(world, random, person, "bank", person.lines[0] ?? -1);
    if (random.chance(0.3)) addAccount(world, random, person, "alipay", random.pick(person.lines));
  }
}

/** Opens an account in the person's name, bound to `line` (−1 = to none); returns its index. */
export function addAccount(
  world: World,
  random: Random,
  holder: Person,
  provider: Account["provider"],
  line: number,
): number {
  const bound = line >= 0 && random.chance(0.8) ? line : -1;
  const openedAt = world.start - Math.exp(random.between(Math.log(3), Math.log(3000))) * DAY;
  const index =
    world.accounts.push({
      provider,
      holder: holder.index,
      line: bound,
      openedAt,
    }) - 1;
  holder.accounts.push(index);
  return index;
}

/** The account a person pays from or is paid into: mostly the main one. */
export function usualAccount(random: Random, person: Person): number {
  return random.chance(0.75) ? at(person.accounts, 0) : random.pick(person.accounts);
}
