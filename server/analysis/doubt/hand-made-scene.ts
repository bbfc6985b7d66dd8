/**
 * A scene of a few records, for tests: persons seller 0, buyer 1, deliverer 2, each with a phone
 * and an account of the same number; phone 3 has no user. Times count from `START`.
 */
import type { CaseTables } from "../../domain/case-tables.ts";
import { indexPayments } from "../deals/account-payments.ts";
import { indexContacts } from "../deals/contact-index.ts";
import type { DealCandidate } from "../deals/group-deals.ts";
import type { Business, Scene } from "../groups/business.ts";
import { findActors } from "../identity/actors.ts";
import type { Identity } from "../identity/resolve.ts";
import { collectVisits } from "../location/visits.ts";

/** 2026-03-01T00:00+08:00, epoch seconds. */
export const START = 1_772_294_400;
export const HOUR = 3600;
export const DAY = 24 * HOUR;
export const [SELLER, BUYER, DELIVERER] = [0, 1, 2] as const;
const PHONES = 4;
const CELL = 5;
const SHOP = 7;

export interface HandMade {
  /** [hours after START, from phone, to phone, cell of the caller, cell of the called] */
  readonly contacts?: readonly (readonly [number, number, number, number, number])[];
  /** [hours after START, subject kind (0 person, 2 vehicle), subject, place] */
  readonly sightings?: readonly (readonly [number, number, number, number])[];
  /** [sender phone, carrier] */
  readonly parcels?: readonly (readonly [number, string])[];
  /** [speaker, about, stance, in another kind of case] */
  readonly statements?: readonly (readonly [number, number, number, number])[];
  /** [person, hours after START, positive] */
  readonly drugTests?: readonly (readonly [number, number, number])[];
  readonly drugFlag?: readonly number[];
  /** Holder of each phone. */
  readonly phoneHolder?: readonly number[];
  readonly tillPhone?: number;
  /** Likely user of each phone. */
  readonly phoneUser?: readonly number[];
}

/** Place 0 is a cell in the town, 1 a shop beside it, 2 a cell and 3 a shop one degree (111 km) north. Vehicle 0 is the seller's. */
export function handMadeScene(made: HandMade): Scene {
  const { contacts = [], sightings = [], parcels = [], statements = [], drugTests = [] } = made;
  const at = (rows: readonly (readonly [number, ...unknown[]])[]) =>
    Float64Array.from(rows, ([hours]) => START + hours * HOUR);
  const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
  const column = (rows: readonly (readonly (number | string)[])[], index: number) =>
    Int32Array.from(rows, (row) => Number(row[index]));
  const tables = {
    utcOffsetS: 8 * HOUR,
    persons: { ids: ids("p", 3), home: [-1, -1, -1], drugFlag: made.drugFlag ?? [0, 0, 0] },
    phones: { ids: ids("f", PHONES), holder: made.phoneHolder ?? [0, 1, 2, -1], imei: [-1, -1, -1, -1] },
    accounts: {
      ids: ids("a", 3),
      holder: [0, 1, 2],
      phone: [made.tillPhone ?? 0, 1, 2],
      provider: ["wechat", "bank", ""],
    },
    vehicles: { ids: ["v0"], owner: [SELLER] },
    places: {
      ids: ids("l", 4),
      lat: [26, 26, 27, 27],
      lon: [104, 104, 104, 104],
      kind: [CELL, SHOP, CELL, SHOP],
    },
    contacts: {
      ids: ids("c", contacts.length),
      at: at(contacts),
      from: column(contacts, 1),
      to: column(contacts, 2),
      fromPlace: column(contacts, 3),
      toPlace: column(contacts, 4),
    },
    payments: { ids: ids("y", 1), at: [START], from: [BUYER], to: [SELLER], amountCny: [400] },
    parcels: { ids: ids("w", parcels.length), carrier: parcels.map(([, carrier]) => carrier) },
    sightings: {
      ids: ids("g", sightings.length),
      at: at(sightings),
      subjectKind: column(sightings, 1),
      subject: column(sightings, 2),
      place: column(sightings, 3),
    },
    statements: {
      ids: ids("t", statements.length),
      speaker: column(statements, 0),
      about: column(statements, 1),
      stance: column(statements, 2),
      otherCase: column(statements, 3),
    },
    casePersons: { ids: [], person: [], drugCase: [], user: [] },
    drugTests: {
      ids: ids("d", drugTests.length),
      person: column(drugTests, 0),
      at: Float64Array.from(drugTests, ([, hours]) => START + hours * HOUR),
      positive: column(drugTests, 2),
    },
  } as unknown as CaseTables;
  const identity = {
    lines: [[0], [1], [2], [3]],
    lineOf: Int32Array.from([0, 1, 2, 3]),
    users: (made.phoneUser ?? [0, 1, 2, -1]).map((person) =>
      person < 0 ? [] : [{ person, probability: 0.9 }],
    ),
    zones: { nearM: 2000 },
    decided: { phones: new Map(), accounts: new Map() },
    activity: {
      firstAt: new Float64Array(PHONES).fill(START),
      lastAt: new Float64Array(PHONES).fill(START + 30 * DAY),
      periodStart: START,
      periodEnd: START + 30 * DAY,
    },
  } as unknown as Identity;
  const actors = findActors(tables, identity);
  return {
    tables,
    identity,
    actors,
    contactIndex: indexContacts(tables, identity, actors),
    visits: collectVisits(tables, actors),
    accountPayments: indexPayments(tables),
  } as unknown as Scene;
}

/** The seller's line 0 takes orders, his account 0 is the till; phone 3's unknown user is a member too. */
export function handMadeBusiness({ actors }: Scene): Business {
  return {
    members: new Set([SELLER, DELIVERER, actors.personCount + 3]),
    sellers: [{ actor: SELLER, accounts: [0], lines: [0], couplings: [] }],
    workLines: new Set([0]),
    tills: new Set([0]),
    customers: new Map([[BUYER, 1]]),
  } as unknown as Business;
}

/** Parts of a weight that no test here asks for. */
export const UNRECKONED: DealCandidate["reckoning"] = {
  contact: 0,
  payment: 0,
  delivery: 0,
  gapS: null,
  episodes: 0,
  tillShare: null,
  nullValues: 0,
  isOnCredit: false,
};

/** A deal with all legs but those that `parts` takes away; contact row 0, payment row 0. */
export function handMadeDeal(hours: number, parts: Partial<DealCandidate>): DealCandidate {
  return {
    at: START + hours * HOUR,
    buyer: BUYER,
    seller: SELLER,
    till: 0,
    delivery: null,
    contacts: [0],
    payments: [0],
    logLr: 5,
    p: 0.01,
    businessP: 0.01,
    reckoning: UNRECKONED,
    ...parts,
  };
}

export function handMadeDelivery(
  parts: Partial<NonNullable<DealCandidate["delivery"]>>,
): NonNullable<DealCandidate["delivery"]> {
  return {
    kind: "waybill",
    deliverer: DELIVERER,
    parcel: 0,
    sightings: [],
    at: START,
    chance: 0.01,
    ...parts,
  };
}
