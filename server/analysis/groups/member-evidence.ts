/**
 * The records behind each feature of a member: what a reader opens to see for himself. The
 * same records are counted by `ties-to-business.ts`; here they are named, for members only.
 */

import type { RecordRef } from "../../domain/findings.ts";
import { paymentsOf } from "../deals/account-payments.ts";
import type { DealCandidate } from "../deals/group-deals.ts";
import type { Business, Scene } from "./business.ts";
import type { MemberFeature } from "./member-features.ts";

export interface MemberRecords {
  readonly contacts: readonly RecordRef[];
  readonly workContacts: readonly RecordRef[];
  readonly moneyIn: readonly RecordRef[];
  readonly moneyOut: readonly RecordRef[];
  readonly orders: readonly RecordRef[];
  readonly purchases: readonly RecordRef[];
  readonly deliveries: readonly RecordRef[];
  readonly parcels: readonly RecordRef[];
  readonly meetings: readonly RecordRef[];
  readonly tills: readonly RecordRef[];
  readonly cases: readonly RecordRef[];
  readonly phones: readonly RecordRef[];
  /** Of members whose user is unknown and may be this one. */
  readonly unknownPhones: readonly RecordRef[];
}

const MEETING_S = 40 * 60;

export function recordsOfMember(
  scene: Scene,
  business: Business,
  deals: readonly DealCandidate[],
  actor: number,
): MemberRecords {
  const { tables } = scene;
  const contacts = contactsWithMembers(scene, business, actor);
  const money = moneyWithBusiness(scene, business, actor);
  const sold = deals.filter((deal) => deal.seller === actor);
  const served = deals.filter((deal) => deal.delivery?.deliverer === actor);
  return {
    contacts: contacts.all.map((row) => ({ file: "contacts", id: tables.contacts.ids[row]! })),
    workContacts: contacts.work.map((row) => ({ file: "contacts", id: tables.contacts.ids[row]! })),
    moneyIn: money.received.map((row) => ({ file: "payments", id: tables.payments.ids[row]! })),
    moneyOut: money.paid.map((row) => ({ file: "payments", id: tables.payments.ids[row]! })),
    orders: sold.flatMap((deal) =>
      deal.contacts.map((row) => ({ file: "contacts" as const, id: tables.contacts.ids[row]! })),
    ),
    purchases: money.purchases.map((row) => ({ file: "payments", id: tables.payments.ids[row]! })),
    deliveries: served.flatMap((deal) =>
      (deal.delivery?.sightings ?? []).map((row) => ({
        file: "sightings" as const,
        id: tables.sightings.ids[row]!,
      })),
    ),
    parcels: served.flatMap(({ delivery }) =>
      delivery && delivery.parcel >= 0
        ? [{ file: "parcels" as const, id: tables.parcels.ids[delivery.parcel]! }]
        : [],
    ),
    meetings: meetingsWithMembers(scene, business, actor),
    tills: [...business.tills]
      .filter((till) => scene.actors.ofAccount[till] === actor || tables.accounts.holder[till] === actor)
      .sort((a, b) => a - b)
      .map((till) => ({ file: "accounts", id: tables.accounts.ids[till]! })),
    cases: [...tables.casePersons.person.entries()]
      .filter(([row, person]) => person === actor && tables.casePersons.drugCase[row] === 1)
      .map(([row]) => ({ file: "case_persons", id: tables.casePersons.ids[row]! })),
    phones: phonesOf(scene, scene.actors.linesOf[actor]!),
    unknownPhones: phonesOf(scene, linesMaybeUsed(scene, business, actor)),
  };
}

function phonesOf({ identity, tables }: Scene, lines: readonly number[]): RecordRef[] {
  return lines.flatMap((line) =>
    identity.lines[line]!.map((phone) => ({ file: "phones" as const, id: tables.phones.ids[phone]! })),
  );
}

/** Which records show a feature. */
export const RECORDS_OF_FEATURE: Readonly<Record<MemberFeature, keyof MemberRecords>> = {
  "work-contacts": "workContacts",
  "private-contacts": "contacts",
  "members-contacted": "contacts",
  "line-share": "contacts",
  "contacts-with-orders": "workContacts",
  "money-from-tills": "moneyIn",
  "money-from-members": "moneyIn",
  "money-to-business": "moneyOut",
  "operates-foreign-till": "tills",
  "own-account-as-till": "tills",
  "lends-account": "tills",
  meetings: "meetings",
  "members-met": "meetings",
  customer: "purchases",
  purchases: "purchases",
  "customer-contacts": "contacts",
  deliveries: "deliveries",
  "parcels-sent": "parcels",
  "household-of-member": "phones",
  "own-other-trade": "phones",
  "single-contact": "contacts",
  "business-size": "contacts",
  "co-suspect": "cases",
  "is-seller": "orders",
  "largest-payment-in": "moneyIn",
  "largest-payment-out": "moneyOut",
  "out-of-town-home": "phones",
  "met-out-of-town": "meetings",
  "may-use-members-line": "unknownPhones",
  "share-of-money-received": "moneyIn",
};

function contactsWithMembers(
  { contactIndex, actors, identity, tables }: Scene,
  business: Business,
  actor: number,
): { all: number[]; work: number[] } {
  const all: number[] = [];
  const work: number[] = [];
  for (let at = contactIndex.starts[actor]!; at < contactIndex.starts[actor + 1]!; at++) {
    const line = contactIndex.otherLine[at]!;
    const other = actors.ofLine[line]!;
    if (other === actor || !business.members.has(other)) continue;
    const row = contactIndex.row[at]!;
    all.push(row);
    if (business.workLines.has(line) || business.workLines.has(identity.lineOf[tables.contacts.from[row]!]!))
      work.push(row);
  }
  return { all, work };
}

function linesMaybeUsed({ actors, identity }: Scene, business: Business, actor: number): number[] {
  return [...business.members]
    .filter((member) => member >= actors.personCount)
    .flatMap((member) => actors.linesOf[member]!)
    .filter((line) => identity.users[line]!.some(({ person }) => person === actor))
    .sort((a, b) => a - b);
}

function moneyWithBusiness(
  { tables, actors, accountPayments }: Scene,
  business: Business,
  actor: number,
): { received: number[]; paid: number[]; purchases: number[] } {
  const received: number[] = [];
  const paid: number[] = [];
  const purchases: number[] = [];
  for (const row of paymentsOf(accountPayments, actors.accountsOf[actor]!)) {
    const from = tables.payments.from[row]!;
    const to = tables.payments.to[row]!;
    const isOut = actors.ofAccount[from] === actor;
    if (business.orders.has(row) && isOut) purchases.push(row);
    else if (!isOut && business.accounts.has(from) && !business.orders.has(row)) received.push(row);
    else if (isOut && business.accounts.has(to) && actors.ofAccount[to] !== actor) paid.push(row);
  }
  return { received, paid, purchases };
}

function meetingsWithMembers({ visits, tables }: Scene, business: Business, actor: number): RecordRef[] {
  const rows = new Set<number>();
  for (let at = visits.actorStarts[actor]!; at < visits.actorStarts[actor + 1]!; at++) {
    const own = visits.byActor[at]!;
    const place = visits.place[own]!;
    if (tables.persons.home[actor] === place) continue;
    for (let other = visits.placeStarts[place]!; other < visits.placeStarts[place + 1]!; other++) {
      const position = visits.byPlace[other]!;
      if (Math.abs(visits.at[position]! - visits.at[own]!) > MEETING_S) continue;
      const partner = visits.actor[position]!;
      if (partner === actor || !business.members.has(partner)) continue;
      rows.add(visits.row[own]!);
      rows.add(visits.row[position]!);
    }
  }
  return [...rows]
    .sort((a, b) => a - b)
    .map((row) => ({ file: "sightings", id: tables.sightings.ids[row]! }));
}
