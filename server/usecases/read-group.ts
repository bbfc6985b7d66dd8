/** The page of one group: members with roles and reasons, deals, names. */
import type { DealFinding, GroupFinding } from "../domain/findings.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { readPaymentAmounts } from "../projection/payment-amounts/read.ts";
import { readPersonLabels } from "../projection/person-labels/read.ts";
import { type RecordLabel, readRecordLabels } from "../projection/record-labels/read.ts";
import { findGroup } from "./find-group.ts";
import { dealsOfGroup, type GroupSummary, significantPayments, summariseGroup } from "./group-summary.ts";
import { labelled, partiesOf } from "./person-labels.ts";

export interface GroupPage {
  readonly group: GroupFinding;
  readonly summary: GroupSummary;
  /** Members and everybody whom deals, gaps, quantities and linked groups name. */
  readonly persons: readonly { readonly person_id: string; readonly label: string }[];
  readonly deals: readonly DealFinding[];
  /** Numbers, plates and names of the things whose records the gaps ask for. */
  readonly wanted: readonly RecordLabel[];
}

/** @throws TriplezeroError `unknown-group` */
export async function readGroup(ledger: Ledger, id: string): Promise<GroupPage> {
  const { result, group } = await findGroup(ledger, id);
  const deals = dealsOfGroup(result, group.id);
  const persons = [...new Set([...namedIn(group), ...partiesOf(deals)])];
  const wanted = (group.gaps ?? []).flatMap((gap) => gap.wanted.of);
  return ledger.read(async (connection) => {
    const amounts = await readPaymentAmounts(connection, significantPayments(deals));
    const labels = await readPersonLabels(connection, persons);
    return {
      group,
      summary: summariseGroup(group, deals, amounts),
      persons: labelled(persons, labels),
      deals,
      wanted: await readRecordLabels(connection, wanted),
    };
  });
}

function namedIn(group: GroupFinding): string[] {
  return [
    ...group.members.map((member) => member.person_id),
    ...(group.gaps ?? []).flatMap((gap) => gap.person_id ?? []),
    ...(group.dealer_quantities ?? []).map((quantity) => quantity.person_id),
    ...(group.linked_groups ?? []).flatMap((link) => link.person_ids),
  ];
}
