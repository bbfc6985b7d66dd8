/**
 * Deals of one business: every payment of a customer into a till, with the contacts and the
 * delivery that go with it, and orders that were delivered without a recorded payment. One
 * record serves at most one deal; the surest are matched first.
 *
 * Weight: log10 LR of the legs under "a deal" against "chance", each bounded. q: a permutation
 * null shifts the customer's other records by whole days against the payments (same hours,
 * same weekdays' mix), p = (1 + #{null ≥ own}) / (1 + null), q by Benjamini–Hochberg with the
 * share of chance in the business (false-discovery.ts); no q of a business whose legs together
 * are no more than chance gives is below the q of the whole among the businesses of the run.
 */

import type { Business, Scene } from "../groups/business.ts";
import type { Random } from "../random.ts";
import { EPISODE_GAP_S } from "./contact-index.ts";
import { joinInstalments } from "./instalments.ts";
import {
  contactWeight,
  deliveryWeight,
  episodesWith,
  legWeight,
  NO_DELIVERY,
  nearestContactS,
} from "./leg-weights.ts";
import {
  contactsAround,
  type Delivery,
  deliveryAfter,
  nothingUsed,
  orderBeforeS,
  orderTime,
  type Used,
} from "./legs.ts";
import { joinOnCredit } from "./on-credit.ts";
import { shiftDays, tail, tailOfSum } from "./permutation.ts";
import { paymentsToTills, tillShares } from "./tills.ts";

export interface DealCandidate {
  readonly at: number;
  readonly buyer: number;
  /** Member on whose line the order came in; −1 where no contact is on record. */
  readonly seller: number;
  /** Account paid into, −1 where no payment is on record. */
  readonly till: number;
  readonly delivery: Delivery | null;
  /** Rows. */
  readonly contacts: readonly number[];
  readonly payments: readonly number[];
  /** Natural log. */
  readonly logLr: number;
  /** Of the null: how often a shifted world gives as much. */
  readonly p: number;
  /** How often a shifted world gives as much as the legs of the whole business together. */
  readonly businessP: number;
  readonly reckoning: Reckoning;
}

/** The parts of `logLr` and `p`, for being told. Weights are natural logs; null = no such leg. */
export interface Reckoning {
  readonly contact: number;
  readonly payment: number;
  readonly delivery: number;
  /** Seconds from the nearest contact to the payment. */
  readonly gapS: number | null;
  readonly episodes: number;
  readonly tillShare: number | null;
  /** Values of the null. */
  readonly nullValues: number;
  /** Delivered first and paid days later without another contact. */
  readonly isOnCredit: boolean;
}

const DAY = 86_400;
export const SHIFTS = 24;
/** Worlds against which the legs of a whole business are held, every customer shifted by himself. */
const WORLDS = 999;
const PAIR_WEIGHT = 2;
export const TILL_CAP = Math.log(20);
/** Neither all nor none of a till's payments are orders beyond doubt. */
const LEAST_SHARE = 0.05;
/** An order without a payment: being in touch alone says this much. */
const UNPAID_CONTACT = 4;

/** @param used rows that serve deals of other businesses already; this one's are added */
export function findGroupDeals(
  scene: Scene,
  business: Business,
  random: Random,
  used: Used,
): DealCandidate[] {
  const nothing = nothingUsed();
  const shares = tillShares(scene, business);
  // Two groups may be paid into one account.
  const rows = paymentsToTills(scene, business, shares).filter((row) => !used.payments.has(row));
  for (const row of rows) used.payments.add(row);
  const pairs = pairsOf(scene, rows);
  const observed = rows.map((row) => legWeight(scene, business, row, 0, nothing));
  const chance: number[] = [];
  const worlds: number[][] = [];
  for (let shift = 0; shift < SHIFTS; shift++) {
    const shiftS = shiftDays(random, scene.periodS) * DAY;
    const shifted = rows.map((row) => legWeight(scene, business, row, shiftS, nothing));
    worlds.push(shifted);
    chance.push(...withPair(shifted, pairs));
  }
  chance.sort((a, b) => a - b);
  const buyers = rows.map((row) => scene.actors.ofAccount[scene.tables.payments.from[row]!]!);
  const businessP = tailOfSum(random, worlds, buyers, sumOf(observed), WORLDS);
  const strength = withPair(observed, pairs);
  const order = [...rows.keys()].sort((a, b) => observed[b]! - observed[a]! || rows[a]! - rows[b]!);
  const deals = order.map((at) =>
    paidDeal(scene, business, shares, rows[at]!, used, {
      p: tail(chance, strength[at]!),
      businessP,
      values: chance.length,
    }),
  );
  const unpaid = unpaidDeals(scene, business, used, chance, businessP);
  const paid = joinInstalments(deals, scene.tables.payments.at);
  return joinOnCredit(paid, unpaid, scene.tables.contacts.at).sort(
    (a, b) => a.at - b.at || a.buyer - b.buyer,
  );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/**
 * A payment's own legs, and those of all payments of the same buyer into the same till: one who
 * keeps paying after orders is shown to buy there, so that a payment among them whose own legs
 * are thin is no chance either. The null is summed in the same way.
 */
function withPair(own: readonly number[], pairs: readonly number[]): number[] {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const [at, pair] of pairs.entries()) {
    const entry = sums.get(pair) ?? { sum: 0, count: 0 };
    entry.sum += own[at]!;
    entry.count += 1;
    sums.set(pair, entry);
  }
  return own.map((weight, at) => {
    const { sum, count } = sums.get(pairs[at]!)!;
    return weight + (PAIR_WEIGHT * sum) / (count + 1);
  });
}

/** Number of the pair of buyer and till of each payment. */
function pairsOf({ tables, actors }: Scene, rows: readonly number[]): number[] {
  const accountCount = tables.accounts.ids.length;
  return rows.map(
    (row) => actors.ofAccount[tables.payments.from[row]!]! * accountCount + tables.payments.to[row]!,
  );
}

function paidDeal(
  scene: Scene,
  business: Business,
  shares: ReadonlyMap<number, number>,
  row: number,
  used: Used,
  chance: { readonly p: number; readonly businessP: number; readonly values: number },
): DealCandidate {
  const { payments } = scene.tables;
  const buyer = scene.actors.ofAccount[payments.from[row]!]!;
  const time = payments.at[row]!;
  const till = payments.to[row]!;
  const around = contactsAround(scene, business, buyer, time, orderBeforeS(business, till)).filter(
    (at) => !used.contacts.has(scene.contactIndex.row[at]!),
  );
  const ordered = orderTime(scene, business, till, around, time);
  const seller = sellerOf(scene, business, around, till);
  const delivery = deliveryAfter(scene, business, buyer, ordered, used);
  const contacts = around.map((at) => scene.contactIndex.row[at]!);
  for (const contact of contacts) used.contacts.add(contact);
  if (delivery) take(delivery, used);
  const contact = contactWeight(scene, business, till, buyer, around, time);
  const delivered = delivery ? deliveryWeight(delivery, ordered) : NO_DELIVERY;
  const share = shares.get(till) ?? 0;
  const tillWeight = Math.min(
    TILL_CAP,
    Math.log(Math.max(LEAST_SHARE, share) / Math.max(LEAST_SHARE, 1 - share)),
  );
  return {
    at: time,
    buyer,
    seller,
    till,
    delivery,
    contacts,
    payments: [row],
    logLr: contact + delivered + tillWeight,
    p: chance.p,
    businessP: chance.businessP,
    reckoning: {
      contact,
      payment: tillWeight,
      delivery: delivered,
      gapS: nearestContactS(scene, around, time),
      episodes: episodesWith(scene, business, buyer),
      tillShare: share,
      nullValues: chance.values,
      isOnCredit: false,
    },
  };
}

function take(delivery: Delivery, used: Used): void {
  if (delivery.parcel >= 0) used.parcels.add(delivery.parcel);
  for (const row of delivery.sightings) used.sightings.add(row);
}

/** Orders of known customers, not followed by a recorded payment, that a member delivered. */
function unpaidDeals(
  scene: Scene,
  business: Business,
  used: Used,
  chance: readonly number[],
  businessP: number,
): DealCandidate[] {
  const deals: DealCandidate[] = [];
  for (const buyer of [...business.customers.keys()].sort((a, b) => a - b)) {
    if (business.members.has(buyer)) continue;
    for (const episode of freeEpisodes(scene, business, buyer, used)) {
      const first = scene.contactIndex.at[episode[0]!]!;
      const delivery = deliveryAfter(scene, business, buyer, first, used);
      if (!delivery || delivery.at - first > DAY) continue;
      take(delivery, used);
      const contact = Math.log(UNPAID_CONTACT);
      const delivered = deliveryWeight(delivery, first);
      const legs = contact + delivered;
      const contacts = episode.map((at) => scene.contactIndex.row[at]!);
      for (const contact of contacts) used.contacts.add(contact);
      deals.push({
        at: first,
        buyer,
        seller: sellerOf(scene, business, episode, -1),
        till: -1,
        delivery,
        contacts,
        payments: [],
        logLr: legs,
        p: tail(chance, legs + (PAIR_WEIGHT * legs) / 2),
        businessP,
        reckoning: {
          contact,
          payment: 0,
          delivery: delivered,
          gapS: null,
          episodes: episodesWith(scene, business, buyer),
          tillShare: null,
          nullValues: chance.length,
          isOnCredit: false,
        },
      });
    }
  }
  return deals;
}

/** Contacts of the customer with members that serve no deal yet, cut where two hours pass. */
function freeEpisodes(scene: Scene, business: Business, buyer: number, used: Used): number[][] {
  const { contactIndex, actors } = scene;
  const episodes: number[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  let isFree = true;
  for (let at = contactIndex.starts[buyer]!; at < contactIndex.starts[buyer + 1]!; at++) {
    if (!business.members.has(actors.ofLine[contactIndex.otherLine[at]!]!)) continue;
    const time = contactIndex.at[at]!;
    if (time - last > EPISODE_GAP_S) {
      if (!isFree) episodes.pop();
      episodes.push([]);
      isFree = true;
    }
    last = time;
    if (used.contacts.has(contactIndex.row[at]!)) isFree = false;
    episodes.at(-1)!.push(at);
  }
  if (!isFree) episodes.pop();
  return episodes;
}

/** The seller whose line was in contact and whose till was paid, as far as both are known. */
function sellerOf(scene: Scene, business: Business, contacts: readonly number[], till: number): number {
  const reached = contacts.map((at) => scene.actors.ofLine[scene.contactIndex.otherLine[at]!]!);
  const paid = business.sellers
    .map((seller) => ({ actor: seller.actor, count: countInto(seller, till) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.actor - b.actor);
  const both = paid.find(({ actor }) => reached.includes(actor));
  return both?.actor ?? reached[0] ?? paid[0]?.actor ?? -1;
}

function countInto(seller: Business["sellers"][number], till: number): number {
  return seller.couplings.reduce(
    (sum, { account, payments }) => sum + (account === till ? payments.length : 0),
    0,
  );
}
