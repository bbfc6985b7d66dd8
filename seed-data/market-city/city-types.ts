/** The things of the city: places, people, lines and their SIMs, accounts, and what happens between them. */
import type { MemberRole } from "../../server/domain/roles.ts";
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
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly area: number;
}

export interface Visit {
  readonly person: Person;
  readonly place: Place;
  readonly from: number;
  readonly to: number;
}

export interface Sim {
  readonly line: Line;
  readonly imei: string;
  readonly holder: Person | null;
  readonly from: number;
  to: number;
}

/** A number as people think of it: its SIMs follow one another. */
export interface Line {
  readonly user: Person | null;
  readonly sharedWith: Person[];
  readonly sims: Sim[];
  /** Where the phone lies if nobody of the folder uses it. */
  readonly base: Place;
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

export type TieKind = "household" | "kin" | "colleague" | "friend";

export interface Tie {
  readonly a: Person;
  readonly b: Person;
  readonly kind: TieKind;
  /** Mean days between two talks. */
  readonly gap: number;
}

export type Shift = "day" | "late" | "night" | "none";

export interface Person {
  readonly name: string;
  readonly sex: "男" | "女";
  readonly birth: number;
  readonly age: number;
  readonly home: Place;
  readonly work: Place | null;
  readonly shift: Shift;
  readonly ties: Tie[];
  readonly lines: Line[];
  readonly accounts: Account[];
  vehicle: Vehicle | null;
  readonly flags: Set<string>;
  readonly visits: Map<number, Visit[]>;
  isUser: boolean;
}

/** Somebody with the phone that is used in this matter. */
export interface Side {
  readonly person: Person;
  readonly line: Line;
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
  readonly carrier: string;
  readonly sent: number;
  readonly delivered: number;
  readonly from: Sim | null;
  readonly to: Sim | null;
  readonly origin: Place;
  readonly target: Place;
  readonly grams: number;
  readonly declared: string;
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
  readonly roles: Map<Person, Set<MemberRole>>;
}
