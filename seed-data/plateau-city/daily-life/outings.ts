/** Where people go besides work and shops, alone or with a friend; a weekend away at times. */
import { DAY, HOUR } from "../../generator/clock.ts";
import { meet, visit } from "../acts/acts.ts";
import { renewals } from "../calendar.ts";
import { DISTRICTS, OUTSIDE, placesOf } from "../places.ts";
import type { World } from "../world.ts";

const RATE = { median: 0.3, sigma: 0.5 };

export function goOut(world: World): void {
  const random = world.random.fork("outings");
  for (const person of world.persons) {
    for (const at of renewals(random, world, "shops", 0.9, 1 / random.logNormal(RATE.median, RATE.sigma))) {
      const from = at + person.lateness * HOUR;
      const kind = random.weighted({ other: 0.6, hotel: 0.04, locker: 0.36 });
      const area = random.chance(0.65) ? person.home.area : random.int(DISTRICTS);
      const place = random.pick(placesOf(world, area, kind));
      const minutes = kind === "locker" ? random.between(4, 12) : random.logNormal(55, 0.6);
      const friend =
        person.friends.length > 0 && kind === "other" && random.chance(0.3)
          ? random.pick(person.friends)
          : null;
      if (friend) meet(random, [person, friend], from, minutes, place);
      else visit(person, from, minutes, place);
    }
    for (const at of renewals(random, world, "shops", 1, person.car ? 45 : 90)) {
      const town = random.pick(OUTSIDE);
      visit(
        person,
        at,
        random.between(0.3, 2) * (DAY / 60),
        random.pick(placesOf(world, town, random.pick(["hotel", "other", "shop"]))),
      );
    }
  }
}
