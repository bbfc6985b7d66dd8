/**
 * The membership model: boosted trees fitted on generated cities whose seeds are not those that
 * figures are reported on. Fitted again by `npx tsx test/accuracy/fit/main.ts`; docs/methods.md
 * says on what and how well.
 */
import type { BoostedTrees } from "../models/boosted-trees.ts";
import trees from "./member-trees.json" with { type: "json" };

/** Its columns are MEMBER_FEATURES. */
export const MEMBER_MODEL: BoostedTrees = trees;
