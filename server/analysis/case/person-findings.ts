/** A line per person: community, how suspect the behaviour is, leadership score. */
import type { PersonFinding } from "../../domain/findings.ts";
import type { Scene } from "../groups/business.ts";
import type { JudgedBusinesses } from "../groups/suspect-groups.ts";
import type { TieAnalysis } from "../ties/analyse-ties.ts";
import { byId, rounded } from "./ids.ts";

export function personFindings(
  { tables }: Scene,
  judged: JudgedBusinesses,
  ties: TieAnalysis,
): PersonFinding[] {
  const suspicion = new Float64Array(tables.persons.ids.length);
  for (const { candidates, probability } of [...judged.suspect, ...judged.others]) {
    for (const candidate of candidates) {
      if (candidate.actor >= suspicion.length) continue;
      suspicion[candidate.actor] = Math.max(suspicion[candidate.actor]!, probability * candidate.probability);
    }
  }
  return tables.persons.ids
    .map((person_id, person) => ({
      person_id,
      community: ties.community[person]!,
      suspicion: rounded(suspicion[person]!),
      leadership: rounded(ties.leadership[person]!, 6),
    }))
    .sort((a, b) => byId(a.person_id, b.person_id));
}
