/** Sidelines of a group as findings: what was left out of its deals, why, and the records that show it. */
import type { RecordRef, SidelineFinding } from "../../domain/findings.ts";
import { paymentsOf } from "../deals/account-payments.ts";
import type { Scene } from "../groups/business.ts";
import type { Sideline } from "../groups/sidelines.ts";
import { drugHistoryOf } from "../groups/suspicion-features.ts";
import { TILL_FEATURES, type TillFeature } from "../groups/till-features.ts";
import { contributions } from "../models/contributions.ts";
import { byId, rounded } from "./ids.ts";

const POPULATION = "other-tills";

type Shown = "paid" | "passed" | "account" | "phones";
const SHOWN_BY: Readonly<Record<TillFeature, Shown>> = {
  "known-customers": "paid",
  "passed-to-members": "passed",
  "unlike-amounts": "paid",
  "amounts-in-common": "paid",
  "shared-customers": "paid",
  "foreign-till": "account",
  "unregistered-lines": "phones",
  "changing-lines": "phones",
  "line-purity": "phones",
};

export function sidelineFindings(scene: Scene, sidelines: readonly Sideline[]): SidelineFinding[] {
  const known = drugHistoryOf(scene);
  return sidelines
    .map((sideline) => sidelineFinding(scene, sideline, known))
    .sort((a, b) => byId(a.account_id, b.account_id));
}

function sidelineFinding(scene: Scene, sideline: Sideline, known: ReadonlySet<number>): SidelineFinding {
  const { tables, actors } = scene;
  const { account, sellers, customers, payments, features, usual, shares, probability } = sideline;
  const records = recordsOf(scene, sideline);
  return {
    account_id: tables.accounts.ids[account]!,
    person_ids: [...sellers]
      .filter((actor) => actor < actors.personCount)
      .map((person) => tables.persons.ids[person]!)
      .sort(byId),
    probability: rounded(probability),
    customers: customers.size,
    known_customers: [...customers].filter((actor) => known.has(actor)).length,
    amount_cny: rounded(
      payments.reduce((sum, row) => sum + tables.payments.amountCny[row]!, 0),
      2,
    ),
    contributions: contributions(shares, {
      names: TILL_FEATURES,
      values: features,
      usual,
      population: POPULATION,
      recordsOf: (feature) => records[SHOWN_BY[feature]],
    }),
    payments: records.paid.map(({ id }) => id),
  };
}

function recordsOf(
  { tables, identity, accountPayments }: Scene,
  { account, payments, couplings }: Sideline,
): Readonly<Record<Shown, readonly RecordRef[]>> {
  const paymentRef = (row: number): RecordRef => ({ file: "payments", id: tables.payments.ids[row]! });
  const lines = [...new Set(couplings.map(({ line }) => line))].sort((a, b) => a - b);
  return {
    paid: [...payments].sort((a, b) => a - b).map(paymentRef),
    passed: paymentsOf(accountPayments, [account])
      .filter((row) => tables.payments.from[row] === account)
      .map(paymentRef),
    account: [{ file: "accounts", id: tables.accounts.ids[account]! }],
    phones: lines.flatMap((line) =>
      identity.lines[line]!.map((phone): RecordRef => ({ file: "phones", id: tables.phones.ids[phone]! })),
    ),
  };
}
