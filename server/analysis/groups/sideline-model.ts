/**
 * Weights of the models that tell a member's honest sideline from the group's own trade: logistic
 * regressions with ridge penalty over the tills of gangs in generated cities, one for folders with
 * police records, one for folders without. Fitted again by `npx tsx test/accuracy/fit/main.ts`.
 */
import type { LogisticModel } from "../models/logistic.ts";
import weights from "./sideline-weights.json" with { type: "json" };
import type { FolderRates } from "./suspicion-features.ts";
import type { TillFeature } from "./till-features.ts";

export interface SidelineModels {
  readonly withPolice: LogisticModel<TillFeature>;
  readonly withoutPolice: LogisticModel<TillFeature>;
}

const MODELS: SidelineModels = weights;

export function sidelineModel({ hasDrugHistory }: FolderRates): LogisticModel<TillFeature> {
  return hasDrugHistory ? MODELS.withPolice : MODELS.withoutPolice;
}
