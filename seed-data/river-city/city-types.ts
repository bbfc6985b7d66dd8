/** People, things and happenings of a river city. */
import type { Role } from "../../server/domain/roles.ts";
import type { Delivery } from "../generator/parameters.ts";

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
