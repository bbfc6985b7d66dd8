/** Accounts in others' names: lent by relatives, or for some hundred yuan a month by people who ask nothing. */
import { DAY, HOUR } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { pay, purse } from "../acts/happen.ts";
import type { Account, Person } from "../city-types.ts";
import { acquaintances } from "../people/build-ties.ts";
import { addAccount } from "../people/phones-accounts.ts";
import { adults, type World } from "../world.ts";
import type { Gang } from "./gang.ts";

export function hireStraws(
  world: World,
  random: Random,
  members: readonly Person[],
  taken: Set<Person>,
): Account[] {
  const known = members.flatMap((member) =>
    acquaintances(member, ["village", "kin", "neighbour", "friend", "household"]),
  );
  const isFit = (p: Person) => p.age > 17 && p.accounts.length > 0 && !taken.has(p) && !p.isUser;
  const near = known.filter(isFit);
  const anybody = adults(world, 18, 66).filter(isFit);
  return Array.from({ length: random.whole(2, 5) }, () => {
    const straw = near.length > 0 && random.chance(0.6) ? random.pick(near) : random.pick(anybody);
    world.straws.add(straw);
    const own = straw.accounts[0];
    if (own && random.chance(0.3)) return own;
    return addAccount(
      world,
      random,
      random.pick(["bank", "wechat", "alipay"]),
      straw,
      random.chance(0.5) ? (straw.lines[0] ?? null) : null,
    );
  });
}

/** The handler's own second account, or one of the family. */
export function tillOfHandler(world: World, random: Random, handler: Person): Account | null {
  const family = handler.household.filter(
    (p) => p !== handler && p.accounts.length > 0 && !world.straws.has(p),
  );
  const lender = family.length > 0 && random.chance(0.35) ? random.pick(family) : null;
  if (lender) world.straws.add(lender);
  const holder = lender ?? handler;
  return random.chance(0.5)
    ? (holder.accounts[0] ?? null)
    : addAccount(world, random, "wechat", holder, holder.lines[0] ?? null);
}

/** The straw in use: each for some weeks, then the next. */
export function tillAt(gang: Gang, seller: Person, at: number, days: number): Account | null {
  const { habits, straws, handlerTill } = gang;
  if (habits.till === "own") return seller.accounts[0] ?? null;
  if (habits.till === "handler" || straws.length === 0) return handlerTill;
  const turn = Math.floor((at / DAY / Math.max(8, days / straws.length)) % straws.length);
  return straws[turn] ?? null;
}

export function payStraws(world: World, gang: Gang): void {
  const payer = gang.handler ?? gang.organiser;
  for (const { holder } of gang.straws)
    for (let day = gang.random.whole(2, 28); holder && day < world.parameters.days; day += 30)
      pay(
        world,
        world.start + day * DAY + gang.random.between(10, 22) * HOUR,
        purse(gang.random, payer),
        holder.accounts.find((a) => !gang.straws.includes(a)),
        gang.random.whole(2, 6) * 100,
      );
}
