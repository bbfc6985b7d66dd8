/** The roles by which the movement of goods is read: who is likely enough to carry, keep or sell. */
import type { GroupFinding } from "../../domain/findings.ts";
import type { Role } from "../../domain/roles.ts";

/** A role below it is not taken to say who carries and who sells. */
const LIKELY_ROLE = 0.35;

/** By person; every member has an entry, those of no likely role an empty one. */
export function likelyRoles(group: Pick<GroupFinding, "members">): ReadonlyMap<string, readonly Role[]> {
  return new Map(
    group.members.map(({ person_id, roles }) => [
      person_id,
      roles.filter(({ probability }) => probability >= LIKELY_ROLE).map(({ role }) => role),
    ]),
  );
}
