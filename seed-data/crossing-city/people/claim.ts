/** Who is still without a part in the world and may be given one. */
import { CITY_HOODS } from "../places/build-places.ts";
import type { Random } from "../random.ts";
import type { Person, World } from "../world.ts";

/** Adults in the city without another part in the world. */
export function sparePeople(world: World): Person[] {
  return world.persons.filter(
    (person) => person.part === "" && person.birth < "2007" && person.home.hood < CITY_HOODS,
  );
}

export function claimPeople(
  world: World,
  random: Random,
  n: number,
  part: string,
  from = sparePeople(world),
): Person[] {
  const chosen = random.sample(
    from.filter((person) => person.part === ""),
    n,
  );
  for (const person of chosen) person.part = part;
  return chosen;
}

export function relativeOf(world: World, random: Random, person: Person): Person {
  const kin = world.ties
    .filter((tie) => (tie.a === person || tie.b === person) && tie.kin)
    .map((tie) => (tie.a === person ? tie.b : tie.a));
  return kin.length > 0 ? random.pick(kin) : random.pick(world.persons);
}
