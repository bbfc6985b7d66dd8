/** Whom a gang takes on: friends of those who are in it already, and strangers. */
import type { MemberRole } from "../../../server/domain/roles.ts";
import { claimPeople, sparePeople } from "../people/claim.ts";
import { CITY_HOODS } from "../places/build-places.ts";
import type { Random } from "../random.ts";
import type { Member, Person, World } from "../world.ts";

export function friendsOfGang(world: World, people: Person[], atLeast: number): Person[] {
  const set = new Set(people);
  const found = world.ties
    .filter((tie) => set.has(tie.a) !== set.has(tie.b))
    .map((tie) => (set.has(tie.a) ? tie.b : tie.a))
    .filter((person) => person.part === "" && person.home.hood < CITY_HOODS && person.birth < "2007");
  return new Set(found).size >= atLeast ? [...new Set(found)] : sparePeople(world);
}

export function recruit(world: World, random: Random, roles: MemberRole[][], id: string): Member[] {
  const members: Member[] = [];
  for (const set of roles) {
    const known = members.map((m) => m.person);
    const far = world.persons.filter(
      (person) => person.part === "" && person.home.hood >= CITY_HOODS && person.birth < "2000",
    );
    const from =
      set.includes("supplier") && far.length > 0
        ? far
        : known.length > 0 && random.chance(0.55)
          ? friendsOfGang(world, known, 3)
          : sparePeople(world);
    const person =
      claimPeople(world, random, 1, id, from)[0] ?? (claimPeople(world, random, 1, id)[0] as Person);
    for (const other of random.sample(known, 2))
      if (random.chance(0.45))
        world.ties.push({ a: person, b: other, weight: random.lognormal(0.7, 0.8), kin: false });
    if (random.chance(0.35)) person.work = null;
    members.push({ person, roles: new Set(set) });
  }
  return members;
}
