/** All gangs: founded before anybody else takes a trade, at work after the look-alikes. */
import type { World } from "../world/world.ts";
import { command } from "./command.ts";
import { payHelpers, rollUp } from "./money.ts";
import { sellRetail } from "./ordering.ts";
import { fallSilent, foundGang, type Gang } from "./organisation.ts";
import { supply } from "./supply.ts";

/** Share of adults, gang or not, who use no phone at all. */
const SILENT_SHARE = 0.015;

export function foundGangs(world: World): Gang[] {
  const random = world.random.fork("silent people");
  const gangs = Array.from({ length: world.parameters.gangCount }, (_, index) => foundGang(world, index));
  for (const person of world.persons) {
    if (person.gang < 0 && person.age > 18 && random.chance(SILENT_SHARE)) fallSilent(world, person);
  }
  return gangs;
}

export function runGangs(world: World, gangs: readonly Gang[]): void {
  // Journeys of all gangs come first: nobody delivers while away.
  for (const gang of gangs) supply(world, gang);
  for (const gang of gangs) {
    const payees = sellRetail(world, gang);
    const random = world.random.fork(`gang ${gang.index} money`);
    rollUp(world, random, gang, payees);
    payHelpers(world, random, gang);
    command(world, gang);
  }
}
