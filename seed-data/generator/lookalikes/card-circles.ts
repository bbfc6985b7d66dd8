/** Card circles: the same few people at one table on many evenings, then round payments among them. */
import { DAY, HOUR, MINUTE } from "../clock.ts";
import { usualAccount } from "../world/accounts.ts";
import { conversation, pay, privateLine, publicPlace, visit } from "../world/acts.ts";
import type { World } from "../world/world.ts";
import { headcount, recruit } from "./recruit.ts";

const STAKES = [50, 100, 150, 200, 300, 400, 500, 600, 800, 1000, 1500, 2000];

export function runCardCircles(world: World): void {
  const random = world.random.fork("card circles");
  // A circle needs three to play, so a small city has one circle at least.
  let seats = Math.max(4, headcount(world, "card_circle"));
  while (seats >= 3) {
    const size = Math.min(seats, random.whole(4, 6));
    seats -= size;
    const circle = recruit(world, random, "card_circle", size);
    const host = circle[0];
    if (!host || circle.length < 3) return;
    const table = random.chance(0.4) ? host.home : publicPlace(world, random, host.area, ["shop", "hotel"]);
    const gap = random.between(2, 6);
    for (
      let day = random.int(4);
      day < world.parameters.days;
      day += Math.max(1, Math.round(random.exponential(gap)))
    ) {
      const evening = world.start + day * DAY + random.between(18.5, 21.5) * HOUR;
      const present = random.sample(circle, random.whole(3, circle.length));
      const caller = random.chance(0.6) ? host : random.pick(circle);
      for (const guest of present) {
        if (guest !== caller && random.chance(0.6))
          conversation(
            world,
            random,
            evening - random.between(0.3, 5) * HOUR,
            privateLine(caller),
            privateLine(guest),
          );
        visit(
          world,
          guest.index,
          table,
          evening + random.between(-10, 20) * MINUTE,
          random.between(90, 240),
          1,
        );
      }
      for (let i = random.whole(1, 4); i > 0; i--) {
        const [loser, winner] = random.sample(present, 2);
        if (loser && winner)
          pay(
            world,
            evening + random.between(0.6, 4.5) * HOUR,
            usualAccount(random, loser),
            usualAccount(random, winner),
            random.pick(STAKES),
          );
      }
    }
  }
}
