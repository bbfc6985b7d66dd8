/**
 * What ties an actor to a business: contacts (how many, how exclusive, with how many members,
 * whether they go with orders), money, presence at the same places. One pass over the records
 * of the members; actors without any tie do not appear.
 */
import { paymentsOf } from "../deals/account-payments.ts";
import type { Business, Scene } from "./business.ts";
import { tieByDelivery, tieByPresence } from "./ties-by-place.ts";

export interface Ties {
  readonly actor: number;
  /** Contacts with lines of members. */
  contacts: number;
  /** Largest share that these make up in the contacts of one line of the actor. */
  lineShare: number;
  /** Members in contact. */
  contactMembers: number;
  /** Contacts within the hour after an order, and how many chance would give. */
  coupled: number;
  coupledExpected: number;
  /** Yuan from accounts of the business. */
  paidCny: number;
  /** Of that from tills. */
  fromTillsCny: number;
  largestPaidCny: number;
  /** Yuan into accounts of the business, orders and likely purchases left out. */
  payingCny: number;
  largestPayingCny: number;
  /** Operates (not merely holds) an account that customers pay into. */
  operatesTill: boolean;
  holdsTill: boolean;
  /** Meetings with members at one place: sum of −ln of the share of all visits that the place has. */
  meetingWeight: number;
  /** Members met. */
  metMembers: number;
  /** Meetings in another town. */
  meetingsElsewhere: number;
  /** Coupled payments as a customer. */
  purchases: number;
  /** Contacts with lines on which the business is done. */
  workContacts: number;
  /** Orders after which the actor was at a place shortly before the customer, or with him; and by chance. */
  deliveries: number;
  deliveriesExpected: number;
  /** Orders after which a phone of the actor sent the customer a parcel. */
  parcelsSent: number;
  /** Largest probability of being the user of a member's line whose user is unknown. */
  mayUse: number;
}

const HOUR = 3600;
const COUPLED_S = HOUR;
/** A payment into a till of up to so many mean orders may be a purchase. */
const ORDERS_AT_ONCE = 6;
/** Less likely users of an unknown line are not looked at. */
const WORTH_A_LOOK = 0.02;
/** A line with fewer contacts says little about its share: it is shrunk by so many. */
const SHARE_SHRINK = 4;

export function tiesToBusiness(scene: Scene, business: Business): Map<number, Ties> {
  const ties = new Map<number, Ties>();
  const of = (actor: number): Ties => {
    let entry = ties.get(actor);
    if (!entry) {
      entry = noTies(actor);
      ties.set(actor, entry);
    }
    return entry;
  };
  tieByContacts(scene, business, of);
  tieByMoney(scene, business, of);
  tieByPresence(scene, business, of);
  tieByDelivery(scene, business, of);
  tieByUnknownLines(scene, business, of);
  for (const [customer, count] of business.customers) of(customer).purchases += count;
  for (const till of business.tills) {
    const operator = scene.actors.ofAccount[till]!;
    if (operator >= 0) of(operator).operatesTill = true;
    const holder = scene.tables.accounts.holder[till]!;
    if (holder >= 0) of(holder).holdsTill = true;
  }
  return ties;
}

function noTies(actor: number): Ties {
  return {
    actor,
    contacts: 0,
    lineShare: 0,
    contactMembers: 0,
    coupled: 0,
    coupledExpected: 0,
    paidCny: 0,
    fromTillsCny: 0,
    largestPaidCny: 0,
    payingCny: 0,
    largestPayingCny: 0,
    operatesTill: false,
    holdsTill: false,
    meetingWeight: 0,
    metMembers: 0,
    meetingsElsewhere: 0,
    purchases: 0,
    workContacts: 0,
    deliveries: 0,
    deliveriesExpected: 0,
    parcelsSent: 0,
    mayUse: 0,
  };
}

function tieByContacts(
  { actors, contactIndex, lineContacts, tables, identity, periodS }: Scene,
  business: Business,
  of: (actor: number) => Ties,
): void {
  const byLine = new Map<number, number>();
  const members = new Map<number, Set<number>>();
  for (const member of business.members) {
    const orders = orderTimes(contactIndex, actors, business, member);
    const rates = hourlyRates(orders, tables.utcOffsetS, periodS);
    for (let at = contactIndex.starts[member]!; at < contactIndex.starts[member + 1]!; at++) {
      const line = contactIndex.otherLine[at]!;
      const actor = actors.ofLine[line]!;
      if (actor === member) continue;
      const entry = of(actor);
      entry.contacts += 1;
      const row = contactIndex.row[at]!;
      const from = identity.lineOf[tables.contacts.from[row]!]!;
      const ownLine = from === line ? identity.lineOf[tables.contacts.to[row]!]! : from;
      if (business.workLines.has(ownLine)) entry.workContacts += 1;
      // Two lines of members: both ends are seen, each from its own side.
      byLine.set(line, (byLine.get(line) ?? 0) + 1);
      members.set(actor, (members.get(actor) ?? new Set()).add(member));
      if (business.customers.has(actor) || orders.length === 0) continue;
      const time = contactIndex.at[at]!;
      entry.coupledExpected += 1 - Math.exp(-(rates[hourOf(time, tables.utcOffsetS)] as number) * COUPLED_S);
      if (hasWithin(orders, time - COUPLED_S, time)) entry.coupled += 1;
    }
  }
  for (const [line, count] of byLine) {
    const entry = of(actors.ofLine[line]!);
    const share = count / (lineContacts[line]! + SHARE_SHRINK);
    entry.lineShare = Math.max(entry.lineShare, Math.min(1, share));
  }
  for (const [actor, met] of members) of(actor).contactMembers = met.size;
}

/** Moments at which customers were in touch with the member, ascending; seconds since the epoch. */
function orderTimes(
  index: Scene["contactIndex"],
  actors: Scene["actors"],
  business: Business,
  member: number,
): Float64Array {
  const times: number[] = [];
  for (let at = index.starts[member]!; at < index.starts[member + 1]!; at++) {
    if (business.customers.has(actors.ofLine[index.otherLine[at]!]!)) times.push(index.at[at]!);
  }
  return Float64Array.from(times);
}

/**
 * A line of the business whose user is not known is somebody's, and whoever was where it was may be
 * he: of many people around the corner the one whom the business pays.
 */
function tieByUnknownLines(
  { actors, identity }: Scene,
  business: Business,
  of: (actor: number) => Ties,
): void {
  for (const member of business.members) {
    if (member < actors.personCount) continue;
    for (const line of actors.linesOf[member]!) {
      for (const { person, probability } of identity.users[line]!) {
        if (probability < WORTH_A_LOOK) continue;
        const entry = of(person);
        entry.mayUse = Math.max(entry.mayUse, probability);
      }
    }
  }
}

function hourOf(time: number, utcOffsetS: number): number {
  return Math.floor((((time + utcOffsetS) % 86_400) + 86_400) / HOUR) % 24;
}

/** Orders per second in each hour of the day, smoothed by the two neighbouring hours. */
function hourlyRates(times: Float64Array, utcOffsetS: number, periodS: number): Float64Array {
  const counts = new Float64Array(24);
  for (const time of times) counts[hourOf(time, utcOffsetS)]! += 1;
  const perHour = Math.max(1, periodS / 86_400) * HOUR;
  return counts.map(
    (count, hour) => (count * 2 + counts[(hour + 23) % 24]! + counts[(hour + 1) % 24]! + 0.4) / 4 / perHour,
  );
}

function hasWithin(times: Float64Array, from: number, to: number): boolean {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low < times.length && times[low]! < to;
}

function tieByMoney(
  { tables, actors, accountPayments }: Scene,
  business: Business,
  of: (actor: number) => Ties,
): void {
  const { payments } = tables;
  const largestOrder = ORDERS_AT_ONCE * (business.takings / Math.max(1, business.orders.size));
  for (const row of paymentsOf(accountPayments, business.accounts)) {
    const from = payments.from[row]!;
    const to = payments.to[row]!;
    const out = business.accounts.has(from);
    const into = business.accounts.has(to);
    const amount = payments.amountCny[row]!;
    if (out) {
      const actor = actors.ofAccount[to]!;
      if (actor >= 0) {
        const entry = of(actor);
        entry.paidCny += amount;
        entry.largestPaidCny = Math.max(entry.largestPaidCny, amount);
        if (business.tills.has(from)) entry.fromTillsCny += amount;
      }
    }
    if (into && !business.orders.has(row)) {
      const actor = actors.ofAccount[from]!;
      if (actor >= 0) {
        const entry = of(actor);
        // Into a till, of the size of an order: a purchase whose contact is not on record.
        if (business.tills.has(to) && !business.accounts.has(from) && amount <= largestOrder) {
          entry.purchases += 1;
          continue;
        }
        entry.payingCny += amount;
        entry.largestPayingCny = Math.max(entry.largestPayingCny, amount);
      }
    }
  }
}
