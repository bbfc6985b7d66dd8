/**
 * Whom nothing but money ties to a gang: it goes over an account in his name, but he was in touch
 * with no member, met none, brought (beyond chance) and sent nothing. Accounts are lent and sold; such a record
 * shows the account at work and not its holder, so that he is nobody's member.
 */
import type { Business, Scene } from "./business.ts";
import { surplus } from "./member-features.ts";
import type { Ties } from "./ties-to-business.ts";

export function isOnlyHolder({ tables }: Scene, { members, sellers }: Business, ties: Ties): boolean {
  const { actor, contactMembers, metMembers, parcelsSent, mayUse } = ties;
  const brought = surplus(ties.deliveries, ties.deliveriesExpected);
  if (contactMembers + metMembers + brought + parcelsSent + mayUse > 0) return false;
  if (sellers.some((seller) => seller.actor === actor)) return false;
  // Who lives with a member needs no telephone, and who was accused with one was found by other means.
  const home = tables.persons.home[actor] ?? -1;
  for (const member of members)
    if (member !== actor && home >= 0 && tables.persons.home[member] === home) return false;
  return !tables.casePersons.person.some(
    (person, row) =>
      person === actor && tables.casePersons.drugCase[row] === 1 && tables.casePersons.accused[row] === 1,
  );
}
