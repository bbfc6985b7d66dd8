/**
 * Weights of the suspicion models: logistic regressions with ridge penalty over whole businesses
 * of generated cities. One for folders with police records, fitted with them: that hardly anybody
 * of many customers is known for drugs must count against a gang; one for folders without any,
 * fitted without: what a folder cannot tell must not count as told in favour. Fitted again by `npx tsx test/accuracy/fit/main.ts`.
 */
import type { LogisticModel } from "../models/logistic.ts";
import type { FolderRates, SuspicionFeature } from "./suspicion-features.ts";
import weights from "./suspicion-weights.json" with { type: "json" };

export interface SuspicionModels {
  readonly withPolice: LogisticModel<SuspicionFeature>;
  readonly withoutPolice: LogisticModel<SuspicionFeature>;
}

const MODELS: SuspicionModels = weights;

export function suspicionModel({ hasDrugHistory }: FolderRates): LogisticModel<SuspicionFeature> {
  return hasDrugHistory ? MODELS.withPolice : MODELS.withoutPolice;
}
