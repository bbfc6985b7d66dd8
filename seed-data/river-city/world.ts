/** The river city while it is made: its people and places, and what happened among them. */

import type { Role } from "../../server/domain/roles.ts";
import { DAY, startOfDate } from "../generator/clock.ts";
import type { Delivery } from "../generator/parameters.ts";
import { Random } from "../generator/random.ts";
import { FULL_PERSONS, type RiverParameters } from "./parameters.ts";

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
  readonly kind: PlaceKind;
  /** What it is for, finer than the kind that is delivered. */
  readonly use: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly area: number;
}

/** One purpose of a phone, whose SIMs follow one another. */
export interface Line {
  readonly user: Person | null;
  readonly sharedWith: Person[];
  readonly sims: Sim[];
  /** Where a line without a person of this city is. */
  readonly base: Place | null;
}

export interface Sim {
  readonly line: Line;
  readonly imei: string;
  readonly holder: Person | null;
  readonly from: number;
  to: number;
}

export interface Account {
  readonly provider: "bank" | "wechat" | "alipay" | "other";
  readonly holder: Person | null;
  readonly line: Line | null;
  readonly opened: number;
}

export interface Vehicle {
  readonly owner: Person | null;
}

export interface Visit {
  readonly person: Person;
  readonly place: Place;
  readonly from: number;
  readonly to: number;
}

export type Shift = "day" | "early" | "late" | "night" | "school" | "none";

export type TieKind = "household" | "kin" | "colleague" | "friend" | "neighbour" | "village";

export interface Tie {
  readonly a: Person;
  readonly b: Person;
  readonly kind: TieKind;
  /** Occasions of talk a day. */
  readonly rate: number;
}

export interface Person {
  readonly name: string;
  readonly sex: "男" | "女";
  readonly birth: number;
  readonly age: number;
  readonly home: Place;
  readonly household: Person[];
  work: Place | null;
  shift: Shift;
  readonly sociable: number;
  readonly lines: Line[];
  readonly accounts: Account[];
  readonly ties: Tie[];
  readonly visits: Map<number, Visit[]>;
  readonly flags: Set<string>;
  vehicle: Vehicle | null;
  trade: string | null;
  isUser: boolean;
}

export type Medium = "voice" | "sms" | "app";

export interface Contact {
  readonly at: number;
  readonly from: Sim;
  readonly to: Sim;
  readonly medium: Medium;
  readonly seconds: number;
}

export interface Payment {
  readonly at: number;
  readonly from: Account;
  readonly to: Account;
  readonly yuan: number;
  readonly memo: string;
}

export interface Parcel {
  readonly sent: number;
  readonly delivered: number;
  readonly from: Sim;
  readonly to: Sim;
  readonly origin: Place;
  readonly target: Place;
  readonly grams: number;
  readonly declared: string;
  readonly carrier: string;
}

export interface Sighting {
  readonly at: number;
  readonly subject: Person | Sim | Vehicle;
  readonly kind: "person" | "phone" | "vehicle";
  readonly place: Place;
}

export interface Deal {
  readonly group: string;
  readonly at: number;
  readonly delivery: Delivery;
  readonly buyer: Person;
  readonly seller: Person;
  readonly payee: Account | null;
  readonly deliverer: Person;
  readonly contacts: readonly Contact[];
  readonly payments: readonly Payment[];
  readonly parcels: readonly Parcel[];
  readonly visits: readonly Visit[];
}

export interface Group {
  readonly id: string;
  readonly started: number;
  readonly roles: Map<Person, Set<Role>>;
}

export interface World {
  readonly parameters: RiverParameters;
  readonly random: Random;
  readonly start: number;
  readonly end: number;
  readonly places: Place[];
  readonly persons: Person[];
  readonly lines: Line[];
  readonly accounts: Account[];
  readonly vehicles: Vehicle[];
  readonly ties: Tie[];
  readonly contacts: Contact[];
  readonly payments: Payment[];
  readonly parcels: Parcel[];
  /** Sightings that a visit left, known once the days are observed. */
  readonly seenOf: Map<Visit, Sighting[]>;
  readonly sightings: Sighting[];
  readonly groups: Group[];
  readonly deals: Deal[];
  readonly straws: Set<Person>;
  readonly lookAlikes: Map<Person, string>;
  /** Drug users, whoever sells to them. */
  readonly users: Set<Person>;
}

/** A Friday before the grave-sweeping days; the window ends after the May holidays. */
const FIRST_DAY = "2026-03-20";

/** Districts and townships; the areas after these are other towns. */
export const TOWN_AREAS = 8;

export function emptyWorld(parameters: RiverParameters): World {
  const start = startOfDate(FIRST_DAY);
  return {
    parameters,
    random: new Random(`river ${parameters.preset} ${parameters.seed} ${parameters.persons}`),
    start,
    end: start + parameters.days * DAY,
    places: [],
    persons: [],
    lines: [],
    accounts: [],
    vehicles: [],
    ties: [],
    contacts: [],
    payments: [],
    parcels: [],
    seenOf: new Map(),
    sightings: [],
    groups: [],
    deals: [],
    straws: new Set(),
    lookAlikes: new Map(),
    users: new Set(),
  };
}

/** A number given for the full size, at the size of this city. */
export function scaled(world: World, full: number): number {
  return Math.max(1, Math.round((full * world.parameters.persons) / FULL_PERSONS));
}

/** Midnight of the n-th day of the window. */
export function dayStart(world: World, day: number): number {
  return world.start + day * DAY;
}

/** Grown people who live in town or in its villages. */
export function adults(world: World, from = 18, to = 60): Person[] {
  return world.persons.filter(({ age, home }) => age >= from && age <= to && home.area < TOWN_AREAS);
}
