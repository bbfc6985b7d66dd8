/**
 * Suspect groups: businesses whose orders, money, supply and customers are likelier those of a
 * gang than of any other trade of the folder. Shape alone never makes one.
 */

import { rememberedLogOdds } from "../models/boosted-trees.ts";
import { logOdds, probabilityOf } from "../models/logistic.ts";
import type { Scene } from "./business.ts";
import { clusterSellers } from "./cluster-sellers.ts";
import { folderShift } from "./gangs-in-folder.ts";
import { type GrownBusiness, growBusiness, growGang, type MemberOdds } from "./grow.ts";
import { MEMBER_MODEL } from "./member-model.ts";
import { isOnlyHolder } from "./only-holder.ts";
import { modelFor } from "./police-models.ts";
import { type Sideline, withoutSidelines } from "./sidelines.ts";
import {
  type FolderRates,
  folderRates,
  SUSPICION_FEATURES,
  suspicionFeatures,
} from "./suspicion-features.ts";
import { SUSPICION_MODELS } from "./suspicion-model.ts";

export interface JudgedBusiness extends GrownBusiness {
  /** Indices of `scene.sellers` that it was grown from. */
  readonly sellerIndices: readonly number[];
  /** Values in the order of SUSPICION_FEATURES. */
  readonly features: readonly number[];
  /** Probability that it is a gang, by all that the folder holds. */
  readonly probability: number;
  /** Trades of members that were left out of the business. */
  readonly sidelines: readonly Sideline[];
}

export interface JudgedBusinesses {
  /** Gangs at two to one or more (three to one without police records); nobody is in two of them. */
  readonly suspect: readonly JudgedBusiness[];
  readonly others: readonly JudgedBusiness[];
}

/** Two to one: a group that is none accuses several people at once. */
const SUSPECT = 2 / 3;
/** Three to one: without police records little tells a gang from a firm that sells in the same way. */
const SUSPECT_WITHOUT_POLICE = 3 / 4;
/** Only a business that is a gang by itself, whatever else the folder holds, is joined with others. */
const JOINING = 0.75;
/** Smaller ones are judged, but not listed. */
export const FEWEST_MEMBERS = 3;
/** A person is listed where membership of a gang is clearly likelier than not: an even chance accuses nobody. */
const LISTED = 0.6;
/** Two fragments of one gang show more together: the odds may not fall by half. */
const KEPT_ODDS = 0.5;
/** Less suspect by itself, a business stays out of others. */
const JOINABLE = 0.3;

export function judgeBusinesses(scene: Scene): JudgedBusinesses {
  const rates = folderRates(scene);
  const model = modelFor(SUSPICION_MODELS, rates);
  const memberOdds = rememberedLogOdds(MEMBER_MODEL);
  const leastSuspect = rates.hasDrugHistory ? SUSPECT : SUSPECT_WITHOUT_POLICE;
  const judge = (sellerIndices: readonly number[]): JudgedBusiness => {
    const grown = withoutSidelines(scene, rates, (left) => growBusiness(left, sellerIndices, memberOdds));
    const features = suspicionFeatures(scene, rates, grown);
    const probability = probabilityOf(logOdds(model, SUSPICION_FEATURES, features));
    return { ...grown, sellerIndices, features, probability };
  };
  const alone = joinOverlapping(judgeAll(scene, judge), judge);
  const oddsAlone = ({ features }: JudgedBusiness) => logOdds(model, SUSPICION_FEATURES, features);
  const shift = folderShift(alone.filter(isLargeEnough).map(oddsAlone));
  const judged = alone.map((one) => ({ ...one, probability: probabilityOf(oddsAlone(one) + shift) }));
  const probabilityWith = (group: JudgedBusiness, members: ReadonlySet<number>) => {
    const left = { ...group, business: { ...group.business, members } };
    return probabilityOf(logOdds(model, SUSPICION_FEATURES, suspicionFeatures(scene, rates, left)) + shift);
  };
  const isSuspect = (one: JudgedBusiness) => one.probability >= leastSuspect && isLargeEnough(one);
  const cores = judged.filter(isSuspect).sort((a, b) => b.probability - a.probability);
  return {
    suspect: apart(grownOutward(scene, rates, cores, memberOdds), probabilityWith, leastSuspect).flatMap(
      (group) => likelyMembers(scene, group),
    ),
    others: judged.filter((one) => !isSuspect(one)),
  };
}

function isLargeEnough({ business }: JudgedBusiness): boolean {
  return business.members.size >= FEWEST_MEMBERS;
}

/** Gangs with those whom their likely members bring in; who is of one gang's core stays with it. */
function grownOutward(
  scene: Scene,
  rates: FolderRates,
  cores: readonly JudgedBusiness[],
  odds: MemberOdds,
): JudgedBusiness[] {
  return cores.map((core) => {
    const others = cores.filter((one) => one !== core).map(({ business }) => business.members);
    const { business, candidates, sidelines } = withoutSidelines(scene, rates, (left) =>
      growGang(left, core.sellerIndices, odds),
    );
    const members = new Set(
      [...business.members].filter(
        (actor) => core.business.members.has(actor) || !others.some((members) => members.has(actor)),
      ),
    );
    return { ...core, candidates, business: { ...business, members }, sidelines };
  });
}

/**
 * A person whom two gangs have in common is counted with the likelier gang. What is left of the
 * other is judged again: a business that merely grew into a gang owes its suspicion to it.
 */
function apart(
  groups: readonly JudgedBusiness[],
  probabilityWith: (group: JudgedBusiness, members: ReadonlySet<number>) => number,
  leastSuspect: number,
): JudgedBusiness[] {
  const taken = new Set<number>();
  const kept: JudgedBusiness[] = [];
  for (const group of groups) {
    const members = new Set([...group.business.members].filter((member) => !taken.has(member)));
    const isWhole = members.size === group.business.members.size;
    const probability = isWhole ? group.probability : probabilityWith(group, members);
    if (probability < leastSuspect || members.size < FEWEST_MEMBERS) continue;
    for (const member of members) taken.add(member);
    kept.push({ ...group, probability, business: { ...group.business, members } });
  }
  return kept;
}

/** The group with those only who are likelier members of a gang than not; none where too few are left. */
function likelyMembers(scene: Scene, group: JudgedBusiness): JudgedBusiness[] {
  const members = new Set(
    group.candidates
      .filter(
        ({ actor, probability, ties }) =>
          group.business.members.has(actor) &&
          probability * group.probability >= LISTED &&
          !isOnlyHolder(scene, group.business, ties),
      )
      .map(({ actor }) => actor),
  );
  return members.size < FEWEST_MEMBERS ? [] : [{ ...group, business: { ...group.business, members } }];
}

/** Every cluster; sellers of whom something stays outside theirs are judged again by themselves. */
function judgeAll(scene: Scene, judge: (sellers: readonly number[]) => JudgedBusiness): JudgedBusiness[] {
  const judged: JudgedBusiness[] = [];
  const waiting: (readonly number[])[] = clusterSellers(scene);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const one = judge(next);
    judged.push(one);
    const stayed = new Set(one.business.sellers.map((seller) => seller.actor));
    const left = next.filter((index) => !stayed.has(scene.sellers[index]!.actor));
    if (left.length > 0 && left.length < next.length) waiting.push(left);
  }
  return judged;
}

/**
 * Two businesses that grew into each other were one: they are grown again together, unless
 * together they look less like a gang than the likelier of them alone.
 */
function joinOverlapping(
  businesses: readonly JudgedBusiness[],
  judge: (sellers: readonly number[]) => JudgedBusiness,
): JudgedBusiness[] {
  let current = [...businesses];
  const refused = new Set<string>();
  for (;;) {
    const pair = overlappingPair(current, refused);
    if (!pair) return current;
    const [a, b] = pair;
    const together = judge([...a.sellerIndices, ...b.sellerIndices].sort((x, y) => x - y));
    if (oddsOf(together) < KEPT_ODDS * Math.max(oddsOf(a), oddsOf(b))) {
      refused.add(pairName(a, b));
      continue;
    }
    current = current.filter((one) => one !== a && one !== b);
    current.push(together);
  }
}

function oddsOf({ probability }: JudgedBusiness): number {
  return probability / (1 - probability);
}

function pairName(a: JudgedBusiness, b: JudgedBusiness): string {
  return `${a.sellerIndices.join(",")} ${b.sellerIndices.join(",")}`;
}

function overlappingPair(
  businesses: readonly JudgedBusiness[],
  refused: ReadonlySet<string>,
): [JudgedBusiness, JudgedBusiness] | null {
  const owners = new Map<number, JudgedBusiness[]>();
  for (const one of businesses) {
    for (const member of one.business.members) {
      const list = owners.get(member);
      if (list) list.push(one);
      else owners.set(member, [one]);
    }
  }
  for (const shared of owners.values()) {
    for (const [index, a] of shared.entries()) {
      for (const b of shared.slice(index + 1))
        if (!refused.has(pairName(a, b)) && belongTogether(a, b)) return [a, b];
    }
  }
  return null;
}

function belongTogether(a: JudgedBusiness, b: JudgedBusiness): boolean {
  // Only likely gangs are joined: an ordinary trade may well share a member with one.
  if (Math.max(a.probability, b.probability) < JOINING) return false;
  if (Math.min(a.probability, b.probability) < JOINABLE) return false;
  // Each must have taken the other's sellers for its own: one that merely grew into a gang is not one with it.
  return takesIn(a, b) && takesIn(b, a);
}

function takesIn(one: JudgedBusiness, other: JudgedBusiness): boolean {
  return other.business.sellers.some((seller) => one.business.members.has(seller.actor));
}
