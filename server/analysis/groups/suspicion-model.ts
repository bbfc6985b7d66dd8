/**
 * Weights of the suspicion model: logistic regression with ridge penalty over whole businesses
 * of generated cities, each seen with and without its police records, so that neither kind of
 * folder depends on the other. Fitted again by `npx tsx test/accuracy/fit/main.ts`.
 */
import type { LogisticModel } from "../models/logistic.ts";
import type { SuspicionFeature } from "./suspicion-features.ts";
import weights from "./suspicion-weights.json" with { type: "json" };

export const SUSPICION_MODEL: LogisticModel<SuspicionFeature> = weights;
