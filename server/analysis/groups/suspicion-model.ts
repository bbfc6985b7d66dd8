/**
 * Weights of the suspicion models: logistic regressions with ridge penalty over whole businesses
 * of generated cities. Fitted again by `npx tsx test/accuracy/fit/main.ts`. The weight of
 * `customers-of-another-trade` and the intercept beside it were fitted apart, the others left as they were (0117).
 */
import type { PoliceModels } from "./police-models.ts";
import type { SuspicionFeature } from "./suspicion-features.ts";
import weights from "./suspicion-weights.json" with { type: "json" };

export const SUSPICION_MODELS: PoliceModels<SuspicionFeature> = weights;
