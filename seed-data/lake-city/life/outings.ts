/** Where people go besides home and work, and whom they meet there. */
import { HOUR } from "../../generator/clock.ts";
import { meet, visit } from "../acts.ts";
import { FIRST_TOWN, placesOf } from "../places.ts";
import { gamma } from "../processes.ts";
import { friendsOf } from "../ties.ts";
import type { World } from "../types.ts";
import { anyTime } from "./talk.ts";

const OUTINGS = { shape: 2, mean: 0.58 };
const WITH_FRIEND = 0.22;
/** Journeys to a town outside, for a day or two. */
const JOURNEYS = 0.012;

export function goOut(world: World): void {
  const random = world.random.fork("outings");
  const { days } = world.parameters;
  for (const person of world.persons) {
    const friends = friendsOf(person);
    for (let n = random.poisson(days * gamma(random, OUTINGS.shape, OUTINGS.mean)); n > 0; n--) {
      const area =
        random.chance(0.65) || person.home.area >= FIRST_TOWN ? person.home.area : random.int(FIRST_TOWN);
      const kind = random.weighted({ shop: 0.5, other: 0.36, locker: 0.1, hotel: 0.01, work: 0.03 });
      const place = random.pick(placesOf(world, area, kind));
      const at = anyTime(world, random);
      const hours = random.logNormal(kind === "locker" ? 0.12 : 0.7, 0.6);
      if (friends.length > 0 && random.chance(WITH_FRIEND))
        meet(world, random, [person, random.pick(friends)], place, at, hours * 60);
      else visit(world, person, place, at, at + hours * HOUR);
    }
    if (person.age < 18) continue;
    for (let n = random.poisson(days * JOURNEYS); n > 0; n--) {
      const town = random.whole(FIRST_TOWN, 7);
      const kind = random.weighted({ other: 0.5, shop: 0.3, hotel: 0.2 });
      const at = anyTime(world, random);
      visit(
        world,
        person,
        random.pick(placesOf(world, town, kind)),
        at,
        at + random.logNormal(7, 0.6) * HOUR,
      );
    }
  }
}
