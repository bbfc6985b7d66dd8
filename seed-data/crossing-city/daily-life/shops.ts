/** Shops of the city and sellers far away; some belong to people of the folder. */
import { DAY } from "../../generator/clock.ts";
import { newAccount } from "../people/accounts.ts";
import { newLine, newSim } from "../people/phones.ts";
import { CITY_HOODS } from "../places/build-places.ts";
import { placesOf } from "../places/find-places.ts";
import type { World } from "../world.ts";

/** Shops of the city and sellers far away; some belong to people of the folder. */
export function openShops(world: World): void {
  const random = world.random.fork("merchants");
  const local = world.hoods.length * 5;
  for (let i = 0; i < local + 70; i++) {
    const online = i >= local;
    const hood = online ? random.int(CITY_HOODS, world.hoods.length - 1) : i % world.hoods.length;
    const keeper = !online && random.chance(0.3) ? random.pick(world.persons) : null;
    const base = random.pick(placesOf(world, hood, online ? "work" : "shop"));
    const sim = newSim(world, random, null, null, -900 * DAY, 2 * world.end);
    world.shops.push({
      hood,
      online,
      account: newAccount(world, random, keeper, null, -random.between(20, 2000) * DAY),
      line: newLine(null, [sim], base),
    });
  }
}
