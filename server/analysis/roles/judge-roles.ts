/**
 * Roles of the members of a group: a model of boosted trees per role, several may hold, none need.
 * Each member is judged by himself first, then beside the others (holders.ts).
 */
import { MEMBER_ROLES, type MemberRole } from "../../domain/roles.ts";
import { upperMedian } from "../median.ts";
import { treesLogOdds } from "../models/boosted-trees.ts";
import { probabilityOf } from "../models/logistic.ts";
import { HOLDER_WEIGHTS, type OthersInRole, othersInRole } from "./holders.ts";
import { ROLE_MODELS } from "./role-model.ts";

export interface JudgedRole {
  readonly role: MemberRole;
  readonly probability: number;
  readonly others: OthersInRole;
  /** `others.expected` of a usual member of the group. */
  readonly usuallyExpected: number;
  /** Positions of the other members of whom the role is worth naming, each judged by himself. */
  readonly likelyOthers: readonly number[];
}

/** Below this a role is not worth naming. */
const NAMED = 0.2;

/**
 * @param rows of each member, values in the order of ROLE_FEATURES
 * @param memberships probability of each that he is a member
 * @returns roles of each member, likeliest first
 */
export function judgeRoles(
  rows: readonly (readonly number[])[],
  memberships: readonly number[],
): JudgedRole[][] {
  const found: JudgedRole[][] = rows.map(() => []);
  for (const role of MEMBER_ROLES) {
    const odds = rows.map((features) => treesLogOdds(ROLE_MODELS[role], features));
    const alone = odds.map(probabilityOf);
    const beside = othersInRole(alone, memberships, HOLDER_WEIGHTS[role]);
    const usuallyExpected = upperMedian(beside.map(({ expected }) => expected));
    for (const [index, others] of beside.entries()) {
      const probability = probabilityOf(odds[index]! + others.logLr);
      if (probability < NAMED) continue;
      const likelyOthers = [...alone.keys()].filter((other) => other !== index && alone[other]! >= NAMED);
      found[index]!.push({ role, probability, others, usuallyExpected, likelyOthers });
    }
  }
  for (const roles of found)
    roles.sort((a, b) => b.probability - a.probability || (a.role < b.role ? -1 : 1));
  return found;
}
