/** What is noted of persons: of users often, of members and of others by chance. */
import { adults, type World } from "../world.ts";

/** Shares of people of whom something is on file. */
const NOTED = { user: 0.42, farUser: 0.42, member: 0.1, other: 0.015 };

export function setFlags(world: World): void {
  const random = world.random.fork("flags");
  const members = new Set(world.groups.flatMap(({ roles }) => [...roles.keys()]));
  for (const person of adults(world, 17, 75)) {
    const share = members.has(person) ? NOTED.member : person.isUser ? NOTED.user : NOTED.other;
    if (random.chance(share)) person.flags.add(random.chance(0.75) ? "known_user" : "prior_drug_offence");
    if (random.chance(share > 0.02 ? 0.07 : 0.02)) person.flags.add("prior_property_offence");
  }
}
