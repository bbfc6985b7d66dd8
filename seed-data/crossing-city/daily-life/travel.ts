/** Journeys to other towns, of everybody. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import { takeNotice } from "../acts.ts";
import { book, isFree } from "../people/whereabouts.ts";
import { CITY_HOODS } from "../places/build-places.ts";
import { edgeTowards, placesOf } from "../places/find-places.ts";
import type { Random } from "../random.ts";
import type { Person, Place, World } from "../world.ts";

/** A journey to another town and back by the edge of the city, noticed on the way; false where the person is not free. */
export function travelTo(
  world: World,
  random: Random,
  person: Person,
  out: number,
  back: number,
  place: Place,
  tracked = 0.65,
): boolean {
  if (!isFree(person, out, back)) return false;
  const edge = random.pick(placesOf(world, edgeTowards(world, place.hood), "camera", "cell"));
  const road = placesOf(world, place.hood, "camera", "border", "hotel");
  const way = Math.min(50 * MINUTE, (back - out) / 6);
  book(person, out, out + way, edge);
  book(person, out + way, back - way, place);
  book(person, back - way, back, edge);
  takeNotice(world, random, person, edge, out + way / 2, tracked * 0.7);
  takeNotice(world, random, person, random.pick(road), out + way + 8 * MINUTE, tracked);
  takeNotice(world, random, person, place, out + (back - out) * random.between(0.35, 0.65), tracked);
  takeNotice(world, random, person, edge, back - way / 2, tracked * 0.7);
  return true;
}

/** Journeys come first: they decide where phones are later. */
export function travel(world: World): void {
  const random = world.random.fork("journeys");
  for (const person of world.persons) {
    if (!random.chance(0.2)) continue;
    for (let n = random.pick([1, 1, 2, 3, 5]); n > 0; n--) {
      const hood = random.int(CITY_HOODS, world.hoods.length - 1);
      const from = random.int(0, world.days - 3) * DAY + random.between(7, 13) * HOUR;
      const to = from + (random.chance(0.5) ? random.between(5, 11) * HOUR : random.between(1, 3) * DAY);
      const place = random.pick(placesOf(world, hood, to - from > DAY ? "hotel" : "shop", "other"));
      travelTo(world, random, person, from, to, place);
    }
  }
}
