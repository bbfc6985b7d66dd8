/**
 * The city as it is (people, places, phones, accounts) and as it acts (contacts, payments,
 * parcels, visits). Everything is known here; what the records show of it is decided later,
 * in `records/observe.ts`. All links are indices into these arrays, −1 = none.
 */

import type { Role } from "../../../server/domain/roles.ts";
import type { CityParameters, Delivery, LookalikeKind } from "../parameters.ts";
import type { Random } from "../random.ts";

export type PlaceKind =
  | "home"
  | "work"
  | "locker"
  | "hotel"
  | "cell"
  | "camera"
  | "shop"
  | "border"
  | "other";

export interface Place {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly lat: number;
  readonly lon: number;
  /** Index into `areas`. */
  readonly area: number;
  /** Nearest cell; a cell is its own. */
  cell: number;
}

/** A district of the city, or another town. */
export interface Area {
  readonly name: string;
  readonly code: string;
  /** Null for other towns, whose waste water is not measured. */
  readonly catchment: string | null;
  readonly town: boolean;
  readonly places: Readonly<Record<PlaceKind, number[]>>;
  readonly residents: number[];
}

export interface Tie {
  readonly other: number;
  readonly weight: number;
  readonly line: number;
  readonly otherLine: number;
}

export interface Person {
  readonly index: number;
  readonly name: string;
  readonly sex: "男" | "女";
  /** Epoch seconds of the birth date. */
  readonly birth: number;
  readonly age: number;
  readonly household: number;
  readonly home: number;
  readonly area: number;
  work: number;
  employer: number;
  /** Working hours, local. */
  shift: readonly [from: number, to: number];
  /** Days off a week start with Saturday and Sunday; some people have other ones. */
  readonly daysOff: readonly number[];
  /** Multiplies everyday contacts, payments and outings. */
  readonly activity: number;
  /** Hours by which the daily rhythm is later than usual. */
  readonly lateness: number;
  vehicle: number;
  /** First = main line. */
  readonly lines: number[];
  /** First = main account. */
  readonly accounts: number[];
  readonly ties: Tie[];
  lookalike: LookalikeKind | null;
  gang: number;
  isUser: boolean;
  isStraw: boolean;
  readonly flags: Set<"known_user" | "prior_drug_offence" | "prior_property_offence" | "minor">;
}

export interface Phone {
  readonly imei: string;
  holder: number;
  readonly line: number;
  /** Days between registration and first use, and whether the records know. */
  registeredAt: number | null;
  closedAt: number | null;
}

/** One person's use of one number after another for one purpose. */
export interface Line {
  /** −1 for service numbers. */
  readonly user: number;
  /** Others of the family who use the same phone. */
  readonly sharedWith: number[];
  readonly service: boolean;
  /** In order of time; `from` is inclusive. */
  readonly sims: { readonly phone: number; readonly from: number; readonly to: number }[];
}

export interface Account {
  readonly provider: "bank" | "wechat" | "alipay" | "other";
  readonly holder: number;
  /** The bound line; its SIM at `openedAt` or the first one is the bound phone. */
  readonly line: number;
  readonly openedAt: number;
}

export interface Employer {
  readonly name: string;
  readonly place: number;
  readonly boss: number;
  readonly staff: number[];
  readonly account: number;
}

export interface Contact {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly medium: "voice" | "sms" | "app";
  readonly durationS: number;
}
export interface Payment {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  readonly memo: string;
  /** The visit at which it was made, dropped with it; −1 = none. */
  readonly visit: number;
}
export interface Parcel {
  readonly carrier: string;
  readonly sentAt: number;
  readonly deliveredAt: number;
  readonly sender: number;
  readonly receiver: number;
  readonly senderPlace: number;
  readonly receiverPlace: number;
  readonly weightG: number;
  readonly declared: string;
}
export interface Visit {
  readonly person: number;
  readonly place: number;
  readonly from: number;
  readonly to: number;
  /** Where visits collide, the higher one took place: 0 outing, 1 appointment, 2 journey. */
  readonly priority: 0 | 1 | 2;
}

export interface Deal {
  readonly gang: number;
  readonly at: number;
  readonly delivery: Delivery;
  readonly buyer: number;
  readonly seller: number;
  readonly payeeAccount: number;
  readonly deliverer: number;
  readonly grams: number;
  readonly contacts: number[];
  readonly payments: number[];
  readonly parcels: number[];
  readonly visits: number[];
}

export interface Member {
  readonly person: number;
  readonly roles: Set<Role>;
  /** The line used for the gang's business; −1 = uses no phone. */
  line: number;
}

export interface World {
  readonly parameters: CityParameters;
  readonly random: Random;
  /** The period of the folder, epoch seconds. */
  readonly start: number;
  readonly end: number;
  readonly areas: Area[];
  readonly places: Place[];
  readonly persons: Person[];
  /** Who lives together. */
  readonly households: number[][];
  readonly employers: Employer[];
  readonly phones: Phone[];
  readonly lines: Line[];
  readonly accounts: Account[];
  readonly vehicles: { readonly owner: number }[];
  readonly contacts: Contact[];
  readonly payments: Payment[];
  readonly parcels: Parcel[];
  readonly visits: Visit[];
  /** Per person, time spans away from the city. */
  readonly journeys: Map<number, [from: number, to: number][]>;
  readonly gangs: { readonly members: Member[]; readonly startedAt: number; readonly established: boolean }[];
  readonly deals: Deal[];
  readonly serviceLines: number[];
}

export function emptyWorld(parameters: CityParameters, random: Random, start: number): World {
  return {
    parameters,
    random,
    start,
    end: start + parameters.days * 86_400,
    areas: [],
    places: [],
    persons: [],
    households: [],
    employers: [],
    phones: [],
    lines: [],
    accounts: [],
    vehicles: [],
    contacts: [],
    payments: [],
    parcels: [],
    visits: [],
    journeys: new Map(),
    gangs: [],
    deals: [],
    serviceLines: [],
  };
}

/** Element that must exist. Throws RangeError. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} of ${items.length}`);
  return item;
}

/** The others of the household. */
export function relativesOf(world: World, person: Person): Person[] {
  return at(world.households, person.household).flatMap((index) =>
    index === person.index ? [] : [at(world.persons, index)],
  );
}

export function isAway(world: World, person: number, time: number): boolean {
  return world.journeys.get(person)?.some(([from, to]) => time >= from && time < to) ?? false;
}
