/** Why a member is said to hold a role: what he does, and whether others of the group do it already. */
import type { Contribution, RecordRef } from "../../domain/findings.ts";
import { rounded } from "../case/ids.ts";
import { treesShares } from "../models/boosted-trees.ts";
import { contributions } from "../models/contributions.ts";
import type { JudgedRole } from "./judge-roles.ts";
import { ROLE_FEATURES, type RoleFeature } from "./role-features.ts";
import { ROLE_MODELS } from "./role-model.ts";

/** Of each role of a member, strongest first. */
const REASONS_SHOWN = 8;
/** Hundredths of a person say nothing. */
const DECIMALS = 1;
const POPULATION = "other-members";
/** How many others of the group are expected to hold the role. */
export const OTHERS_IN_ROLE = "others-in-role";

/**
 * @param usual value of each feature among the members
 * @param likelyOthers other members of whom the role is worth naming, as records
 */
export function roleContributions(
  { role, others, usuallyExpected }: JudgedRole,
  row: readonly number[],
  usual: readonly number[],
  recordsOf: (feature: RoleFeature) => readonly RecordRef[],
  likelyOthers: readonly RecordRef[],
): Contribution[] {
  const own = contributions(treesShares(ROLE_MODELS[role], row, usual), {
    names: ROLE_FEATURES,
    values: row,
    usual,
    population: POPULATION,
    recordsOf,
  })
    // Of no contacts a half counts as begun, which is no finding; that there are none is told by itself.
    .filter(({ feature, records_total }) => feature !== "calls-out-share" || records_total > 0);
  const beside = contributions([others.logLr], {
    names: [OTHERS_IN_ROLE],
    values: [rounded(others.expected, DECIMALS)],
    usual: [rounded(usuallyExpected, DECIMALS)],
    population: POPULATION,
    recordsOf: () => likelyOthers,
  });
  return [...own, ...beside]
    .sort((a, b) => Math.abs(b.log10_lr) - Math.abs(a.log10_lr) || (a.feature < b.feature ? -1 : 1))
    .slice(0, REASONS_SHOWN);
}
