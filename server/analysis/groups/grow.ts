/**
 * Grows a business from its sellers: in each round everybody tied to it is judged by the
 * membership model, and those who are sure members become part of it, so that the next round
 * sees their lines, accounts and places too. Sellers among them then bring in their own tills
 * and orders: dealers who know only the one above them have neither till nor contact in common.
 * Ends when nobody joins or leaves; whoever is then likelier in than out belongs, too.
 */
import type { Seller } from "../deals/sellers.ts";
import { probabilityOf } from "../models/logistic.ts";
import { type Business, newBusiness, type Scene } from "./business.ts";
import { memberFeatures } from "./member-features.ts";
import type { MemberOdds } from "./member-model.ts";
import { type Ties, tiesToBusiness } from "./ties-to-business.ts";

export interface Candidate {
  readonly actor: number;
  readonly ties: Ties;
  readonly features: readonly number[];
  /** Probability of being a member, given that the business is a gang. */
  readonly probability: number;
}

export interface GrownBusiness {
  readonly business: Business;
  /** Everybody with a noticeable probability, likeliest first; sellers and helpers among them. */
  readonly candidates: readonly Candidate[];
}

const MOST_ROUNDS = 5;
/** Times that sellers who turned out to be members bring in their own orders, and it grows on. */
const MOST_ADOPTIONS = 3;
/** Only who is as sure as this brings in others: a gang tied to another by one person stays apart from it. */
const BRINGS_IN = 0.85;
/** Once a business is a gang, the likely bring in others, too: who leads often knows only those between him and the street. */
const BRINGS_IN_TO_GANG = 0.75;
const JOINS = 0.5;
const NOTICEABLE = 0.02;
const STRANGER = 0.25;
/** Nobody joins on the first impression alone: a business grows outward from its core. */
const MOST_GROWTH = 2.5;

/** What a business is grown from. */
export interface Core {
  /** Indices of `scene.sellers`. */
  readonly sellers: readonly number[];
  /** Others who are in it to begin with; they stay only if they turn out to be members. */
  readonly helpers: readonly number[];
}

export function growBusiness(scene: Scene, core: Core, odds: MemberOdds): GrownBusiness {
  return grow(scene, core, odds, BRINGS_IN);
}

/**
 * The same, further outward: for a business that is a gang by its core. What makes it suspect is
 * still read from the core alone, since circles of friends grow into all their friends.
 */
export function growGang(scene: Scene, core: Core, odds: MemberOdds): GrownBusiness {
  return grow(scene, core, odds, BRINGS_IN_TO_GANG);
}

function grow(scene: Scene, core: Core, odds: MemberOdds, bringsIn: number): GrownBusiness {
  let own = core.sellers.map((index) => scene.sellers[index]!).filter(sellsAnything);
  let helpers = core.helpers;
  let adopted: Seller[] = [];
  for (let round = 0, rounds = MOST_ROUNDS; ; round++) {
    const business = newBusiness(scene, [...own, ...adopted], helpers);
    const candidates = judgeActors(scene, business, odds);
    const strangers = strangersAmong(own, candidates);
    if (strangers.size > 0) {
      own = own.filter((seller) => !strangers.has(seller.actor));
      continue;
    }
    const sellerActors = new Set(own.map((seller) => seller.actor));
    const allowed = Math.ceil(business.members.size * MOST_GROWTH);
    const joining = candidates
      .filter(({ actor, probability }) => probability >= bringsIn && !sellerActors.has(actor))
      .slice(0, allowed)
      .map(({ actor }) => actor)
      .sort((a, b) => a - b);
    if (round < rounds && !sameNumbers(joining, helpers)) {
      helpers = joining;
      adopted = adopted.filter((seller) => joining.includes(seller.actor));
      continue;
    }
    const more = scene.sellers.filter(
      (seller) => sellsAnything(seller) && joining.includes(seller.actor) && !adopted.includes(seller),
    );
    if (more.length === 0 || rounds >= MOST_ROUNDS * (1 + MOST_ADOPTIONS))
      return { business: withLikely(scene, business, candidates), candidates };
    helpers = joining;
    adopted = [...adopted, ...more];
    rounds = round + MOST_ROUNDS;
  }
}

/** Nothing is left of a seller all of whose tills are a sideline. */
function sellsAnything({ accounts }: Seller): boolean {
  return accounts.length > 0;
}

/** The same business with everybody likelier in than out; they bring in nobody. */
function withLikely(scene: Scene, business: Business, candidates: readonly Candidate[]): Business {
  const sellers = new Set(business.sellers.map((seller) => seller.actor));
  const helpers = candidates
    .filter(({ actor, probability }) => probability >= JOINS && !sellers.has(actor))
    .map(({ actor }) => actor)
    .sort((a, b) => a - b);
  return newBusiness(scene, business.sellers, helpers);
}

/**
 * Sellers of a cluster who turn out to have little to do with the rest: unlikely members, or in
 * touch with no other and paid into no account of theirs. The likeliest stays.
 */
function strangersAmong(own: readonly Seller[], candidates: readonly Candidate[]): Set<number> {
  const byActor = new Map(candidates.map((one) => [one.actor, one]));
  const of = (seller: Seller) => byActor.get(seller.actor)?.probability ?? 0;
  const likeliest = [...own].sort((a, b) => of(b) - of(a) || a.actor - b.actor)[0];
  const isLoose = (seller: Seller) =>
    (byActor.get(seller.actor)?.ties.contactMembers ?? 0) === 0 &&
    !own.some(
      (other) => other !== seller && other.accounts.some((account) => seller.accounts.includes(account)),
    );
  const weak = own.filter((seller) => seller !== likeliest && (of(seller) < STRANGER || isLoose(seller)));
  return new Set(weak.map((seller) => seller.actor));
}

/** Everybody tied to the business, and its members, with how likely each belongs to it. */
export function judgeActors(scene: Scene, business: Business, odds: MemberOdds): Candidate[] {
  const found: Candidate[] = [];
  for (const ties of tiesToBusiness(scene, business).values()) {
    const features = memberFeatures(scene, business, ties);
    const probability = probabilityOf(odds(features));
    if (probability >= NOTICEABLE || business.members.has(ties.actor))
      found.push({ actor: ties.actor, ties, features, probability });
  }
  return found.sort((a, b) => b.probability - a.probability || a.actor - b.actor);
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
