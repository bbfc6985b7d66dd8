/** Sidelines of a group as findings: what was left out of its deals, why, and the payments themselves. */
import type { RecordRef, SidelineFinding } from "../../domain/findings.ts";
import type { Scene } from "../groups/business.ts";
import { sidelineModel } from "../groups/sideline-model.ts";
import type { Sideline } from "../groups/sidelines.ts";
import { drugHistoryOf, type FolderRates } from "../groups/suspicion-features.ts";
import { TILL_FEATURES } from "../groups/till-features.ts";
import { contributions } from "../models/contributions.ts";
import { logisticShares } from "../models/logistic.ts";
import { byId, rounded } from "./ids.ts";

const POPULATION = "other-tills";

export function sidelineFindings(
  scene: Scene,
  rates: FolderRates,
  sidelines: readonly Sideline[],
): SidelineFinding[] {
  const known = drugHistoryOf(scene);
  return sidelines
    .map((sideline) => sidelineFinding(scene, rates, sideline, known))
    .sort((a, b) => byId(a.account_id, b.account_id));
}

function sidelineFinding(
  { tables, actors }: Scene,
  rates: FolderRates,
  { account, sellers, customers, payments, features, usual, probability }: Sideline,
  known: ReadonlySet<number>,
): SidelineFinding {
  const rows = [...payments].sort((a, b) => a - b);
  const records = rows.map((row): RecordRef => ({ file: "payments", id: tables.payments.ids[row]! }));
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
      rows.reduce((sum, row) => sum + tables.payments.amountCny[row]!, 0),
      2,
    ),
    contributions: contributions(logisticShares(sidelineModel(rates), TILL_FEATURES, features, usual), {
      names: TILL_FEATURES,
      values: features,
      usual,
      population: POPULATION,
      recordsOf: () => records,
    }),
    payments: records.map(({ id }) => id),
  };
}
