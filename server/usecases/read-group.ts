/** The page of one group: members with roles and reasons, deals, names. */
import type { DealFinding, GroupFinding, PersonFinding } from "../domain/findings.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { type OwnStatement, readOwnStatements } from "../projection/own-statements/read.ts";
import { readPaymentAmounts } from "../projection/payment-amounts/read.ts";
import { readPersonLabels } from "../projection/person-labels/read.ts";
import { type RecordLabel, readRecordLabels } from "../projection/record-labels/read.ts";
import { findGroup } from "./find-group.ts";
import { dealsOfGroup, type GroupSummary, summariseGroup } from "./group-summary.ts";
import { labelled, partiesOf } from "./person-labels.ts";

export interface GroupPage {
  readonly group: GroupFinding;
  readonly summary: GroupSummary;
  /** Members and everybody whom deals, gaps, quantities, linked groups and sidelines name. */
  readonly persons: readonly { readonly person_id: string; readonly label: string }[];
  /** Of the members, by their behaviour and ties alone. */
  readonly findings: readonly PersonFinding[];
  /** What members said when they were asked, in the order of time: whether they say nothing. */
  readonly statements: readonly OwnStatement[];
  readonly deals: readonly DealFinding[];
  /** Yuan of all payments of a deal, by its id; only deals with a payment. */
  readonly deal_amounts: Readonly<Record<string, number>>;
  /** Numbers, plates and names of the things whose records the gaps ask for, and of the accounts of sidelines. */
  readonly wanted: readonly RecordLabel[];
}

/** @throws TriplezeroError `unknown-group` */
export async function readGroup(ledger: Ledger, id: string): Promise<GroupPage> {
  const { result, group } = await findGroup(ledger, id);
  const deals = dealsOfGroup(result, group.id);
  const persons = [...new Set([...namedIn(group), ...partiesOf(deals)])];
  const members = new Set(group.members.map((member) => member.person_id));
  const wanted = [
    ...(group.gaps ?? []).flatMap((gap) => gap.wanted.of),
    ...(group.sidelines ?? []).map(({ account_id }) => ({ file: "accounts" as const, id: account_id })),
  ];
  return ledger.read(async (connection) => {
    const amounts = await readPaymentAmounts(
      connection,
      deals.flatMap((deal) => deal.payments),
    );
    const labels = await readPersonLabels(connection, persons);
    return {
      group,
      summary: summariseGroup(group, deals, amounts),
      persons: labelled(persons, labels),
      findings: result.persons.filter(({ person_id }) => members.has(person_id)),
      statements: await readOwnStatements(connection, [...members]),
      deals,
      deal_amounts: amountsOf(deals, amounts),
      wanted: await readRecordLabels(connection, wanted),
    };
  });
}

function amountsOf(
  deals: readonly DealFinding[],
  amounts: ReadonlyMap<string, number>,
): Record<string, number> {
  return Object.fromEntries(
    deals.flatMap(({ id, payments }) => {
      const known = payments.flatMap((payment) => amounts.get(payment) ?? []);
      return known.length === 0 ? [] : [[id, Math.round(known.reduce((sum, one) => sum + one) * 100) / 100]];
    }),
  );
}

function namedIn(group: GroupFinding): string[] {
  return [
    ...group.members.map((member) => member.person_id),
    ...(group.gaps ?? []).flatMap((gap) => gap.person_id ?? []),
    ...(group.dealer_quantities ?? []).map((quantity) => quantity.person_id),
    ...(group.linked_groups ?? []).flatMap((link) => link.person_ids),
    ...(group.sidelines ?? []).flatMap((sideline) => sideline.person_ids),
  ];
}
