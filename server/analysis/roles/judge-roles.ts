/** Roles of the members of a group: a model of boosted trees per role, several may hold, none need. */
import { MEMBER_ROLES, type MemberRole } from "../../domain/roles.ts";
import { treesLogOdds } from "../models/boosted-trees.ts";
import { probabilityOf } from "../models/logistic.ts";
import { ROLE_MODELS } from "./role-model.ts";

export interface JudgedRole {
  readonly role: MemberRole;
  readonly probability: number;
}

/** Below this a role is not worth naming. */
const NAMED = 0.2;

/** @param features values in the order of ROLE_FEATURES; likeliest first */
export function judgeRoles(features: readonly number[]): JudgedRole[] {
  return MEMBER_ROLES.map((role) => ({
    role,
    probability: probabilityOf(treesLogOdds(ROLE_MODELS[role], features)),
  }))
    .filter(({ probability }) => probability >= NAMED)
    .sort((a, b) => b.probability - a.probability || (a.role < b.role ? -1 : 1));
}
