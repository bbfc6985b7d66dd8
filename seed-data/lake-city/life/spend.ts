/** Money and parcels of everyday life: negative-binomial counts, log-normal amounts, shops by the law of Zipf. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { mediumOf, meet, pay, send, talk } from "../acts.ts";
import { openAccount } from "../people.ts";
import { AREAS, placesOf } from "../places.ts";
import { byWeight, gamma } from "../processes.ts";
import { friendsOf } from "../ties.ts";
import type { Account, Person, World } from "../types.ts";
import { anyTime } from "./talk.ts";

/** Delivered payments a person and day. */
const SPENDING = { shape: 1.6, mean: 0.66, medianCny: 31, sigma: 1.2 };
const FRIEND_MONEY = { shape: 0.7, mean: 0.055, medianCny: 120, sigma: 1.15 };
const PARCELS = { shape: 1.2, mean: 0.125 };
/** Things bought for a friend, lent, shared: word, money, meeting, like any exchange. */
const FAVOURS = { shape: 0.6, mean: 0.011 };
const MEMOS = ["午饭", "房租", "谢谢", "车费", "生日快乐", "水果", "菜钱", "AA"];

export function spendDaily(world: World): void {
  const random = world.random.fork("spend");
  const shops = openShops(world, random);
  const firms = Array.from({ length: 40 }, () => openAccount(world, random, null, "bank"));
  for (const person of world.persons) {
    if (person.accounts.length === 0) continue;
    const { days } = world.parameters;
    const usual = random.sample(shops, 14);
    for (let n = random.poisson(days * gamma(random, SPENDING.shape, SPENDING.mean)); n > 0; n--) {
      const shop = byWeight(random, usual, (one) => 1 / (1 + usual.indexOf(one)));
      pay(
        world,
        wallet(random, person),
        shop,
        anyTime(world, random),
        odd(random, SPENDING.medianCny, SPENDING.sigma),
      );
    }
    giveMoney(world, random, person);
    if (person.work) payWages(world, random, person, random.pick(firms));
    if (random.chance(0.2)) payRent(world, random, person);
    receiveParcels(world, random, person);
  }
}

export function wallet(random: Random, { accounts }: Person): Account | null {
  return byWeight(random, accounts, ({ provider }) =>
    provider === "wechat" ? 3 : provider === "alipay" ? 2 : 1,
  );
}

/** Round to the yuan or ten more often than not. */
export function odd(random: Random, median: number, sigma: number): number {
  const yuan = random.logNormal(median, sigma);
  return random.chance(0.45) ? Math.max(1, Math.round(yuan)) : Math.max(0.5, Math.round(yuan * 10) / 10);
}

function openShops(world: World, random: Random): Account[] {
  const owners = random.sample(
    world.persons.filter(({ age, accounts }) => age > 24 && accounts.length > 0),
    60,
  );
  return [
    ...owners.flatMap(({ accounts }) => accounts[0] ?? []),
    ...Array.from({ length: 120 }, () =>
      openAccount(world, random, null, random.chance(0.8) ? "other" : "wechat"),
    ),
  ];
}

function giveMoney(world: World, random: Random, person: Person): void {
  const friends = friendsOf(person).filter(({ accounts }) => accounts.length > 0);
  if (friends.length === 0) return;
  const { days } = world.parameters;
  for (let n = random.poisson(days * gamma(random, FRIEND_MONEY.shape, FRIEND_MONEY.mean)); n > 0; n--) {
    const friend = random.pick(friends);
    const at = anyTime(world, random);
    const yuan = random.chance(0.5)
      ? random.pick([50, 66, 100, 200, 300, 500, 1000])
      : odd(random, FRIEND_MONEY.medianCny, FRIEND_MONEY.sigma);
    if (random.chance(0.4))
      talk(
        world,
        random,
        person.lines[0],
        friend.lines[0],
        at - random.exponential(20) * MINUTE,
        mediumOf(random, 0.3),
      );
    pay(
      world,
      wallet(random, person),
      wallet(random, friend),
      at,
      yuan,
      random.chance(0.12) ? random.pick(MEMOS) : "",
    );
  }
  for (let n = random.poisson(days * gamma(random, FAVOURS.shape, FAVOURS.mean)); n > 0; n--) {
    const friend = random.pick(friends);
    const at = anyTime(world, random);
    const place = random.pick(placesOf(world, person.home.area, random.chance(0.5) ? "other" : "shop"));
    talk(world, random, person.lines[0], friend.lines[0], at, mediumOf(random, 0.4));
    pay(
      world,
      wallet(random, person),
      wallet(random, friend),
      at + random.logNormal(35, 1) * MINUTE,
      Math.round(random.logNormal(180, 0.9)),
    );
    if (random.chance(0.7))
      meet(world, random, [person, friend], place, at + random.logNormal(100, 0.8) * MINUTE, 25);
  }
}

function payWages(world: World, random: Random, person: Person, firm: Account): void {
  const bank = person.accounts.find(({ provider }) => provider === "bank") ?? person.accounts[0];
  const wage = random.logNormal(5200, 0.4);
  const day = 5 + (firm.opened % 20);
  for (let at = world.start + day * DAY; at < world.end; at += 30 * DAY)
    pay(world, firm, bank, at + 10 * HOUR + random.exponential(2) * HOUR, wage * random.between(0.95, 1.05));
}

function payRent(world: World, random: Random, person: Person): void {
  const landlord = random.pick(world.persons);
  const rent = 50 * Math.round(random.logNormal(1300, 0.4) / 50);
  for (let at = world.start + random.int(30) * DAY; at < world.end; at += 30 * DAY)
    pay(
      world,
      wallet(random, person),
      wallet(random, landlord),
      at + 19 * HOUR + random.exponential(2) * HOUR,
      rent,
    );
}

function receiveParcels(world: World, random: Random, person: Person): void {
  const to = person.lines[0];
  if (!to) return;
  for (
    let n = random.poisson(world.parameters.days * gamma(random, PARCELS.shape, PARCELS.mean));
    n > 0;
    n--
  ) {
    const local = random.chance(0.09);
    const sent = anyTime(world, random);
    const sender = local ? random.pick(world.persons) : null;
    const from = random.chance(0.5) ? random.pick(placesOf(world, random.int(AREAS), "shop")) : null;
    send(world, random, {
      sent,
      from: sender?.lines[0]?.sims.find((sim) => sent >= sim.from && sent < sim.to) ?? null,
      to: to.sims.find((sim) => sent >= sim.from && sent < sim.to) ?? null,
      origin: local ? random.pick(placesOf(world, sender?.home.area ?? 0, "shop")) : from,
      target: random.chance(0.45) ? random.pick(placesOf(world, person.home.area, "locker")) : person.home,
      days: local ? 0.9 : 2.4,
    });
  }
}
