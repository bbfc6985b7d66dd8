/**
 * Weights of the membership model: logistic regression with ridge penalty on generated cities
 * (seed-data/generator) whose seeds are not those that figures are reported on. Fitted again by
 * `npx tsx test/accuracy/fit/main.ts`; docs/methods.md says on what and how well.
 */
import type { LogisticModel } from "./logistic.ts";
import type { MemberFeature } from "./member-features.ts";
import weights from "./member-weights.json" with { type: "json" };

export const MEMBER_MODEL: LogisticModel<MemberFeature> = weights;
