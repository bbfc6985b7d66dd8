/** Goods come from another town by parcel or in somebody's car, lie at the stash, and desks and runners fetch them. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { converse } from "../acts/exchange.ts";
import { declared, express, remark } from "../acts/words.ts";
import type { Medium, Side } from "../city-types.ts";
import { comeBack } from "../hours.ts";
import { relativeOf, sideOf } from "../people/lines.ts";
import { nearest } from "../places.ts";
import { go, pay, placesOf, QUARTERS, send, simAt, TOWNS, talk, type World, wallet } from "../world.ts";
import type { Outfit } from "./outfit.ts";

export function supply(world: World, random: Random, outfit: Outfit): void {
  const { habits, desks, supplier, bossSide, keeper } = outfit;
  const buyer = [bossSide, keeper, desks[0]?.side].find((side) => side) ?? null;
  if (!buyer || !supplier) return;
  const income = desks.flatMap((desk) => desk.income);
  for (const at of comeBack(world, random, habits.supplyDays, "day", 3)) {
    if (at < outfit.started) continue;
    const medium = (): Medium => (random.chance(habits.voice) ? "voice" : "app");
    const agreed = converse(world, random, buyer.line, supplier.line, at, medium, []);
    const lot =
      (income.reduce((sum, { yuan }) => sum + yuan, 0) / world.parameters.days) *
      habits.supplyDays *
      habits.supplyShare;
    const yuan = Math.max(500, Math.round((lot * random.between(0.7, 1.3)) / 100) * 100);
    const paid =
      habits.supplyPaid === "ahead"
        ? agreed + random.between(0.2, 5) * HOUR
        : agreed + random.between(1, 4) * DAY;
    for (const part of yuan > 8000 && random.chance(0.5) ? [0.5, 0.5] : [1])
      if (random.chance(0.85))
        pay(
          world,
          random.pick(outfit.chest),
          outfit.supplierTill,
          paid + random.between(0, 20) * MINUTE,
          yuan * part,
          remark(random),
        );
    const come =
      habits.supplyBy === "trip" && outfit.hauler
        ? trip(world, random, outfit, outfit.hauler, agreed)
        : parcel(world, random, outfit, keeper ?? buyer, agreed);
    report(world, random, buyer, supplier, agreed, come, medium);
    if (keeper)
      go(world, keeper.person, outfit.stash, come + 20 * MINUTE, come + random.between(0.8, 3) * HOUR);
  }
  fetchStock(world, random, outfit, buyer);
}

/** The number of the waybill or the plate, whether the money is there, whether all has come. */
function report(
  world: World,
  random: Random,
  buyer: Side,
  supplier: Side,
  agreed: number,
  come: number,
  medium: () => Medium,
): void {
  for (const at of [agreed + random.between(1, 9) * HOUR, come + random.between(0.1, 3) * HOUR]) {
    if (random.chance(0.3)) continue;
    const [from, to] = random.chance(0.5) ? [supplier, buyer] : [buyer, supplier];
    converse(world, random, from.line, to.line, at, medium, []);
  }
}

/** There by car, past the border post where there is one, and back to the stash; a round sum afterwards. */
function trip(world: World, random: Random, outfit: Outfit, hauler: Side, agreed: number): number {
  const { supplier, stash, keeper, bossSide } = outfit;
  const home = supplier?.person.home ?? random.pick(placesOf(world, QUARTERS + random.int(TOWNS), "home"));
  const leaves = agreed + random.between(3, 16) * HOUR;
  const there = leaves + random.between(2, 4) * HOUR;
  const boss = bossSide ?? keeper;
  if (boss) talk(world, random, boss.line, hauler.line, leaves - random.between(0.3, 3) * HOUR, "app");
  const border = placesOf(world, home.area, "border")[0];
  if (border) go(world, hauler.person, border, there - 40 * MINUTE, there - 30 * MINUTE);
  go(
    world,
    hauler.person,
    nearest(world, home, random.pick(["shop", "hotel", "other"])),
    there,
    there + random.between(0.5, 6) * HOUR,
  );
  if (supplier) go(world, supplier.person, nearest(world, home, "shop"), there, there + 30 * MINUTE);
  const back = there + random.between(9, 14) * HOUR;
  go(world, hauler.person, stash, back, back + 25 * MINUTE);
  if (keeper) talk(world, random, hauler.line, keeper.line, back - random.between(5, 60) * MINUTE, "voice");
  pay(
    world,
    random.pick(outfit.chest),
    wallet(hauler.person),
    back + random.between(1, 30) * HOUR,
    random.pick([800, 1000, 1500, 2000, 3000]),
    remark(random),
  );
  return back;
}

/** To the number of whoever fetches it, or of a relative who asks nothing. */
function parcel(
  world: World,
  random: Random,
  { supplier, stash }: Outfit,
  fetcher: Side,
  agreed: number,
): number {
  const sent = agreed + random.between(2, 22) * HOUR;
  const delivered = sent + random.between(0.8, 2.6) * DAY;
  const relative = random.chance(0.35) ? sideOf(relativeOf(random, fetcher.person)) : null;
  const to = relative ?? fetcher;
  const target = nearest(
    world,
    random.chance(0.5) ? stash : to.person.home,
    random.chance(0.5) ? "other" : "locker",
  );
  send(world, {
    carrier: express(random),
    sent,
    delivered,
    from: supplier && random.chance(0.8) ? simAt(supplier.line, sent) : null,
    to: simAt(to.line, sent),
    origin: nearest(world, supplier?.person.home ?? stash, "other"),
    target,
    grams: Math.ceil(random.logNormal(1300, 0.8)),
    declared: declared(random),
  });
  const at = delivered + random.between(0.3, 8) * HOUR;
  go(world, fetcher.person, target, at, at + 7 * MINUTE);
  return at + 30 * MINUTE;
}

/** Desks and runners come to the keeper, or to whoever holds the goods, every few days. */
function fetchStock(world: World, random: Random, outfit: Outfit, holder: Side): void {
  const keeper = outfit.keeper ?? holder;
  const comers = new Set([...outfit.desks.map(({ side }) => side), ...outfit.runners]);
  for (const side of comers) {
    if (side.person === keeper.person) continue;
    for (const at of comeBack(
      world,
      random,
      outfit.habits.pickUpDays * random.between(0.8, 1.6),
      outfit.habits.manner.hours,
      1.8,
    )) {
      if (at < outfit.started) continue;
      if (random.chance(0.6))
        talk(
          world,
          random,
          side.line,
          keeper.line,
          at - random.between(5, 90) * MINUTE,
          random.chance(outfit.habits.voice) ? "voice" : "app",
        );
      const place = random.chance(0.75) ? outfit.stash : outfit.habits.table;
      if (go(world, side.person, place, at, at + 9 * MINUTE))
        go(world, keeper.person, place, at - 5 * MINUTE, at + 12 * MINUTE);
    }
  }
}
