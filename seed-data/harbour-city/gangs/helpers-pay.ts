/** What those get who do not sell: a trip's fee in the way of the gang, wages, cuts, rent, and the financier's returns. */
import { DAY, HOUR } from "../../generator/clock.ts";
import { accountOf, awake, pay } from "../acts.ts";
import type { City } from "../city.ts";
import type { Gang } from "./gang.ts";
import { purseOf } from "./ladder.ts";

interface Trip {
  readonly leave: number;
  readonly back: number;
  readonly payer: number;
}

export function payCourier(city: City, gang: Gang, courier: number, { leave, back, payer }: Trip): void {
  const { random } = city;
  const { courierPay } = gang.habits;
  const fee =
    random.pick([500, 600, 800, 1000, 1200, 1500, 2000]) + (random.chance(0.35) ? random.whole(10, 190) : 0);
  const give = (at: number, amount: number) =>
    pay(city, awake(city, at), purseOf(city, gang, payer), accountOf(city, courier), amount);
  if (courierPay === "before") give(leave - random.between(0.5, 16) * HOUR, fee);
  if (courierPay === "after") give(back + random.between(0.5, 30) * HOUR, fee);
  if (courierPay === "split") {
    give(leave - random.between(0.5, 10) * HOUR, Math.round(fee * 0.3));
    give(back + random.between(0.5, 20) * HOUR, fee - Math.round(fee * 0.3));
  }
}

export function payHelpers(city: City, gang: Gang): void {
  const { random } = city;
  const { habits, posts } = gang;
  const from = Math.max(city.start, gang.startedAt);
  const payer = posts.handlers[0] ?? posts.lieutenant;
  const give = (at: number, to: number, amount: number, giver = payer) => {
    if (to !== giver && at >= from)
      pay(city, awake(city, at), purseOf(city, gang, giver), accountOf(city, to), amount);
  };
  const regularly = (people: readonly number[], days: number, low: number, high: number) => {
    for (const person of people) {
      if (random.chance(0.25)) continue; // in cash
      const usual = Math.round(random.between(low, high) / 50) * 50;
      for (
        let at = from + random.next() * days * DAY;
        at < city.end;
        at += days * random.between(0.85, 1.2) * DAY
      )
        give(at, person, usual + (random.chance(0.3) ? random.whole(-40, 60) : 0));
    }
  };
  if (habits.courierPay === "monthly") regularly(posts.couriers, 28, 3000, 6500);
  regularly(posts.lookouts, random.pick([3, 7, 15]), 150, 600);
  regularly(posts.stashKeepers, random.pick([7, 15, 30]), 400, 1500);
  if (habits.broker === "monthly") regularly(posts.brokers, 28, 800, 2500);
  if (habits.answering !== "dealer") regularly(posts.dealers, 7, 600, 1800);
  for (const financier of posts.financiers) {
    if (habits.financier === "invests")
      give(from + random.between(0, 6) * DAY, posts.organiser, random.whole(20, 80) * 500, financier);
    for (let at = from + random.between(9, 18) * DAY; at < city.end; at += random.between(9, 20) * DAY)
      give(
        at,
        financier,
        Math.round(random.between(1500, 9000) / 100) * 100,
        random.chance(0.6) ? payer : posts.organiser,
      );
  }
}
