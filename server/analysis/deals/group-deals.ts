/**
 * Deals of one business: every payment of a customer into a till, with the contacts and the
 * delivery that go with it, and orders that were delivered without a recorded payment. One
 * record serves at most one deal; the surest are matched first.
 *
 * Weight: log10 LR of the legs under "a deal" against "chance", each bounded. q: a permutation
 * null shifts the customer's other records by whole days against the payments (same hours,
 * same weekdays' mix), p = (1 + #{null ≥ own}) / (1 + null), Benjamini–Hochberg over all
 * candidates of all businesses.
 * Long because matching, weighing and the permutation null walk the same records with the same state.
 */

import type { Business, Scene } from "../groups/business.ts";
import type { Random } from "../random.ts";
import {
  contactsAround,
  type Delivery,
  deliveryAfter,
  nothingUsed,
  ORDER_AFTER_S,
  ORDER_BEFORE_S,
  type Used,
} from "./legs.ts";

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
}

const DAY = 86_400;
const EPISODE_S = 2 * 3600;
const SHIFTS = 24;
const PAIR_WEIGHT = 2;
/** Bounds of one leg's likelihood ratio (ELUB-like): a leg says at most so much. */
const CONTACT_CAP = Math.log(300);
const TILL_CAP = Math.log(20);
const DELIVERY_CAP = Math.log(100);
const CONTACT_SEEN = 0.9;
/** Most payments follow the order soon, some hours later (after the goods are there). */
const SOON_SHARE = 0.7;
const SOON_MEAN_S = 30 * 60;
const WINDOW_S = ORDER_BEFORE_S + ORDER_AFTER_S;
/** Goods follow within hours, parcels within a day or two. */
const VISIT_MEAN_S = 4 * 3600;
const PARCEL_MEAN_S = 20 * 3600;
const DELIVERY_SEEN = 0.45;
const NO_DELIVERY = Math.log(1 - DELIVERY_SEEN);
/** An order without a payment: being in touch alone says this much. */
const UNPAID_CONTACT = 4;
/** A till into which most payments follow orders is kept for the trade. */
const DEDICATED = 0.6;

/** @param used rows that serve deals of other businesses already; this one's are added */
export function findGroupDeals(
  scene: Scene,
  business: Business,
  random: Random,
  used: Used,
): DealCandidate[] {
  const nothing = nothingUsed();
  const shares = tillShares(scene, business);
  const rows = paymentsToTills(scene, business, shares);
  const pairs = pairsOf(scene, rows);
  const observed = rows.map((row) => legWeights(scene, business, row, 0, nothing));
  const chance: number[] = [];
  for (let shift = 0; shift < SHIFTS; shift++) {
    const shiftS = shiftDays(random, scene.periodS) * DAY;
    chance.push(
      ...withPair(
        rows.map((row) => legWeights(scene, business, row, shiftS, nothing)),
        pairs,
      ),
    );
  }
  chance.sort((a, b) => a - b);
  const strength = withPair(observed, pairs);
  const order = [...rows.keys()].sort((a, b) => observed[b]! - observed[a]! || rows[a]! - rows[b]!);
  const deals = order.map((at) =>
    paidDeal(scene, business, shares, rows[at]!, used, tail(chance, strength[at]!)),
  );
  return [...deals, ...unpaidDeals(scene, business, used, chance)].sort(
    (a, b) => a.at - b.at || a.buyer - b.buyer,
  );
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

/** Weight of the legs around a payment as if it had been made `shiftS` seconds later. */
function legWeights(scene: Scene, business: Business, row: number, shiftS: number, used: Used): number {
  const { payments } = scene.tables;
  const buyer = scene.actors.ofAccount[payments.from[row]!]!;
  const time = wrap(scene, payments.at[row]! + shiftS);
  const contacts = contactsAround(scene, business.members, buyer, time);
  const contact = contactWeight(scene, business, buyer, contacts, time);
  const found = deliveryAfter(scene, business, buyer, time, used);
  const delivery = found ? deliveryWeight(found, time) : NO_DELIVERY;
  return contact + delivery;
}

/** The nearest contact's gap under "order and payment" against contacts at the pair's own rate. */
function contactWeight(
  scene: Scene,
  business: Business,
  buyer: number,
  contacts: readonly number[],
  time: number,
): number {
  if (contacts.length === 0) return Math.log(1 - CONTACT_SEEN);
  const gap = contacts.reduce((least, at) => {
    const before = time - scene.contactIndex.at[at]!;
    // A contact after the payment is likelier the confirmation of one before it.
    return Math.min(least, before >= 0 ? before : -2 * before);
  }, WINDOW_S);
  const deal = (SOON_SHARE * Math.exp(-gap / SOON_MEAN_S)) / SOON_MEAN_S + (1 - SOON_SHARE) / WINDOW_S;
  const chance = Math.max(1, episodesWith(scene, business, buyer)) / scene.periodS;
  return Math.min(CONTACT_CAP, Math.log((CONTACT_SEEN * deal) / chance));
}

function deliveryWeight({ kind, chance, at }: Delivery, time: number): number {
  const later = Math.max(0, at - time) / (kind === "waybill" ? PARCEL_MEAN_S : VISIT_MEAN_S);
  return Math.max(
    NO_DELIVERY,
    Math.min(DELIVERY_CAP, Math.log(DELIVERY_SEEN / Math.max(0.003, chance))) - later,
  );
}

function paidDeal(
  scene: Scene,
  business: Business,
  shares: ReadonlyMap<number, number>,
  row: number,
  used: Used,
  p: number,
): DealCandidate {
  const { payments } = scene.tables;
  const buyer = scene.actors.ofAccount[payments.from[row]!]!;
  const time = payments.at[row]!;
  const till = payments.to[row]!;
  const around = contactsAround(scene, business.members, buyer, time).filter(
    (at) => !used.contacts.has(scene.contactIndex.row[at]!),
  );
  const seller = sellerOf(scene, business, around, till);
  const delivery = deliveryAfter(scene, business, buyer, time, used);
  const contacts = around.map((at) => scene.contactIndex.row[at]!);
  for (const contact of contacts) used.contacts.add(contact);
  if (delivery) take(delivery, used);
  const legs =
    contactWeight(scene, business, buyer, around, time) +
    (delivery ? deliveryWeight(delivery, time) : NO_DELIVERY);
  const share = shares.get(till) ?? 0;
  const tillWeight = Math.min(TILL_CAP, Math.log(Math.max(0.05, share) / Math.max(0.05, 1 - share)));
  return {
    at: time,
    buyer,
    seller,
    till,
    delivery,
    contacts,
    payments: [row],
    logLr: legs + tillWeight,
    p,
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
): DealCandidate[] {
  const deals: DealCandidate[] = [];
  for (const buyer of [...business.customers.keys()].sort((a, b) => a - b)) {
    if (business.members.has(buyer)) continue;
    for (const episode of freeEpisodes(scene, business, buyer, used)) {
      const first = scene.contactIndex.at[episode[0]!]!;
      const delivery = deliveryAfter(scene, business, buyer, first, used);
      if (!delivery || delivery.at - first > DAY) continue;
      take(delivery, used);
      const legs = Math.log(UNPAID_CONTACT) + deliveryWeight(delivery, first);
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
    if (time - last > EPISODE_S) {
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

/** Share of the payments into each till that follow an order. */
function tillShares(scene: Scene, business: Business): Map<number, number> {
  const { starts, row } = scene.accountPayments;
  const shares = new Map<number, number>();
  for (const till of business.tills) {
    let into = 0;
    let ordered = 0;
    for (let at = starts[till]!; at < starts[till + 1]!; at++) {
      if (scene.tables.payments.to[row[at]!] !== till) continue;
      into++;
      if (business.orders.has(row[at]!)) ordered++;
    }
    shares.set(till, into === 0 ? 0 : ordered / into);
  }
  return shares;
}

/** Coupled payments, and others of non-members into tills kept for the trade or by known customers. */
function paymentsToTills(scene: Scene, business: Business, shares: ReadonlyMap<number, number>): number[] {
  const { starts, row } = scene.accountPayments;
  const { payments } = scene.tables;
  const rows: number[] = [];
  for (const till of [...business.tills].sort((a, b) => a - b)) {
    for (let at = starts[till]!; at < starts[till + 1]!; at++) {
      const payment = row[at]!;
      const payer = scene.actors.ofAccount[payments.from[payment]!]!;
      if (payments.to[payment] !== till || payer < 0 || business.members.has(payer)) continue;
      const isKnown = business.customers.has(payer);
      if (business.orders.has(payment) || isKnown || (shares.get(till) ?? 0) >= DEDICATED) rows.push(payment);
    }
  }
  return rows.sort((a, b) => a - b);
}

const episodeCounts = new WeakMap<Business, Map<number, number>>();

function episodesWith(scene: Scene, business: Business, buyer: number): number {
  const counts = episodeCounts.get(business) ?? new Map<number, number>();
  episodeCounts.set(business, counts);
  const known = counts.get(buyer);
  if (known !== undefined) return known;
  const { contactIndex, actors } = scene;
  let episodes = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (let at = contactIndex.starts[buyer]!; at < contactIndex.starts[buyer + 1]!; at++) {
    if (!business.members.has(actors.ofLine[contactIndex.otherLine[at]!]!)) continue;
    if (contactIndex.at[at]! - last > EPISODE_S) episodes++;
    last = contactIndex.at[at]!;
  }
  counts.set(buyer, episodes);
  return episodes;
}

function shiftDays(random: Random, periodS: number): number {
  const days = Math.max(4, Math.floor(periodS / DAY));
  return 2 + random.below(days - 3);
}

/** Times beyond the end go on at the beginning: a circular shift. */
function wrap({ identity, periodS }: Scene, time: number): number {
  const { periodStart } = identity.activity;
  const days = Math.max(1, Math.floor(periodS / DAY)) * DAY;
  return time - periodStart >= days ? time - days : time;
}

/** (1 + how many of the null are at least `value`) / (1 + all). */
function tail(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value - 1e-9) low = middle + 1;
    else high = middle;
  }
  return (1 + sorted.length - low) / (1 + sorted.length);
}
