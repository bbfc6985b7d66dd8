/** Who comes to a business: people of the quarter, friends of those who come already, some from anywhere. */
import type { Random } from "../../generator/random.ts";
import type { Person } from "../city-types.ts";
import { DISTRICTS } from "../places/build-places.ts";
import { adults, type World } from "../world.ts";
import { acquaintances } from "./build-ties.ts";

export function drawCustomers(
  world: World,
  random: Random,
  owner: Person,
  count: number,
  nightPeople: number,
): Person[] {
  const grown = adults(world, 18, 70).filter(
    ({ home, lines }) => lines.length > 0 && home.area <= DISTRICTS + 1,
  );
  const near = grown.filter(({ home }) => home.area === owner.home.area);
  const users = [...world.users];
  const chosen = new Set<Person>();
  for (let tries = 0; chosen.size < count && tries < count * 8; tries++) {
    const one = candidate();
    if (one && one !== owner && !owner.household.includes(one) && one.lines.length > 0) chosen.add(one);
  }
  return [...chosen];

  function candidate(): Person | undefined {
    if (users.length > 0 && random.chance(nightPeople)) return random.pick(users);
    if (chosen.size > 2 && random.chance(0.3)) {
      const friends = acquaintances(random.pick([...chosen]), ["friend", "colleague", "neighbour"]);
      return friends.length > 0 ? random.pick(friends) : undefined;
    }
    return random.pick(random.chance(0.6) && near.length > 0 ? near : grown);
  }
}
