/** Stock from another town: ordered, paid, then fetched in a day or two, or sent by parcel. */
import { DAY, HOUR } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { converse, pay, purse, send } from "../acts/happen.ts";
import { visit } from "../acts/visits.ts";
import type { Line, Person } from "../city-types.ts";
import { addAccount, addOutsideLine } from "../people/phones-accounts.ts";
import { BORDER_TOWNS, placesOf } from "../places/build-places.ts";
import { dayStart, type World } from "../world.ts";

export function fetchStock(
  world: World,
  random: Random,
  owner: Person,
  line: Line,
  gap: readonly [number, number],
): void {
  const town = random.pick(BORDER_TOWNS);
  const market = random.pick(placesOf(world, town, "market"));
  const wholesaler = addOutsideLine(world, random, market);
  const till = addAccount(world, random, "bank", null, wholesaler);
  const travels = random.chance(0.6);
  for (let day = random.between(0, gap[1]); day < world.parameters.days; day += random.between(...gap)) {
    const at = dayStart(world, Math.floor(day)) + random.between(9, 21) * HOUR;
    converse(world, random, at, line, wholesaler, random.chance(0.5) ? "app" : "voice", random.whole(1, 4));
    pay(world, at + random.exponential(3 * HOUR), purse(random, owner), till, random.whole(8, 90) * 100);
    if (travels) travel(world, random, owner, town, at + random.between(8, 30) * HOUR);
    else
      send(world, random, at + random.between(3, 30) * HOUR, {
        from: wholesaler,
        to: line,
        origin: market,
        target: owner.home,
        grams: Math.round(random.logNormal(3500, 0.8)),
      });
  }
}

/** Out on the road, some hours or a night there, and back, past cameras. */
export function travel(world: World, random: Random, person: Person, town: number, at: number): number {
  const road = random.pick(placesOf(world, town, "camera"));
  const out = random.pick(placesOf(world, person.home.area, "camera"));
  visit(world, person, out, at, 5);
  const there = at + random.between(2.2, 3.5) * HOUR;
  visit(world, person, road, there, 5);
  const night = random.chance(0.3);
  const use = night ? "hotel" : random.pick(["market", "eatery", "border"]);
  const places = placesOf(world, town, use);
  const stay = night ? random.between(10, 14) : random.between(1, 4);
  if (places.length > 0) visit(world, person, random.pick(places), there + 0.4 * HOUR, stay * 60);
  const leaves = there + (0.5 + stay) * HOUR;
  visit(world, person, road, leaves, 5);
  const back = leaves + random.between(2.2, 3.5) * HOUR;
  visit(world, person, out, back, 5);
  return Math.min(back, at + 2 * DAY);
}
