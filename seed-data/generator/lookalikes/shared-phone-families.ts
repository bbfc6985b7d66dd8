/** Families that share a phone: calls of one SIM follow two people's days. */
import { DAY } from "../clock.ts";
import { contact, timeOnDay } from "../world/acts.ts";
import { at, relativesOf, type World } from "../world/world.ts";
import { headcount, recruit } from "./recruit.ts";

export function runSharedPhoneFamilies(world: World): void {
  const random = world.random.fork("shared phones");
  for (const owner of recruit(
    world,
    random,
    "shared_phone_family",
    headcount(world, "shared_phone_family"),
  )) {
    const relative = relativesOf(world, owner)[0];
    const shared = at(owner.lines, 0);
    if (!relative || at(world.lines, shared).sharedWith.length > 0) continue;
    at(world.lines, shared).sharedWith.push(relative.index);
    const partners = relative.ties.filter((tie) => tie.other >= 0 && tie.otherLine !== shared);
    for (let i = random.poisson(0.4 * world.parameters.days); i > 0 && partners.length > 0; i--) {
      const time = timeOnDay(random, world.start + random.int(world.parameters.days) * DAY, 18, 4);
      contact(world, random, time, shared, random.pick(partners).otherLine);
    }
  }
}
