/**
 * Whom nothing but money ties to a gang: it goes over an account in his name, but he was in touch
 * with no member, met none, brought (beyond chance) and sent nothing. Accounts are lent and sold; such a record
 * shows the account at work and not its holder, so that he is nobody's member.
 */
import type { Business, Scene } from "./business.ts";
import { livesWithMember, surplus } from "./member-features.ts";
import type { Ties } from "./ties-to-business.ts";

export function isOnlyHolder(scene: Scene, business: Business, ties: Ties): boolean {
  const { actor, contactMembers, metMembers, parcelsSent, mayUse } = ties;
  const brought = surplus(ties.deliveries, ties.deliveriesExpected);
  if (contactMembers + metMembers + brought + parcelsSent + mayUse > 0) return false;
  if (business.sellers.some((seller) => seller.actor === actor)) return false;
  // Who lives with a member needs no telephone, and who was accused in a drug case was found by other means.
  if (livesWithMember(scene, business, actor)) return false;
  const { casePersons } = scene.tables;
  return !casePersons.person.some(
    (person, row) => person === actor && casePersons.drugCase[row] === 1 && casePersons.accused[row] === 1,
  );
}
