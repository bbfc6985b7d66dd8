/** What is on file of persons before: of those who use often, of members and of others by chance. */
import { adults, type World } from "../world.ts";

const NOTED = { user: 0.57, member: 0.09, other: 0.016 };

export function setFlags(world: World): void {
  const random = world.random.fork("flags");
  const members = new Set(world.groups.flatMap(({ roles }) => [...roles.keys()]));
  for (const person of adults(world, 17, 75)) {
    const share = members.has(person) ? NOTED.member : person.isUser ? NOTED.user : NOTED.other;
    if (random.chance(share)) person.flags.add(random.chance(0.8) ? "known_user" : "prior_drug_offence");
    if (random.chance(share * 0.15)) person.flags.add("prior_drug_offence");
    if (random.chance(share > 0.02 ? 0.06 : 0.02)) person.flags.add("prior_property_offence");
  }
}
