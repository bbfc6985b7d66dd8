/** Which records show a feature of a role: those of a member, and what only roles are read from. */
import type { RecordRef } from "../../domain/findings.ts";
import type { DealCandidate } from "../deals/group-deals.ts";
import type { Business, Scene } from "../groups/business.ts";
import { type MemberRecords, recordsOfMember } from "../groups/member-evidence.ts";
import { parcelsFromAfar } from "../location/other-towns.ts";
import type { CommonPlace } from "./common-place.ts";
import type { Hosting } from "./hosting.ts";
import type { RoleFeature } from "./role-features.ts";

export interface RoleRecords extends MemberRecords {
  readonly ownDeliveries: readonly RecordRef[];
  readonly deliveriesForOthers: readonly RecordRef[];
  readonly parcelsFromAfar: readonly RecordRef[];
  /** Where the member was seen at the group's common place. */
  readonly commonPlace: readonly RecordRef[];
  /** Other members, seen at the member's own place. */
  readonly visitors: readonly RecordRef[];
  /** With members who live in another town. */
  readonly contactsOutOfTown: readonly RecordRef[];
  /** Money from the group and to it. */
  readonly money: readonly RecordRef[];
}

/** Where a group meets, whom it visits, and who of it lives in another town. */
export interface GroupPlaces {
  readonly common: CommonPlace | null;
  readonly hosting: ReadonlyMap<number, Hosting>;
  readonly elsewhere: ReadonlySet<number>;
}

export function recordsOfRoles(
  scene: Scene,
  business: Business,
  deals: readonly DealCandidate[],
  { common, hosting, elsewhere }: GroupPlaces,
  actor: number,
): RoleRecords {
  const { tables } = scene;
  const ofMember = recordsOfMember(scene, business, deals, actor);
  const served = deals.filter((deal) => deal.delivery?.deliverer === actor);
  return {
    ...ofMember,
    ownDeliveries: served
      .filter(({ seller }) => seller === actor)
      .flatMap((deal) => recordsOfDelivery(scene, deal)),
    deliveriesForOthers: served
      .filter(({ seller }) => seller !== actor)
      .flatMap((deal) => recordsOfDelivery(scene, deal)),
    parcelsFromAfar: parcelsFromAfar(scene, actor, business.town).map((row) => ({
      file: "parcels",
      id: tables.parcels.ids[row]!,
    })),
    commonPlace: seenAt(scene, common, actor),
    visitors: (hosting.get(actor)?.visits ?? []).map((visit) => sighting(scene, visit)),
    contactsOutOfTown: contactsWith(scene, elsewhere, actor),
    money: [...ofMember.moneyIn, ...ofMember.moneyOut],
  };
}

function recordsOfDelivery({ tables }: Scene, { delivery }: DealCandidate): RecordRef[] {
  if (!delivery) return [];
  const parcel: RecordRef[] =
    delivery.parcel >= 0 ? [{ file: "parcels", id: tables.parcels.ids[delivery.parcel]! }] : [];
  return [
    ...parcel,
    ...delivery.sightings.map((row): RecordRef => ({ file: "sightings", id: tables.sightings.ids[row]! })),
  ];
}

function seenAt(scene: Scene, common: CommonPlace | null, actor: number): RecordRef[] {
  if (!common) return [];
  const { visits } = scene;
  const seen: RecordRef[] = [];
  for (let at = visits.actorStarts[actor]!; at < visits.actorStarts[actor + 1]!; at++) {
    const visit = visits.byActor[at]!;
    if (visits.place[visit] === common.place) seen.push(sighting(scene, visit));
  }
  return seen;
}

function contactsWith(
  { contactIndex, actors, tables }: Scene,
  others: ReadonlySet<number>,
  actor: number,
): RecordRef[] {
  const found: RecordRef[] = [];
  for (let at = contactIndex.starts[actor]!; at < contactIndex.starts[actor + 1]!; at++) {
    if (others.has(actors.ofLine[contactIndex.otherLine[at]!]!))
      found.push({ file: "contacts", id: tables.contacts.ids[contactIndex.row[at]!]! });
  }
  return found;
}

function sighting({ visits, tables }: Scene, visit: number): RecordRef {
  return { file: "sightings", id: tables.sightings.ids[visits.row[visit]!]! };
}

export const ROLE_RECORDS: Readonly<Record<RoleFeature, keyof RoleRecords>> = {
  sells: "orders",
  "sells-much": "orders",
  "takes-orders-for-others": "orders",
  "delivers-for-others": "deliveriesForOthers",
  "delivers-own": "ownDeliveries",
  "sends-parcels": "parcels",
  "runs-with-orders": "workContacts",
  "takings-received": "moneyIn",
  "operates-foreign-till": "tills",
  "own-till": "tills",
  "received-from-members": "moneyIn",
  "paid-to-members": "moneyOut",
  "members-paid": "moneyOut",
  "members-paid-by": "moneyIn",
  "largest-payment-in": "moneyIn",
  "largest-payment-out": "moneyOut",
  "customer-contact-share": "contacts",
  "members-contacted-share": "contacts",
  "calls-out-share": "contacts",
  relays: "contacts",
  "out-of-town-home": "phones",
  trips: "phones",
  "meets-members": "meetings",
  "common-place": "commonPlace",
  "contacts-per-member": "contacts",
  "parcels-from-afar": "parcelsFromAfar",
  "no-line": "phones",
  "group-size": "phones",
  "rings-round-hand-overs": "contacts",
  "hand-over-share": "contacts",
  "stands-by": "meetings",
  introduces: "contacts",
  "fee-after-trip": "moneyIn",
  "share-of-money-in": "moneyIn",
  "share-of-money-out": "moneyOut",
  "money-kept": "money",
  "paid-out-of-town": "moneyOut",
  "main-contact-share": "contacts",
  "hosts-visits": "visitors",
  "hosts-members": "visitors",
  "contacts-out-of-town": "contactsOutOfTown",
  "money-out-before-in": "money",
  "share-of-early-money-out": "moneyOut",
};
