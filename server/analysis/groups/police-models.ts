/**
 * Two fits of one model: for folders with police records, fitted with them, since that hardly
 * anybody of many customers is known for drugs must count, too; and for folders without any,
 * fitted without: what a folder cannot tell must not count as told.
 */
import type { LogisticModel } from "../models/logistic.ts";
import type { FolderRates } from "./suspicion-features.ts";

export interface PoliceModels<F extends string> {
  readonly withPolice: LogisticModel<F>;
  readonly withoutPolice: LogisticModel<F>;
}

/** The model for a folder: with police records only where it has any. */
export function modelFor<F extends string>(
  models: PoliceModels<F>,
  { hasDrugHistory }: FolderRates,
): LogisticModel<F> {
  return hasDrugHistory ? models.withPolice : models.withoutPolice;
}
