/**
 * Suspect groups: businesses whose orders, money, supply and customers are likelier those of a
 * gang than of any other trade of the folder. Shape alone never makes one.
 */

import { logOdds, probabilityOf } from "../models/logistic.ts";
import { apart, FEWEST_MEMBERS } from "./apart.ts";
import { newBusiness, type Scene } from "./business.ts";
import { clusterSellers } from "./cluster-sellers.ts";
import { folderShift } from "./gangs-in-folder.ts";
import {
  type Candidate,
  type Core,
  type GrownBusiness,
  growBusiness,
  growGang,
  judgeActors,
} from "./grow.ts";
import { joinOverlapping } from "./join-overlapping.ts";
import { lentAccounts, withoutOperators } from "./lent-accounts.ts";
import { type MemberOdds, memberOdds } from "./member-model.ts";
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
  readonly grownFrom: Core;
  /** Values in the order of SUSPICION_FEATURES. */
  readonly features: readonly number[];
  /** Probability that it is a gang, by all that the folder holds. */
  readonly probability: number;
  /** Trades of members that were left out of the business. */
  readonly sidelines: readonly Sideline[];
}

export interface JudgedBusinesses {
  /** Gangs at four to one or more; nobody is in two of them. */
  readonly suspect: readonly JudgedBusiness[];
  readonly others: readonly JudgedBusiness[];
}

/** Four to one: a group that is none accuses several people at once. */
const SUSPECT = 4 / 5;
/** A person is listed where membership of a gang is clearly likelier than not: an even chance accuses nobody. */
const LISTED = 0.6;

export function judgeBusinesses(scene: Scene): JudgedBusinesses {
  const rates = folderRates(scene);
  const model = modelFor(SUSPICION_MODELS, rates);
  const odds = memberOdds();
  const grownBy = (core: Core, by: MemberOdds): JudgedBusiness => {
    const grown = withoutSidelines(scene, rates, (left) => growBusiness(left, core, by));
    const features = suspicionFeatures(scene, rates, grown);
    const probability = probabilityOf(logOdds(model, SUSPICION_FEATURES, features));
    return { ...grown, grownFrom: core, features, probability };
  };
  const judge = (core: Core) => likelier(grownBy(core, odds.mean), grownBy(core, odds.six));
  const alone = joinOverlapping(scene, judgeAll(scene, judge), judge);
  const oddsAlone = ({ features }: JudgedBusiness) => logOdds(model, SUSPICION_FEATURES, features);
  const shift = folderShift(alone.filter(isLargeEnough).map(oddsAlone));
  const judged = alone.map((one) => ({ ...one, probability: probabilityOf(oddsAlone(one) + shift) }));
  /** What is left of a group: its sellers among these members, with their own orders and customers. */
  const leftOf = (group: JudgedBusiness, members: ReadonlySet<number>): JudgedBusiness => {
    const sellers = group.business.sellers.filter(({ actor }) => members.has(actor));
    const helpers = [...members].filter((actor) => !sellers.some((seller) => seller.actor === actor));
    const left = { ...group, business: newBusiness(scene, sellers, helpers) };
    const features = suspicionFeatures(scene, rates, left);
    const probability = probabilityOf(logOdds(model, SUSPICION_FEATURES, features) + shift);
    return { ...left, features, probability };
  };
  const isSuspect = (one: JudgedBusiness) => one.probability >= SUSPECT && isLargeEnough(one);
  const cores = judged.filter(isSuspect).sort((a, b) => b.probability - a.probability);
  return {
    suspect: apart(grownOutward(scene, rates, cores, odds.mean), leftOf, SUSPECT).flatMap((group) =>
      likelyMembers(scene, group, odds.mean),
    ),
    others: judged.filter((one) => !isSuspect(one)),
  };
}

/**
 * A business takes in one more or stays small by chance, as the one model or the other has it, and a gang that does not
 * grow together is missed: of what both make of its core, what looks more like a gang counts.
 */
function likelier(one: JudgedBusiness, other: JudgedBusiness): JudgedBusiness {
  return other.probability > one.probability && isLargeEnough(other) ? other : one;
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
      growGang(left, core.grownFrom, odds),
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
 * The group with those only who are likelier members of a gang than not, also without what went
 * over accounts in their names that may be lent; none where too few are left.
 */
function likelyMembers(scene: Scene, group: JudgedBusiness, odds: MemberOdds): JudgedBusiness[] {
  const { business, candidates } = group;
  const isLikely = ({ actor, probability, ties }: Candidate) =>
    business.members.has(actor) &&
    probability * group.probability >= LISTED &&
    !isOnlyHolder(scene, business, ties);
  const lent = lentAccounts(scene, business);
  const holders = new Set([...lent].map((account) => scene.actors.ofAccount[account]!));
  const again = lent.size === 0 ? [] : judgeActors(withoutOperators(scene, lent), business, odds);
  const otherwise = new Set(again.filter(isLikely).map(({ actor }) => actor));
  const members = new Set(
    candidates
      .filter((one) => isLikely(one) && (!holders.has(one.actor) || otherwise.has(one.actor)))
      .map(({ actor }) => actor),
  );
  return members.size < FEWEST_MEMBERS ? [] : [{ ...group, business: { ...business, members } }];
}

/** Every cluster; sellers of whom something stays outside theirs are judged again by themselves. */
function judgeAll(scene: Scene, judge: (core: Core) => JudgedBusiness): JudgedBusiness[] {
  const judged: JudgedBusiness[] = [];
  const waiting: (readonly number[])[] = clusterSellers(scene);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const one = judge({ sellers: next, helpers: [] });
    judged.push(one);
    const stayed = new Set(one.business.sellers.map((seller) => seller.actor));
    const left = next.filter((index) => !stayed.has(scene.sellers[index]!.actor));
    if (left.length > 0 && left.length < next.length) waiting.push(left);
  }
  return judged;
}
