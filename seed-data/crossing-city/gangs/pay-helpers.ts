/** A gang's helpers, broker, lenders of accounts and financier are paid. */
import { DAY } from "../../generator/clock.ts";
import { pay } from "../acts.ts";
import { onDay } from "../daily-life/active-hours.ts";
import { anyAccount } from "../people/accounts.ts";
import type { Random } from "../random.ts";
import type { Deal, Person, World } from "../world.ts";
import { tell } from "./command.ts";
import type { Crew } from "./crew.ts";

export function payHelpers(world: World, random: Random, crew: Crew, deals: Deal[]): void {
  const people = new Set(
    [...crew.couriers, ...crew.keepers, ...crew.lookouts].filter((person) => person !== crew.organiser),
  );
  for (
    let day = Math.max(3, crew.plan.started + 5);
    day < world.days;
    day += crew.plan.helperPay === "weekly" ? 7 : 4
  ) {
    for (const person of people) {
      const done = deals.filter(
        (d) => d.deliverer === person && d.at < day * DAY && d.at >= (day - 4) * DAY,
      ).length;
      if (crew.plan.helperPay === "weekly")
        pay(
          world,
          crew.pot,
          anyAccount(person, random),
          onDay(random, day * DAY, 14, 23),
          random.pick([500, 600, 800, 1000, 1200]),
        );
      else if (crew.plan.helperPay === "per_trip" && done > 0 && !crew.dealers.includes(person))
        pay(world, crew.pot, anyAccount(person, random), onDay(random, day * DAY, 14, 23), done * 50);
    }
    if (crew.broker && random.chance(0.6))
      pay(
        world,
        crew.pot,
        anyAccount(crew.broker, random),
        onDay(random, day * DAY, 12, 23),
        random.int(2, 9) * 50,
      );
    const lent = crew.payee(crew.dealers[0] as Person, day * DAY).holder;
    if (lent?.part === "straw" && random.chance(0.15))
      pay(
        world,
        crew.pot,
        anyAccount(lent, random),
        onDay(random, day * DAY, 12, 23),
        random.pick([200, 300, 500]),
        random.pick(["", "谢谢"]),
      );
  }
}

export function payFinancier(world: World, random: Random, crew: Crew, takings: number): void {
  if (!crew.financier || crew.financier === crew.organiser) return;
  const start = Math.max(0, crew.plan.started);
  const sum = Math.round((takings * random.between(0.3, 0.6) + 8000) / 5000) * 5000;
  pay(
    world,
    anyAccount(crew.financier, random),
    random.chance(0.5) ? crew.pot : crew.boss,
    onDay(random, (start + random.between(0, 5)) * DAY, 9, 21),
    sum,
    random.pick(["", "借款", ""]),
  );
  const boss = crew.plan.leaderHasPhone ? crew.organiser : crew.deputy;
  tell(world, random, crew, crew.financier, boss, onDay(random, (start + 0.5) * DAY, 9, 21));
  for (let d = start + random.between(14, 24); d < world.days; d += random.between(10, 20)) {
    if (random.chance(0.7)) tell(world, random, crew, boss, crew.financier, onDay(random, d * DAY, 9, 22));
    pay(
      world,
      random.chance(0.5) ? crew.boss : crew.pot,
      anyAccount(crew.financier, random),
      onDay(random, d * DAY, 9, 22),
      Math.round((sum * random.between(0.3, 0.5)) / 100) * 100,
      random.pick(["", "还款", ""]),
    );
  }
}
