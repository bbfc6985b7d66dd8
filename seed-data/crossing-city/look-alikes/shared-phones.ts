/** Families whose members answer each other's phones. */
import { claimPeople } from "../people/claim.ts";
import { newLine, ownLine } from "../people/phones.ts";
import { scaled, type World } from "../world.ts";

/** Families whose members answer each other's phones. */
export function sharePhones(world: World): void {
  const random = world.random.fork("shared");
  for (let n = 0; n < scaled(world, 7); n++) {
    const [person] = claimPeople(world, random, 1, "shared_phone_family");
    const mate =
      person && world.persons.find((q) => q.household === person.household && q !== person && q.part === "");
    if (!person || !mate) continue;
    mate.part = "shared_phone_family";
    for (const x of [person, mate]) world.lookalikes.set(x, "shared_phone_family");
    newLine(mate, ownLine(person).sims);
    newLine(person, ownLine(mate).sims);
  }
}
