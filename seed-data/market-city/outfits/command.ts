/** The boss tells one or two, who tell the others soon after; some things are said at a table only. */
import { HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Medium } from "../city-types.ts";
import { comeBack } from "../hours.ts";
import { go, talk, type World } from "../world.ts";
import { everybody, type Outfit } from "./outfit.ts";

export function command(world: World, random: Random, outfit: Outfit): void {
  const { bossSide, boss, habits, cashier, desks, keeper } = outfit;
  const deputies = [cashier, desks[0]?.side ?? null, keeper]
    .filter((side) => side !== null && side.person !== boss)
    .slice(0, 2);
  const crew = everybody(outfit).filter(({ person }) => person !== boss);
  const medium = (): Medium => (random.chance(habits.voice) ? "voice" : "app");
  for (const at of comeBack(world, random, habits.wordDays, "round", 1.5)) {
    const deputy = deputies.length > 0 ? random.pick(deputies) : null;
    if (at < outfit.started || !deputy) continue;
    if (bossSide) talk(world, random, bossSide.line, deputy.line, at, medium());
    let when = at;
    for (const side of random.sample(crew, random.whole(1, 3))) {
      when += random.between(2, 13) * MINUTE;
      if (side !== deputy) talk(world, random, deputy.line, side.line, when, medium());
      if (random.chance(0.35))
        talk(world, random, side.line, deputy.line, when + random.between(1, 40) * MINUTE, medium());
    }
  }
  for (const at of comeBack(world, random, habits.tableDays, "evening", 2.5)) {
    if (at < outfit.started) continue;
    const lasts = random.between(0.5, 2.2) * HOUR;
    go(world, boss, habits.table, at, at + lasts);
    for (const side of [...deputies, ...random.sample(crew, 1)])
      if (side) go(world, side.person, habits.table, at + random.between(0, 10) * MINUTE, at + lasts);
  }
}
