/**
 * Weights of the suspicion models: logistic regressions with ridge penalty over whole businesses
 * of generated cities. Fitted again by `npx tsx test/accuracy/fit/main.ts`. The weight of
 * `customers-of-another-trade` (0117) and `few-known-customers` (0126), with the intercepts beside them, were set apart, the others left as they were.
 */
import type { PoliceModels } from "./police-models.ts";
import type { SuspicionFeature } from "./suspicion-features.ts";
import weights from "./suspicion-weights.json" with { type: "json" };

export const SUSPICION_MODELS: PoliceModels<SuspicionFeature> = weights;
