/**
 * Compares what an analysis found (`result.json`) with what happened (`truth.json`).
 *
 * - members: a member is a person listed in any group; pooled over the folder. Holders of
 *   accounts that others use (`straws`) and customers are no members.
 * - group Jaccard: for each true group the best match among the found ones, mean.
 * - roles: multi-label over true and found members, probability ≥ .5 and not abstained.
 * - deals: only those with q ≤ .05 count as called. A found deal matches a true one if they
 *   share a payment or a parcel, or have the same buyer and seller within an hour; one to one.
 *   Recall is over true deals of which at least two legs left a record.
 * - calibration: pairs (membership, is a member) of all listed members.
 */

import type { Truth } from "../../seed-data/generator/records/truth.ts";
import type { CaseResult } from "../../server/domain/findings.ts";
import { ROLES, type Role } from "../../server/domain/roles.ts";
import { matchDeals } from "./match-deals.ts";
import { type Counts, countSets } from "./measures.ts";

export interface FolderScore {
  readonly members: Counts;
  readonly roles: Readonly<Record<string, Counts>>;
  readonly deals: Counts;
  readonly phoneUsers: Counts;
  readonly phoneSwaps: Counts;
  readonly wastewaterCatchments: Counts;
  readonly wastewaterWeeks: Counts;
  /** Best Jaccard of each true group. */
  readonly groupJaccards: readonly number[];
  /** Listed as member, though neither member nor customer. */
  readonly innocentsFlagged: number;
  readonly strawsFlagged: number;
  /** Customers listed as members. */
  readonly usersFlagged: number;
  readonly membership: readonly (readonly [probability: number, isMember: boolean])[];
  readonly groupsFound: number;
  readonly dealsCalled: number;
  readonly catchmentsAlerted: number;
}

/** What the score reads of a result; further fields are welcome and not looked at. */
export type ScoredResult = Pick<
  CaseResult,
  "groups" | "deals" | "phone_users" | "phone_swaps" | "wastewater"
>;

const CALLED_Q = 0.05;
const NAMED = 0.5;

/** `holders` gives the registered holder of each phone id, empty where there is none. */
export function scoreFolder(
  result: ScoredResult,
  truth: Truth,
  holders: ReadonlyMap<string, string>,
): FolderScore {
  const trueMembers = new Set(
    truth.groups.flatMap((group) => group.members.map((member) => member.person_id)),
  );
  const membership = listedMembership(result);
  const listed = new Set(membership.keys());
  const users = new Set(truth.users);
  const straws = new Set(truth.straws);
  const wrong = [...listed].filter((person) => !trueMembers.has(person));
  const called = result.deals.filter((deal) => deal.q <= CALLED_Q);
  const alerts = result.wastewater.filter(
    (sample) => sample.alert && sample.analyte.toUpperCase() === "METH",
  );
  const alertedCatchments = new Set(alerts.map((alert) => alert.catchment_id));
  return {
    members: countSets(listed, trueMembers),
    roles: countRoles(result, truth),
    deals: matchDeals(called, truth.deals),
    phoneUsers: countPhoneUsers(result, truth, holders),
    phoneSwaps: countSwaps(result, truth),
    wastewaterCatchments: countSets(
      alertedCatchments,
      new Set(truth.wastewater.map((alert) => alert.catchment_id)),
    ),
    wastewaterWeeks: countSets(new Set(alerts.map(weekKey)), new Set(truth.wastewater.map(weekKey))),
    groupJaccards: truth.groups.map((group) =>
      bestJaccard(result, new Set(group.members.map((member) => member.person_id))),
    ),
    innocentsFlagged: wrong.filter((person) => !users.has(person)).length,
    strawsFlagged: wrong.filter((person) => straws.has(person)).length,
    usersFlagged: wrong.filter((person) => users.has(person)).length,
    membership: [...membership].map(
      ([person, probability]) => [probability, trueMembers.has(person)] as const,
    ),
    groupsFound: result.groups.length,
    dealsCalled: called.length,
    catchmentsAlerted: alertedCatchments.size,
  };
}

/** Highest membership of each listed person. */
function listedMembership(result: ScoredResult): Map<string, number> {
  const membership = new Map<string, number>();
  for (const group of result.groups) {
    for (const member of group.members) {
      membership.set(member.person_id, Math.max(member.membership, membership.get(member.person_id) ?? 0));
    }
  }
  return membership;
}

function bestJaccard(result: ScoredResult, truth: ReadonlySet<string>): number {
  return Math.max(
    0,
    ...result.groups.map((group) => {
      const found = new Set(group.members.map((member) => member.person_id));
      const shared = [...found].filter((person) => truth.has(person)).length;
      return shared / (found.size + truth.size - shared);
    }),
  );
}

function countRoles(result: ScoredResult, truth: Truth): Record<string, Counts> {
  const found = new Set<string>();
  for (const group of result.groups) {
    for (const member of group.members) {
      for (const { role, probability } of member.roles) {
        if (probability >= NAMED && !member.abstained) found.add(`${role} ${member.person_id}`);
      }
    }
  }
  const real = new Set(
    truth.groups.flatMap((group) =>
      group.members.flatMap((member) => member.roles.map((role) => `${role} ${member.person_id}`)),
    ),
  );
  const ofRole = (set: ReadonlySet<string>, role: Role) =>
    new Set([...set].filter((entry) => entry.startsWith(`${role} `)));
  return Object.fromEntries(
    ROLES.filter((role) => role !== "user").map((role) => [
      role,
      countSets(ofRole(found, role), ofRole(real, role)),
    ]),
  );
}

/**
 * A claim is the likeliest user of a phone at probability ≥ .5, where this is not the holder.
 * Phones that several people use, that nobody uses, whose user is established, or that have
 * fewer than five contacts are left out on both sides.
 */
function countPhoneUsers(result: ScoredResult, truth: Truth, holders: ReadonlyMap<string, string>): Counts {
  const uncounted = new Set(truth.uncounted_phones);
  const best = new Map<string, { person: string; probability: number }>();
  for (const { phone_id, person_id, probability } of result.phone_users) {
    if (probability >= NAMED && probability > (best.get(phone_id)?.probability ?? 0))
      best.set(phone_id, { person: person_id, probability });
  }
  const claims = [...best].filter(
    ([phone, { person }]) => !uncounted.has(phone) && holders.get(phone) !== person,
  );
  return countSets(
    new Set(claims.map(([phone, { person }]) => `${phone} ${person}`)),
    new Set(truth.phone_users.map(({ phone_id, person_id }) => `${phone_id} ${person_id}`)),
  );
}

function countSwaps(result: ScoredResult, truth: Truth): Counts {
  const key = (swap: { from_phone_id: string; to_phone_id: string }) =>
    `${swap.from_phone_id} ${swap.to_phone_id}`;
  const uncounted = new Set(truth.uncounted_swaps.map(key));
  const claimed = result.phone_swaps.filter((swap) => swap.log10_lr > 0).map(key);
  return countSets(
    new Set(claimed.filter((swap) => !uncounted.has(swap))),
    new Set(truth.phone_swaps.map(key)),
  );
}

function weekKey(alert: { catchment_id: string; sampled_on: string }): string {
  return `${alert.catchment_id} ${alert.sampled_on}`;
}
