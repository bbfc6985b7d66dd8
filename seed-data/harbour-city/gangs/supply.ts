/** Supply: goods are asked for, paid, brought in (bring-in.ts) and shared out at the stash. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import { accountOf, awake, be, pay, ring } from "../acts.ts";
import type { City } from "../city.ts";
import { openLine } from "../people/phones.ts";
import { bringIn } from "./bring-in.ts";
import { businessLine, carried, type Gang, negotiator } from "./gang.ts";

export function supply(city: City, gang: Gang): void {
  const { random } = city;
  const { habits, posts } = gang;
  const [supplier = -1] = posts.suppliers;
  const falseName = openLine(city, posts.stashKeepers[0] ?? posts.lieutenant, {
    changes: [],
    holder: () => -1,
    keepsHandset: 1,
    from: city.start - 40 * DAY,
  });
  const first = Math.max(city.start, gang.startedAt) + random.between(-3, habits.supplyGapDays) * DAY;
  for (let at = first; at < city.end; at += habits.supplyGapDays * random.between(0.7, 1.35) * DAY) {
    const day = awake(city, at, 9, 21);
    orderGoods(city, gang, supplier, day);
    payForGoods(city, gang, supplier, day);
    const arrived = bringIn(city, gang, { supplier, day, falseName });
    shareOut(city, gang, arrived);
  }
}

function orderGoods(city: City, gang: Gang, supplier: number, day: number): void {
  if (supplier < 0) return;
  const { random } = city;
  const [ours, theirs] = [businessLine(city, gang, negotiator(gang)), businessLine(city, gang, supplier)];
  for (let i = random.whole(1, 3); i > 0; i--) {
    const isOurs = random.chance(0.6);
    const at = awake(city, day - random.between(0.2, 40) * HOUR, 8, 24);
    ring(city, at, isOurs ? ours : theirs, isOurs ? theirs : ours, { media: gang.habits.media, seconds: 60 });
  }
}

function payForGoods(city: City, gang: Gang, supplier: number, day: number): void {
  const { random } = city;
  const { habits, posts, takings } = gang;
  if (supplier < 0 || random.chance(0.15)) return;
  const recent = takings.filter(({ at }) => at > day - 1.3 * habits.supplyGapDays * DAY && at <= day + DAY);
  const turnover = recent.reduce((sum, { amount }) => sum + amount, 0);
  const cost = Math.max(1500, turnover * random.between(0.4, 0.6));
  const financier = habits.financier === "pays_supplier" ? posts.financiers[0] : undefined;
  const payer =
    financier ?? posts.handlers[0] ?? (habits.command === "no_phone" ? posts.lieutenant : posts.organiser);
  const at = awake(city, day + random.pick([-1, 1]) * random.between(0.5, 30) * HOUR);
  const parts = random.chance(0.3) ? 2 : 1;
  const sum = random.chance(0.6) ? Math.round(cost / 500) * 500 : Math.round(cost);
  for (let i = 0; i < parts; i++)
    pay(
      city,
      at + i * random.between(0.1, 3) * DAY,
      accountOf(city, payer),
      accountOf(city, supplier),
      sum / parts,
    );
}

/** Dealers fetch their part within two days; the keeper looks in at the stash now and then. */
function shareOut(city: City, gang: Gang, arrived: number): void {
  const { random } = city;
  const { posts, stashPlace } = gang;
  const keeper = posts.stashKeepers[0] ?? posts.lieutenant;
  for (const dealer of posts.dealers) {
    if (dealer === keeper || !random.chance(0.8)) continue;
    const at = awake(city, arrived + random.exponential(20 * HOUR));
    if (random.chance(0.5))
      ring(
        city,
        at - random.exponential(40 * MINUTE),
        businessLine(city, gang, dealer),
        businessLine(city, gang, keeper),
        { media: gang.habits.media, seconds: 14 },
      );
    be(city, dealer, at, random.between(4, 20), stashPlace, { carried: carried(gang, dealer) });
    if (random.chance(0.6))
      be(city, keeper, at - 300, random.between(10, 40), stashPlace, {
        carried: carried(gang, keeper),
      });
  }
  for (let i = random.whole(2, 6); i > 0; i--)
    be(
      city,
      keeper,
      awake(city, arrived + random.between(0, gang.habits.supplyGapDays) * DAY),
      random.between(10, 50),
      stashPlace,
      { carried: carried(gang, keeper) },
    );
}
