/** What the lake city is made of: people, their lines and accounts, places, and everything that happens. */

import type { Role } from "../../server/domain/roles.ts";
import type { Random } from "../generator/random.ts";
import type { LakeParameters } from "./parameters.ts";

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
  readonly area: number;
}

export interface Person {
  readonly index: number;
  readonly name: string;
  readonly sex: "男" | "女";
  readonly birth: number;
  readonly age: number;
  readonly household: number;
  readonly home: Place;
  work: Place | null;
  /** Hours of work; nights reach beyond 24. */
  shift: readonly [number, number];
  readonly lines: Line[];
  readonly accounts: Account[];
  vehicle: Vehicle | null;
  readonly ties: Tie[];
  readonly diary: Map<number, Visit[]>;
  readonly flags: Set<string>;
  /** Buys drugs, from a gang of the city or from elsewhere. */
  isUser: boolean;
  /** Has a place in a house, as look-alike or as member. */
  taken: boolean;
}

/** One purpose of one person; its SIMs follow one another. */
export interface Line {
  readonly user: Person | null;
  readonly shared: Person[];
  readonly sims: Sim[];
  /** Where it rings if nobody known carries it. */
  readonly base: Place;
}

export interface Sim {
  readonly line: Line;
  readonly holder: Person | null;
  readonly imei: string;
  readonly from: number;
  readonly to: number;
}

export interface Account {
  readonly holder: Person | null;
  readonly provider: "bank" | "wechat" | "alipay" | "other";
  readonly line: Line | null;
  readonly opened: number;
}

export interface Vehicle {
  readonly owner: Person;
}

export interface Tie {
  readonly a: Person;
  readonly b: Person;
  readonly kind: "household" | "kin" | "work" | "friend";
  /** Beginnings of a talk a day. */
  readonly rate: number;
}

export interface Visit {
  readonly person: Person;
  readonly place: Place;
  readonly from: number;
  readonly to: number;
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
  readonly from: Sim | null;
  readonly to: Sim | null;
  readonly origin: Place | null;
  readonly target: Place | null;
  readonly grams: number;
  readonly declared: string;
  readonly carrier: string;
}

export interface Sighting {
  readonly at: number;
  readonly kind: "person" | "phone" | "vehicle";
  readonly subject: Person | Sim | Vehicle;
  readonly place: Place;
}

export interface Deal {
  readonly group: string;
  readonly at: number;
  readonly delivery: "meeting" | "waybill" | "dead_drop";
  readonly buyer: Person;
  readonly seller: Person;
  readonly deliverer: Person;
  readonly payee: Account | null;
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
  readonly parameters: LakeParameters;
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
  readonly sightings: Sighting[];
  readonly seenOf: Map<Visit, Sighting[]>;
  readonly deals: Deal[];
  readonly groups: Group[];
  readonly lookAlikes: Map<Person, string>;
  readonly straws: Set<Person>;
}
