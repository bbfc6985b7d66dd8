/** Everybody's money: shops, small debts among friends, wages and rent. */
import { DAY, HOUR } from "../../generator/clock.ts";
import { pay } from "../acts.ts";
import { FULL_DAYS } from "../parameters.ts";
import { anyAccount, newAccount } from "../people/accounts.ts";
import { whereIs } from "../people/whereabouts.ts";
import type { Shop, World } from "../world.ts";
import { activeSecond, activeTime } from "./active-hours.ts";

const MEMOS = ["", "", "", "", "", "转账", "还款", "饭钱", "红包", "货款", "房租", "谢谢"];

export function spend(world: World): void {
  const random = world.random.fork("spend");
  const byHood = new Map<number, Shop[]>();
  for (const m of world.shops) if (!m.online) byHood.set(m.hood, [...(byHood.get(m.hood) ?? []), m]);
  const online = world.shops.filter((m) => m.online);
  for (const person of world.persons) {
    const rate = random.lognormal(0.36, 0.45);
    for (let day = 0; day < world.days; day++) {
      for (let n = random.poisson(rate); n > 0; n--) {
        const time = day * DAY + activeSecond(random.next());
        const shop = random.pick(byHood.get(whereIs(person, time).hood) ?? online);
        const exact = random.lognormal(27, 0.95);
        pay(
          world,
          anyAccount(person, random),
          shop.account,
          time,
          random.chance(0.45) ? Math.max(1, Math.round(exact)) : exact,
        );
      }
      if (random.chance(0.1))
        pay(
          world,
          anyAccount(person, random),
          random.pick(online).account,
          day * DAY + activeSecond(random.next()),
          random.lognormal(58, 0.9),
        );
    }
  }
  // Loans within a window of full length.
  const share = world.days / FULL_DAYS;
  for (const tie of world.ties) {
    for (let n = random.poisson(Math.min(6, tie.weight * (tie.kin ? 0.8 : 0.7)) * share); n > 0; n--) {
      const [a, b] = random.chance(0.5) ? [tie.a, tie.b] : [tie.b, tie.a];
      const yuan = random.chance(0.55)
        ? random.pick([20, 50, 50, 100, 100, 100, 150, 200, 200, 300, 400, 500, 600, 800, 1000, 2000])
        : random.lognormal(70, 1);
      pay(
        world,
        anyAccount(a, random),
        anyAccount(b, random),
        activeTime(random.between(0, world.days)),
        yuan,
        random.pick(MEMOS),
      );
    }
  }
  wagesAndRent(world);
}

function wagesAndRent(world: World): void {
  const random = world.random.fork("wages");
  const payer = new Map(
    world.places
      .filter((x) => x.kind === "work")
      .map((x) => [x, newAccount(world, random, null, null, -random.between(300, 2000) * DAY, "bank")]),
  );
  const landlords = random.sample(world.persons, 60);
  for (const person of world.persons) {
    const from = person.work ? payer.get(person.work) : undefined;
    const wage = random.lognormal(5200, 0.4);
    const rent = random.chance(0.3)
      ? {
          to: random.pick(landlords),
          yuan: Math.round(random.lognormal(1300, 0.4) / 50) * 50,
          day: random.int(0, 29),
        }
      : null;
    const payday = random.int(4, 14);
    for (const month of [0, 30].filter((first) => first < world.days)) {
      if (from)
        pay(
          world,
          from,
          anyAccount(person, random),
          (month + payday) * DAY + random.between(9, 18) * HOUR,
          wage * random.between(0.95, 1.08),
          "工资",
        );
      if (rent)
        pay(
          world,
          anyAccount(person, random),
          anyAccount(rent.to, random),
          (month + rent.day) * DAY + activeSecond(random.next()),
          rent.yuan,
          random.pick(["房租", "", ""]),
        );
    }
  }
}
