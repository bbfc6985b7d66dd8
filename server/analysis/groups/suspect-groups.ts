/**
 * Suspect groups: businesses whose orders, money, supply and customers are likelier those of a
 * gang than of any other trade of the folder. Shape alone never makes one.
 */
import type { Scene } from "./business.ts";
import { clusterSellers } from "./cluster-sellers.ts";
import { type GrownBusiness, growBusiness } from "./grow.ts";
import { logOdds, probabilityOf } from "./logistic.ts";
import { MEMBER_MODEL } from "./member-model.ts";
import { folderRates, SUSPICION_FEATURES, suspicionFeatures } from "./suspicion-features.ts";
import { SUSPICION_MODEL } from "./suspicion-model.ts";

export interface JudgedBusiness extends GrownBusiness {
  /** Indices of `scene.sellers` that it was grown from. */
  readonly sellerIndices: readonly number[];
  /** Values in the order of SUSPICION_FEATURES. */
  readonly features: readonly number[];
  /** Probability that it is a gang. */
  readonly probability: number;
}

export interface JudgedBusinesses {
  /** Gangs likelier than not; nobody is in two of them. */
  readonly suspect: readonly JudgedBusiness[];
  readonly others: readonly JudgedBusiness[];
}

const SUSPECT = 0.5;
/** So many of the smaller business's members must be in both for the two to be one. */
const SAME_SHARE = 0.34;
const FEWEST_MEMBERS = 3;

export function judgeBusinesses(scene: Scene): JudgedBusinesses {
  const rates = folderRates(scene);
  const judge = (sellerIndices: readonly number[]): JudgedBusiness => {
    const grown = growBusiness(scene, sellerIndices, MEMBER_MODEL);
    const features = suspicionFeatures(scene, rates, grown);
    const probability = probabilityOf(logOdds(SUSPICION_MODEL, SUSPICION_FEATURES, features));
    return { ...grown, sellerIndices, features, probability };
  };
  const judged = joinOverlapping(clusterSellers(scene).map(judge), judge);
  const isSuspect = ({ probability, business }: JudgedBusiness) =>
    probability >= SUSPECT && business.members.size >= FEWEST_MEMBERS;
  return {
    suspect: judged.filter(isSuspect).sort((a, b) => b.probability - a.probability),
    others: judged.filter((one) => !isSuspect(one)),
  };
}

/** Two businesses that grew into each other were one: they are grown again together. */
function joinOverlapping(
  businesses: readonly JudgedBusiness[],
  judge: (sellers: readonly number[]) => JudgedBusiness,
): JudgedBusiness[] {
  let current = [...businesses];
  for (;;) {
    const pair = overlappingPair(current);
    if (!pair) return current;
    const [a, b] = pair;
    const together = judge([...a.sellerIndices, ...b.sellerIndices].sort((x, y) => x - y));
    current = current.filter((one) => one !== a && one !== b);
    current.push(together);
  }
}

function overlappingPair(businesses: readonly JudgedBusiness[]): [JudgedBusiness, JudgedBusiness] | null {
  const owners = new Map<number, JudgedBusiness[]>();
  for (const one of businesses) {
    for (const member of one.business.members) owners.set(member, [...(owners.get(member) ?? []), one]);
  }
  const tried = new Set<JudgedBusiness[]>();
  for (const shared of owners.values()) {
    if (shared.length < 2 || tried.has(shared)) continue;
    tried.add(shared);
    for (const [index, a] of shared.entries()) {
      for (const b of shared.slice(index + 1)) if (belongTogether(a, b)) return [a, b];
    }
  }
  return null;
}

function belongTogether(a: JudgedBusiness, b: JudgedBusiness): boolean {
  // Only gangs are joined: two ordinary trades may well share a member.
  if (Math.max(a.probability, b.probability) < SUSPECT) return false;
  const [small, large] = a.business.members.size <= b.business.members.size ? [a, b] : [b, a];
  const shared = [...small.business.members].filter((member) => large.business.members.has(member));
  const isSellerInside = small.business.sellers.every((seller) => large.business.members.has(seller.actor));
  return isSellerInside || shared.length >= Math.max(2, SAME_SHARE * small.business.members.size);
}
