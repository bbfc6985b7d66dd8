/** The keeper dwells at the store; dealers and runners come for goods. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import { takeNotice } from "../acts.ts";
import { onDay } from "../daily-life/active-hours.ts";
import { book } from "../people/whereabouts.ts";
import type { Random } from "../random.ts";
import type { World } from "../world.ts";
import { tell } from "./command.ts";
import type { Crew } from "./crew.ts";

/** The keeper dwells at the store; dealers and runners come for goods. */
export function keepStock(world: World, random: Random, crew: Crew): void {
  const visitors = new Set(
    [...crew.dealers, ...(crew.plan.deliverer === "runner" ? crew.couriers : [])].filter(
      (person) => person !== crew.holder,
    ),
  );
  for (let day = Math.max(0, crew.plan.started); day < world.days; day++) {
    const open = onDay(random, day * DAY, 10, 17);
    const close = open + random.between(1.5, 4.5) * HOUR;
    if (crew.stash !== crew.holder.home) {
      if (!random.chance(0.7) || !book(crew.holder, open, close, crew.stash)) continue;
      takeNotice(world, random, crew.holder, crew.stash, random.between(open, close), 0.5);
      if (random.chance(0.4))
        takeNotice(world, random, crew.holder, crew.stash, random.between(open, close), 0.5);
    }
    for (const person of visitors) {
      if (!random.chance(0.28)) continue;
      const time = random.between(open + 10 * MINUTE, close - 20 * MINUTE);
      if (
        crew.stash === crew.holder.home &&
        !book(crew.holder, time - 15 * MINUTE, time + 15 * MINUTE, crew.stash)
      )
        continue;
      if (random.chance(0.75))
        tell(world, random, crew, person, crew.holder, time - random.between(8, 70) * MINUTE);
      if (book(person, time - 5 * MINUTE, time + 12 * MINUTE, crew.stash))
        takeNotice(world, random, person, crew.stash, time, 0.5);
    }
  }
}
