/**
 * What the legs around a payment weigh: log likelihood ratio of "a deal" against "chance", each
 * leg bounded (in the spirit of ELUB), so that no single record says more than it can.
 */
import type { Business, Scene } from "../groups/business.ts";
import { episodesWithLines } from "./contact-index.ts";
import { ORDER_AFTER_S } from "./coupling.ts";
import {
  contactsAround,
  type Delivery,
  deliveryAfter,
  LEAST_CHANCE_OF_PRESENCE,
  orderBeforeS,
  orderTime,
  type Used,
} from "./legs.ts";

const DAY = 86_400;
/** Bounds of one leg's likelihood ratio (ELUB-like): a leg says at most so much. */
export const CONTACT_CAP = Math.log(300);
export const DELIVERY_CAP = Math.log(100);
const CONTACT_SEEN = 0.9;
/** Most payments follow the order soon, some hours later (after the goods are there). */
const SOON_SHARE = 0.7;
const SOON_MEAN_S = 30 * 60;
/** Goods follow within hours, parcels within a day or two. */
const VISIT_MEAN_S = 4 * 3600;
const PARCEL_MEAN_S = 20 * 3600;
const DELIVERY_SEEN = 0.45;
export const NO_DELIVERY = Math.log(1 - DELIVERY_SEEN);

/** Weight of the legs around a payment as if it had been made `shiftS` seconds later. */
export function legWeight(scene: Scene, business: Business, row: number, shiftS: number, used: Used): number {
  const { payments } = scene.tables;
  const buyer = scene.actors.ofAccount[payments.from[row]!]!;
  const till = payments.to[row]!;
  const time = wrap(scene, payments.at[row]! + shiftS);
  const contacts = contactsAround(scene, business, buyer, time, orderBeforeS(business, till));
  const contact = contactWeight(scene, business, till, buyer, contacts, time);
  const ordered = orderTime(scene, business, till, contacts, time);
  const found = deliveryAfter(scene, business, buyer, ordered, used);
  const delivery = found ? deliveryWeight(found, ordered) : NO_DELIVERY;
  return contact + delivery;
}

/**
 * The nearest contact's gap under "order and payment" against contacts at the pair's own rate. On
 * credit any time within the window is as likely.
 */
export function contactWeight(
  scene: Scene,
  business: Business,
  till: number,
  buyer: number,
  contacts: readonly number[],
  time: number,
): number {
  const nearest = nearestContactS(scene, contacts, time);
  if (nearest === null) return Math.log(1 - CONTACT_SEEN);
  const windowS = orderBeforeS(business, till) + ORDER_AFTER_S;
  const gap = Math.min(windowS, gapOf(nearest));
  const soonShare = business.creditTills.has(till) ? 0 : SOON_SHARE;
  const deal = (soonShare * Math.exp(-gap / SOON_MEAN_S)) / SOON_MEAN_S + (1 - soonShare) / windowS;
  const chance = Math.max(1, episodesWith(scene, business, buyer)) / scene.periodS;
  return Math.min(CONTACT_CAP, Math.log((CONTACT_SEEN * deal) / chance));
}

/** Seconds from the contact that counts to the payment, negative where it came after; null without a contact. */
export function nearestContactS(scene: Scene, contacts: readonly number[], time: number): number | null {
  let nearest: number | null = null;
  for (const at of contacts) {
    const before = time - scene.contactIndex.at[at]!;
    if (nearest === null || gapOf(before) < gapOf(nearest)) nearest = before;
  }
  return nearest;
}

/** A contact after the payment is likelier the confirmation of one before it. */
function gapOf(beforeS: number): number {
  return beforeS >= 0 ? beforeS : -2 * beforeS;
}

/** Natural log of the likelihood ratio of the delivery: the later it came after `time` (both epoch seconds), the less. */
export function deliveryWeight({ kind, chance, at }: Delivery, time: number): number {
  const later = Math.max(0, at - time) / (kind === "waybill" ? PARCEL_MEAN_S : VISIT_MEAN_S);
  return Math.max(
    NO_DELIVERY,
    Math.min(DELIVERY_CAP, Math.log(DELIVERY_SEEN / Math.max(LEAST_CHANCE_OF_PRESENCE, chance))) - later,
  );
}

const episodeCounts = new WeakMap<Business, Map<number, number>>();

/** Episodes of contact between a buyer and the members, over the whole period. */
export function episodesWith(scene: Scene, business: Business, buyer: number): number {
  const counts = episodeCounts.get(business) ?? new Map<number, number>();
  episodeCounts.set(business, counts);
  const known = counts.get(buyer);
  if (known !== undefined) return known;
  const { contactIndex, actors } = scene;
  const episodes = episodesWithLines(contactIndex, buyer, (line) =>
    business.members.has(actors.ofLine[line]!),
  );
  counts.set(buyer, episodes);
  return episodes;
}

/** Times beyond the end go on at the beginning: a circular shift. */
function wrap({ identity, periodS }: Scene, time: number): number {
  const { periodStart } = identity.activity;
  const days = Math.max(1, Math.floor(periodS / DAY)) * DAY;
  return time - periodStart >= days ? time - days : time;
}
