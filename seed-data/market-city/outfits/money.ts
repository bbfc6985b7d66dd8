/** Takings go from the codes to the chest and up; wages, the boss's share and the financier's come out of it. */
import { DAY, HOUR } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { remark } from "../acts/words.ts";
import type { Account, Person } from "../city-types.ts";
import { comeBack } from "../hours.ts";
import { purseOf } from "../life/spend.ts";
import { go, pay, talk, type World, wallet } from "../world.ts";
import type { Desk, Outfit } from "./outfit.ts";

export function moveMoney(world: World, random: Random, outfit: Outfit): void {
  for (const desk of outfit.desks) handUp(world, random, outfit, desk);
  payWages(world, random, outfit);
  shareOut(world, random, outfit);
}

function handUp(world: World, random: Random, outfit: Outfit, desk: Desk): void {
  const { habits, chest, cashier } = outfit;
  for (const till of new Set(desk.income.map((one) => one.till))) {
    if (chest.includes(till)) continue;
    const shop = world.shops.some((one) => one.till === till);
    let last = Math.max(world.start, outfit.started);
    for (const at of comeBack(world, random, shop ? Math.min(3, habits.up) : habits.up, "round", 2)) {
      const sum = desk.income
        .filter((one) => one.till === till && one.at >= last && one.at < at)
        .reduce((total, { yuan }) => total + yuan, 0);
      last = Math.max(last, at);
      if (sum < 50) continue;
      const share = sum * (shop ? 0.98 : habits.upShare * random.between(0.9, 1));
      const to = random.pick(chest);
      const yuan = random.chance(0.4) ? Math.floor(share / 100) * 100 : Math.floor(share);
      if (to && !(till.holder === desk.side.person && random.chance(habits.upCash)))
        pay(world, till, to, at, yuan, remark(random));
      if (cashier && random.chance(0.5))
        talk(
          world,
          random,
          desk.side.line,
          cashier.line,
          at + random.between(-20, 30) * 60,
          random.chance(habits.voice) ? "voice" : "app",
        );
      else if (cashier && random.chance(0.2)) {
        const spot = outfit.habits.table;
        if (go(world, desk.side.person, spot, at, at + 900)) go(world, cashier.person, spot, at, at + 900);
      }
    }
  }
}

const total = (outfit: Outfit): number =>
  outfit.desks.reduce((sum, { income }) => sum + income.reduce((all, { yuan }) => all + yuan, 0), 0);

/** Helpers get so much a piece, by the day or the week, from the chest or the desk they run for. */
function payWages(world: World, random: Random, outfit: Outfit): void {
  const { habits, pieces, keeper, lookout, cashier, hauler } = outfit;
  const owed = new Map<Person, number>(pieces);
  for (const side of [keeper, lookout, cashier]) if (side) owed.set(side.person, random.between(20, 70));
  if (!outfit.gang && hauler) owed.set(hauler.person, random.between(20, 60));
  for (const [person, count] of owed) {
    const daily = (count * habits.pieceWage) / world.parameters.days;
    const gap = Math.min(habits.wageDays * (daily < 40 ? 2 : 1), world.parameters.days / 2);
    const desk = outfit.desks.find(({ runners }) => runners.some((side) => side.person === person));
    for (let at = world.start + gap * DAY; at < world.end; at += gap * DAY) {
      if (at < outfit.started) continue;
      const from: Account | null = random.chance(0.6)
        ? (random.pick(outfit.chest) ?? null)
        : desk
          ? wallet(desk.side.person)
          : outfit.bossTill;
      const yuan = Math.max(50, Math.round((daily * gap * random.between(0.7, 1.3)) / 10) * 10);
      if (random.chance(0.88))
        pay(
          world,
          from,
          purseOf(random, person),
          at + random.between(-3, 6) * HOUR,
          yuan,
          random.chance(0.12) ? "工资" : remark(random),
        );
    }
  }
}

function shareOut(world: World, random: Random, outfit: Outfit): void {
  const { bossTill, financier, chest, habits } = outfit;
  const daily = total(outfit) / world.parameters.days;
  const gap = random.between(4, 11);
  for (const at of comeBack(world, random, gap, "day", 3)) {
    if (at < outfit.started) continue;
    const from = random.pick(chest);
    if (from.holder !== outfit.boss)
      pay(
        world,
        from,
        bossTill,
        at,
        Math.floor((daily * gap * (0.9 - habits.supplyShare) * random.between(0.6, 1)) / 100) * 100,
        remark(random),
      );
    else if (chest[1]) pay(world, chest[1], from, at, Math.floor(daily * gap * 0.3), remark(random));
  }
  if (!financier) return;
  pay(
    world,
    wallet(financier.person),
    random.pick(chest),
    world.start + random.between(0, 9) * DAY,
    random.whole(10, 40) * 1000,
    remark(random),
  );
  for (const at of comeBack(world, random, 11, "day", 4))
    pay(
      world,
      random.pick(chest),
      purseOf(random, financier.person),
      at,
      random.whole(8, 30) * 100,
      remark(random),
    );
}
