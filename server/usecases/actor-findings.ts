/** Figures of persons and of those who are known by a phone only, in one list. */
import type { CaseResult, PersonFinding, UnresolvedUserFinding } from "../domain/findings.ts";
import { nodeKey } from "../domain/graph-model.ts";

/** The id of an unknown user is the phone's key, as on the page of that user. */
export interface ActorFinding extends PersonFinding {
  readonly kind: "person" | "unknown-user";
}

export function actorFindings({ persons, unresolved_users = [] }: CaseResult): ActorFinding[] {
  return [
    ...persons.map((person): ActorFinding => ({ ...person, kind: "person" })),
    ...unresolved_users.map((user): ActorFinding => ({ ...asPerson(user), kind: "unknown-user" })),
  ];
}

export function asPerson({ phone_id, ...figures }: UnresolvedUserFinding): PersonFinding {
  return { person_id: nodeKey("Phone", phone_id), ...figures };
}
