/** The page of one person: what the latest run says of it, in which groups and deals. */
import { TriplezeroError } from "../domain/errors.ts";
import type { CaseResult, DealFinding, GroupMember, PersonFinding } from "../domain/findings.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { latestRun } from "../ledger/runs.ts";
import { readPersonLabels } from "../projection/person-labels/read.ts";
import { labelled, partiesOf } from "./person-labels.ts";

export interface PersonPage {
  readonly person_id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Null before the first analysis. */
  readonly finding: PersonFinding | null;
  readonly memberships: readonly (Omit<GroupMember, "person_id"> & { readonly group: string })[];
  readonly deals: readonly DealFinding[];
  readonly persons: readonly { readonly person_id: string; readonly label: string }[];
}

/** @throws TriplezeroError `unknown-person` (not-found) */
export async function readPerson(ledger: Ledger, id: string): Promise<PersonPage> {
  const result = (await latestRun(ledger))?.result ?? null;
  const finding = result?.persons.find((person) => person.person_id === id) ?? null;
  const deals = result?.deals.filter((deal) => partiesOf([deal]).includes(id)) ?? [];
  const parties = partiesOf(deals);
  const labels = await ledger.read((connection) => readPersonLabels(connection, [id, ...parties]));
  const own = labels.get(id);
  if (!own && !finding) throw unknownPerson();
  return {
    person_id: id,
    label: own?.label ?? id,
    aliases: own?.aliases ?? [],
    finding,
    memberships: result ? membershipsOf(result, id) : [],
    deals,
    persons: labelled(parties, labels),
  };
}

export function unknownPerson(): TriplezeroError {
  return new TriplezeroError({
    code: "unknown-person",
    class: "not-found",
    message: { zh: "没有记录提到这个人。", en: "No record names this person." },
  });
}

function membershipsOf(result: CaseResult, id: string): PersonPage["memberships"] {
  return result.groups.flatMap((group) =>
    group.members
      .filter((member) => member.person_id === id)
      .map(({ person_id: _, ...member }) => ({ group: group.id, ...member })),
  );
}
