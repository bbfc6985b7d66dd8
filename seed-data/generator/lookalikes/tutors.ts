/** Tutors: a fixed set of families who pay similar round sums week after week, now and then for many lessons at once, and are met at home or in a tea house. */
import { DAY, HOUR } from "../clock.ts";
import { usualAccount } from "../world/accounts.ts";
import { businessLine, conversation, pay, privateLine, publicPlace, visit } from "../world/acts.ts";
import type { World } from "../world/world.ts";
import { clientele, headcount, recruit } from "./recruit.ts";

export function runTutors(world: World): void {
  const random = world.random.fork("tutors");
  for (const tutor of recruit(world, random, "tutor", headcount(world, "tutor"))) {
    const fee = random.pick([100, 120, 150, 180, 200, 260, 300]);
    const till = random.pick(tutor.accounts);
    const room = publicPlace(world, random, tutor.area, ["shop", "other"]);
    for (const family of clientele(world, random, tutor, random.whole(6, 18), 0.7)) {
      const atHome = random.chance(0.5);
      const hour = random.between(15, 20.5);
      for (let day = random.int(7); day < world.parameters.days; day += random.chance(0.8) ? 7 : 3) {
        const time = world.start + day * DAY + (hour + random.normal() * 0.2) * HOUR;
        if (random.chance(0.6))
          conversation(
            world,
            random,
            time - random.between(0.5, 20) * HOUR,
            privateLine(family),
            businessLine(tutor),
          );
        visit(world, tutor.index, atHome ? family.home : room, time, random.between(60, 110), 1);
        if (!atHome) visit(world, family.index, room, time, 70, 1);
        if (random.chance(0.85))
          pay(
            world,
            time + random.between(-1, 3) * HOUR,
            usualAccount(random, family),
            till,
            fee * (random.chance(0.85) ? 1 : random.whole(2, 10)),
          );
      }
    }
  }
}
