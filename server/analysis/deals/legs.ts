/**
 * Legs of a deal around one payment or one order: contacts of the customer with members,
 * parcels from members, and presence at one place (meeting, or dead drop = member first,
 * customer within six hours). All times may be shifted by whole days, which gives the null.
 */

import type { Business, Scene } from "../groups/business.ts";
import { firstByTime } from "../location/first-by-time.ts";
import { firstContactFrom } from "./contact-index.ts";
import { CREDIT_S, ORDER_AFTER_S, ORDER_BEFORE_S } from "./coupling.ts";

export interface Delivery {
  readonly kind: "meeting" | "waybill" | "dead_drop";
  readonly deliverer: number;
  readonly parcel: number;
  /** Rows of sightings. */
  readonly sightings: readonly number[];
  readonly at: number;
  /** How often chance would give such a delivery. */
  readonly chance: number;
}

const HOUR = 3600;
const DAY = 24 * HOUR;
export const PARCEL_WINDOW_S = [-HOUR, 2 * DAY] as const;
export const VISIT_WINDOW_S = [-HOUR, 30 * HOUR] as const;
const DROP_S = 6 * HOUR;
const MEETING_S = 20 * 60;
/** A member who was there longer before the customer has left the goods. */
const TOGETHER_S = 10 * 60;
/** By chance, about: that a member sends a customer a parcel just after an order; that he is somewhere at all. */
const CHANCE_OF_PARCEL = 0.01;
export const LEAST_CHANCE_OF_PRESENCE = 0.003;
/** How soon after an order goods come: of two visits as unlikely by chance the sooner one counts. */
const SOON_S = 4 * HOUR;

/** How long before a payment into the till it may have been ordered, seconds. */
export function orderBeforeS({ creditTills }: Business, till: number): number {
  return creditTills.has(till) ? CREDIT_S : ORDER_BEFORE_S;
}

/** Positions in the contact index of the customer's contacts with members in the order's window. */
export function contactsAround(
  scene: Scene,
  { members }: Business,
  customer: number,
  time: number,
  beforeS: number,
): number[] {
  const { contactIndex, actors } = scene;
  const found: number[] = [];
  const end = contactIndex.starts[customer + 1]!;
  for (let at = firstContactFrom(contactIndex, customer, time - beforeS); at < end; at++) {
    if (contactIndex.at[at]! > time + ORDER_AFTER_S) break;
    if (members.has(actors.ofLine[contactIndex.otherLine[at]!]!)) found.push(at);
  }
  return found;
}

/** When what is paid for was ordered, as goods follow it: on credit with the first contact, else with the payment. */
export function orderTime(
  { contactIndex }: Scene,
  { creditTills }: Business,
  till: number,
  contacts: readonly number[],
  time: number,
): number {
  const [first] = contacts;
  return creditTills.has(till) && first !== undefined ? contactIndex.at[first]! : time;
}

/** The delivery that fits best after `time`, null where no record shows one. `used` holds rows that serve other deals. */
export function deliveryAfter(
  scene: Scene,
  business: Business,
  customer: number,
  time: number,
  used: Used,
): Delivery | null {
  return (
    parcelAfter(scene, business, customer, time, used) ?? presenceAfter(scene, business, customer, time, used)
  );
}

/** Rows that already serve a deal: one event serves at most one. */
export interface Used {
  readonly payments: Set<number>;
  readonly contacts: Set<number>;
  readonly parcels: Set<number>;
  readonly sightings: Set<number>;
}

export function nothingUsed(): Used {
  return { payments: new Set(), contacts: new Set(), parcels: new Set(), sightings: new Set() };
}

function parcelAfter(
  scene: Scene,
  business: Business,
  customer: number,
  time: number,
  used: Used,
): Delivery | null {
  const { parcels } = scene.tables;
  let best: Delivery | null = null;
  for (const row of scene.parcelsTo.get(customer) ?? []) {
    const gap = parcels.sentAt[row]! - time;
    const sender = parcels.sender[row]!;
    if (sender < 0 || used.parcels.has(row) || !(gap >= PARCEL_WINDOW_S[0] && gap <= PARCEL_WINDOW_S[1]))
      continue;
    const actor = scene.actors.ofPhone[sender]!;
    if (!business.members.has(actor) || actor === customer) continue;
    if (best && best.at <= parcels.sentAt[row]!) continue;
    best = {
      kind: "waybill",
      deliverer: actor,
      parcel: row,
      sightings: [],
      at: parcels.sentAt[row]!,
      chance: CHANCE_OF_PARCEL,
    };
  }
  return best;
}

function presenceAfter(
  scene: Scene,
  business: Business,
  customer: number,
  time: number,
  used: Used,
): Delivery | null {
  const { visits, tables, periodS } = scene;
  let best: Delivery | null = null;
  let bestScore = 0;
  const end = visits.actorStarts[customer + 1]!;
  for (let at = firstVisit(scene, customer, time + VISIT_WINDOW_S[0]); at < end; at++) {
    const own = visits.byActor[at]!;
    const came = visits.at[own]!;
    if (came > time + VISIT_WINDOW_S[1]) break;
    const place = visits.place[own]!;
    if (used.sightings.has(visits.row[own]!) || tables.persons.home[customer] === place) continue;
    const placeEnd = visits.placeStarts[place + 1]!;
    for (let near = firstAtPlace(scene, place, came - DROP_S); near < placeEnd; near++) {
      const other = visits.byPlace[near]!;
      const gap = came - visits.at[other]!;
      if (gap < -MEETING_S) break;
      const actor = visits.actor[other]!;
      if (actor === customer || !business.members.has(actor) || used.sightings.has(visits.row[other]!))
        continue;
      if (tables.persons.home[actor] === place) continue;
      const isMeeting = gap < TOGETHER_S;
      const windowS = isMeeting ? 2 * MEETING_S : DROP_S;
      // How often this member is at this place, times the window, is what chance gives.
      const ownVisits = countVisits(scene, actor, place);
      const chance = Math.min(1, (ownVisits * windowS) / periodS + LEAST_CHANCE_OF_PRESENCE);
      const score = (1 / chance) * Math.exp(-Math.max(0, came - time) / SOON_S);
      if (score <= bestScore) continue;
      bestScore = score;
      best = {
        kind: isMeeting ? "meeting" : "dead_drop",
        deliverer: actor,
        parcel: -1,
        sightings: [visits.row[other]!, visits.row[own]!],
        at: came,
        chance,
      };
    }
  }
  return best;
}

function countVisits({ visits }: Scene, actor: number, place: number): number {
  let count = 0;
  for (let at = visits.actorStarts[actor]!; at < visits.actorStarts[actor + 1]!; at++) {
    if (visits.place[visits.byActor[at]!] === place) count++;
  }
  return count;
}

function firstVisit({ visits }: Scene, actor: number, time: number): number {
  return firstByTime(
    visits.byActor,
    visits.at,
    visits.actorStarts[actor]!,
    visits.actorStarts[actor + 1]!,
    time,
  );
}

function firstAtPlace({ visits }: Scene, place: number, time: number): number {
  return firstByTime(
    visits.byPlace,
    visits.at,
    visits.placeStarts[place]!,
    visits.placeStarts[place + 1]!,
    time,
  );
}
