/**
 * The membership models: boosted trees fitted on generated cities whose seeds are not those that
 * figures are reported on, the one on six generators, the other on fourteen. What they say on
 * average carries over to other records better than either (docs/decisions/0128). Fitted by
 * `npx tsx test/accuracy/fit/main.ts`; docs/methods.md says on what and how well.
 */
import { type BoostedTrees, rememberedLogOdds, treesShares } from "../models/boosted-trees.ts";
import fourteen from "./member-trees-of-fourteen.json" with { type: "json" };
import six from "./member-trees-of-six.json" with { type: "json" };

/** Columns of both are MEMBER_FEATURES. */
export interface MemberModels {
  readonly six: BoostedTrees;
  readonly fourteen: BoostedTrees;
}

/** Natural log of a person's odds of membership, from the values of MEMBER_FEATURES. */
export type MemberOdds = (features: readonly number[]) => number;

export const MEMBER_MODELS: MemberModels = { six, fourteen };

/** Of the one on six generators alone, and of both on average. Answers are kept as long as the two are. */
export function memberOdds(models = MEMBER_MODELS): { readonly six: MemberOdds; readonly mean: MemberOdds } {
  const ofSix = rememberedLogOdds(models.six);
  const ofFourteen = rememberedLogOdds(models.fourteen);
  return { six: ofSix, mean: (features) => (ofSix(features) + ofFourteen(features)) / 2 };
}

/** How much each feature moves the mean log odds from those of `reference` to those of `features` (Shapley values). */
export function memberShares(features: readonly number[], reference: readonly number[]): number[] {
  const ofFourteen = treesShares(MEMBER_MODELS.fourteen, features, reference);
  return treesShares(MEMBER_MODELS.six, features, reference).map(
    (share, at) => (share + ofFourteen[at]!) / 2,
  );
}
