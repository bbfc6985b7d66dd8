/**
 * A line per person, and one per unknown user of a line who has a tie: community, how suspect
 * the behaviour is, leadership score.
 */
import type { PersonFinding, UnresolvedUserFinding } from "../../domain/findings.ts";
import type { Scene } from "../groups/business.ts";
import type { JudgedBusinesses } from "../groups/suspect-groups.ts";
import type { TieAnalysis } from "../ties/analyse-ties.ts";
import { byId, phoneIdOfUnknown, rounded } from "./ids.ts";

type Ties = Pick<TieAnalysis, "community" | "leadership">;

/** @param ties of the persons, in order, and of others after them */
export function personFindings(
  { tables, actors }: Pick<Scene, "tables" | "actors">,
  judged: JudgedBusinesses,
  ties: Ties,
): PersonFinding[] {
  const suspicion = suspicionOf(actors.count, judged);
  return tables.persons.ids
    .map((person_id, person) => ({ person_id, ...figuresOf(person, suspicion[person]!, ties) }))
    .sort((a, b) => byId(a.person_id, b.person_id));
}

/** @param actorOf actor behind each node of `ties`, persons first */
export function unresolvedUserFindings(
  scene: Pick<Scene, "tables" | "actors" | "identity">,
  judged: JudgedBusinesses,
  ties: Ties,
  actorOf: Int32Array,
): UnresolvedUserFinding[] {
  const { personCount, count } = scene.actors;
  const suspicion = suspicionOf(count, judged);
  return Array.from(actorOf.subarray(personCount), (actor, index) => ({
    phone_id: phoneIdOfUnknown(scene, actor),
    ...figuresOf(personCount + index, suspicion[actor]!, ties),
  })).sort((a, b) => byId(a.phone_id, b.phone_id));
}

/** Of each actor: the likeliest membership of any business, times how likely that is a gang. */
function suspicionOf(actorCount: number, judged: JudgedBusinesses): Float64Array {
  const suspicion = new Float64Array(actorCount);
  for (const { candidates, probability } of [...judged.suspect, ...judged.others]) {
    for (const { actor, probability: membership } of candidates)
      suspicion[actor] = Math.max(suspicion[actor]!, probability * membership);
  }
  return suspicion;
}

function figuresOf(node: number, suspicion: number, ties: Ties): Omit<PersonFinding, "person_id"> {
  return {
    community: ties.community[node]!,
    suspicion: rounded(suspicion),
    leadership: rounded(ties.leadership[node]!, 6),
  };
}
