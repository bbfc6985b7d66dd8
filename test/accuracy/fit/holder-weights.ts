/**
 * Fits how many members of a gang hold a role (server/analysis/roles/holders.ts): how often gangs
 * have so many holders, over how often the odds of single members would give it. The odds are those
 * of models that have not seen the generator in question, since odds of members that a model was
 * fitted on are surer than those of any others.
 */
import { treesLogOdds } from "../../../server/analysis/models/boosted-trees.ts";
import { probabilityOf } from "../../../server/analysis/models/logistic.ts";
import { FEWEST_TO_COMPARE, holderCounts } from "../../../server/analysis/roles/holders.ts";
import { ROLE_FEATURES } from "../../../server/analysis/roles/role-features.ts";
import { MEMBER_ROLES, type MemberRole } from "../../../server/domain/roles.ts";
import { fitTrees, type TreeSettings } from "./fit-trees.ts";
import type { RoleSample } from "./samples.ts";

export interface HolderSample extends RoleSample {
  readonly weight: number;
  readonly generator: string;
  /** Of one city and business. */
  readonly group: string;
}

/** Counts told apart: 0 … 3, and all above. */
const WIDTH = 5;
/** Generators that are taken to have shown the odds to be right, so that rare counts weigh little. */
const SHRINK = 0.3;

export function fitHolderWeights(
  members: readonly HolderSample[],
  settings: TreeSettings,
): Record<MemberRole, number[]> {
  const generators = [...new Set(members.map(({ generator }) => generator))];
  if (generators.length < 2)
    throw new RangeError("The counts of holders are fitted on folders of two generators or more.");
  const found = MEMBER_ROLES.map((role): [MemberRole, number[]] => {
    const real = new Array<number>(WIDTH).fill(0);
    const expected = new Array<number>(WIDTH).fill(0);
    for (const generator of generators) {
      const model = fitTrees(
        members
          .filter((member) => member.generator !== generator)
          .map(({ x, roles, weight }) => ({ x, y: roles.includes(role) ? 1 : 0, weight })),
        ROLE_FEATURES,
        settings,
      );
      const groups = groupsOf(members.filter((member) => member.generator === generator));
      for (const group of groups) {
        const holders = group.filter(({ roles }) => roles.includes(role)).length;
        real[Math.min(holders, WIDTH - 1)]! += 1 / groups.length;
        const odds = group.map(({ x }) => probabilityOf(treesLogOdds(model, x)));
        for (const [count, chance] of holderCounts(odds, WIDTH).entries())
          expected[count]! += chance / groups.length;
      }
    }
    return [role, real.map((share, count) => rounded((share + SHRINK) / (expected[count]! + SHRINK)))];
  });
  return Object.fromEntries(found) as Record<MemberRole, number[]>;
}

function groupsOf(members: readonly HolderSample[]): HolderSample[][] {
  const groups = new Map<string, HolderSample[]>();
  for (const member of members) {
    const group = groups.get(member.group);
    if (group) group.push(member);
    else groups.set(member.group, [member]);
  }
  return [...groups.values()].filter(({ length }) => length >= FEWEST_TO_COMPARE);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
