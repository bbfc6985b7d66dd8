/**
 * Three zeros (三零) of a group, by the records at hand: no drug seized from it, nobody of it
 * caught in the act, nobody of it confessed.
 */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { ZeroStatus } from "../../domain/findings.ts";
import type { DealCandidate } from "../deals/group-deals.ts";

const CONFESSION = 1;
/** A seizure within so long of a delivery at its place is one in the act. */
const IN_THE_ACT_S = 2 * 3600;

export function zeroStatus(
  tables: CaseTables,
  members: ReadonlySet<number>,
  deals: readonly DealCandidate[],
): ZeroStatus {
  const { casePersons, seizures, statements, sightings } = tables;
  const cases = new Set<number>();
  for (const [row, person] of casePersons.person.entries()) {
    if (members.has(person) && casePersons.accused[row] === 1 && casePersons.drugCase[row] === 1)
      cases.add(casePersons.caseNo[row]!);
  }
  const isOurs = (row: number) =>
    members.has(seizures.person[row]!) || (seizures.person[row]! < 0 && cases.has(seizures.caseNo[row]!));
  const own = [...seizures.ids.keys()].filter(isOurs);
  const scenes = new Map<number, number[]>();
  for (const { delivery } of deals) {
    for (const row of delivery?.sightings ?? []) {
      const place = sightings.place[row]!;
      scenes.set(place, [...(scenes.get(place) ?? []), sightings.at[row]!]);
    }
  }
  const inTheAct = own.some((row) =>
    (scenes.get(seizures.place[row]!) ?? []).some(
      (time) => Math.abs(time - seizures.at[row]!) <= IN_THE_ACT_S,
    ),
  );
  // Who owns to a theft has not owned to dealing.
  const confessed = [...statements.ids.keys()].some(
    (row) =>
      statements.stance[row] === CONFESSION &&
      statements.otherCase[row] !== 1 &&
      members.has(statements.speaker[row]!),
  );
  return { seizure: own.length === 0, scene: !inTheAct, confession: !confessed };
}
