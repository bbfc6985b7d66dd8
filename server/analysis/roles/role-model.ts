/**
 * The role models, one per role: boosted trees over the members of generated gangs. Fitted again
 * by `npx tsx test/accuracy/fit/main.ts`.
 */

import type { MemberRole } from "../../domain/roles.ts";
import type { BoostedTrees } from "../models/boosted-trees.ts";
import trees from "./role-trees.json" with { type: "json" };

/** Their columns are ROLE_FEATURES. */
export const ROLE_MODELS: Readonly<Record<MemberRole, BoostedTrees>> = trees;
