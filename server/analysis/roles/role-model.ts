/**
 * Weights of the role models, one per role: logistic regression with ridge penalty over the
 * members of generated gangs. Fitted again by `npx tsx test/accuracy/fit/main.ts`.
 */
import type { LogisticModel } from "../groups/logistic.ts";
import type { MemberRole } from "./judge-roles.ts";
import type { RoleFeature } from "./role-features.ts";
import weights from "./role-weights.json" with { type: "json" };

export const ROLE_MODELS: Readonly<Record<MemberRole, LogisticModel<RoleFeature>>> = weights;
