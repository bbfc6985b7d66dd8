/** What the police note about persons: mostly about users. */
import type { World } from "../world.ts";

export function setFlags(world: World): void {
  const random = world.random.fork("flags");
  const members = new Set(world.groups.flatMap((group) => group.members.map((m) => m.person)));
  const buyers = new Set(world.deals.map((d) => d.buyer));
  for (const person of world.persons) {
    const use = buyers.has(person)
      ? 0.45
      : world.otherUsers.has(person)
        ? 0.65
        : members.has(person)
          ? 0.08
          : 0.006;
    const offence = members.has(person)
      ? 0.06
      : buyers.has(person) || world.otherUsers.has(person)
        ? 0.1
        : 0.005;
    if (random.chance(use)) person.flags.add("known_user");
    if (random.chance(offence)) person.flags.add("prior_drug_offence");
    if (random.chance(use > 0.1 ? 0.08 : 0.02)) person.flags.add("prior_property_offence");
    if (person.birth > "2008-05-04") person.flags.add("minor");
  }
}
