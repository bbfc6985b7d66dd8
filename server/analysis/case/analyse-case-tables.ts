/**
 * The whole analysis of a case: pure, from integer-indexed tables to findings with the ids of
 * records. Same tables and seed: same findings, to the byte.
 */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { DecidedUse } from "../../domain/decisions.ts";
import type { CaseResult, RunManifest } from "../../domain/findings.ts";
import { dealQValues } from "../deals/false-discovery.ts";
import { withFurtherTills } from "../deals/further-tills.ts";
import { type DealCandidate, findGroupDeals } from "../deals/group-deals.ts";
import { nothingUsed } from "../deals/legs.ts";
import { buildScene } from "../groups/scene.ts";
import { groupStability } from "../groups/stability.ts";
import { judgeBusinesses } from "../groups/suspect-groups.ts";
import { findDuplicates } from "../identity/duplicates/duplicates.ts";
import { resolveIdentity } from "../identity/resolve.ts";
import { seededRandom } from "../random.ts";
import { analyseTies } from "../ties/analyse-ties.ts";
import { analyseWastewater } from "../wastewater/analyse-wastewater.ts";
import { actorLayers } from "./actor-layers.ts";
import { dealFindings } from "./deal-findings.ts";
import { groupFindings } from "./group-findings.ts";
import { phoneSwapFindings, phoneUserFindings } from "./identity-findings.ts";
import { noticesOf } from "./notices.ts";
import { personFindings, unresolvedUserFindings } from "./person-findings.ts";

export type CaseFindings = Omit<CaseResult, "format" | "run"> & {
  /** How many hypotheses were tested, by kind; goes into the run's manifest. */
  readonly tests: NonNullable<RunManifest["tests"]>;
};

export type AnalysisPhase = "identity" | "scene" | "groups" | "deals" | "roles" | "ties" | "wastewater";
export const ANALYSIS_PHASES: readonly AnalysisPhase[] = [
  "identity",
  "scene",
  "groups",
  "deals",
  "roles",
  "ties",
  "wastewater",
];

/** Above the number of groups that a folder may have: each group draws from a seed of its own. */
const SEED_STRIDE = 1009;

/**
 * @param onPhase called before each phase; may wait, so that others get their turn
 * @param decided users of phones and accounts that reviewers accepted (taken as given) or rejected (never inferred)
 */
export async function analyseCaseTables(
  tables: CaseTables,
  seed: number,
  onPhase: (phase: AnalysisPhase) => Promise<void>,
  decided: readonly DecidedUse[] = [],
): Promise<CaseFindings> {
  await onPhase("identity");
  const identity = resolveIdentity(tables, decided);
  const duplicates = findDuplicates(tables);
  await onPhase("scene");
  const scene = buildScene(tables, identity);
  await onPhase("groups");
  const judged = judgeBusinesses(scene);
  const stability = groupStability(scene, judged.suspect, seededRandom(seed));
  await onPhase("deals");
  const used = nothingUsed();
  const suspect = judged.suspect.map((group) => ({
    ...group,
    business: withFurtherTills(scene, group.business, new Set(group.sidelines.map(({ account }) => account))),
  }));
  const deals: DealCandidate[][] = suspect.map((group, index) =>
    findGroupDeals(scene, group.business, seededRandom(seed * SEED_STRIDE + index), used),
  );
  const q = dealQValues(deals);
  await onPhase("roles");
  const groups = groupFindings(scene, suspect, deals, stability, q, seed);
  await onPhase("ties");
  const { layers, actorOf } = actorLayers(tables, scene.actors, identity);
  const ties = analyseTies(actorOf.length, layers, { seed });
  const persons = personFindings(scene, judged, ties);
  const unresolved = unresolvedUserFindings(scene, judged, ties, actorOf);
  await onPhase("wastewater");
  const wastewater = analyseWastewater(tables.wastewater);
  return {
    notices: [...noticesOf(tables, groups.length), ...ties.notices],
    groups,
    persons,
    ...(unresolved.length > 0 ? { unresolved_users: unresolved } : {}),
    deals: dealFindings(
      scene,
      deals,
      groups.map(({ id }) => id),
      q,
    ),
    phone_users: phoneUserFindings(tables, identity),
    phone_swaps: phoneSwapFindings(tables, identity),
    duplicates: duplicates.proposals,
    wastewater,
    tests: {
      duplicate_pairs: duplicates.compared,
      deal_candidates: q.length,
      sellers: scene.sellers.length,
      businesses: judged.suspect.length + judged.others.length,
      wastewater_samples: wastewater.length,
    },
  };
}
