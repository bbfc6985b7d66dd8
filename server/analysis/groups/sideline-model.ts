/**
 * Weights of the models that tell a member's honest sideline from the group's own trade: logistic
 * regressions with ridge penalty over the tills of gangs in generated cities. Fitted again by
 * `npx tsx test/accuracy/fit/main.ts`.
 */
import type { PoliceModels } from "./police-models.ts";
import weights from "./sideline-weights.json" with { type: "json" };
import type { TillFeature } from "./till-features.ts";

export const SIDELINE_MODELS: PoliceModels<TillFeature> = weights;
