/** All that is in a plateau city and all that happens there. Times are epoch seconds. */

import type { MemberRole } from "../../server/domain/roles.ts";
import { DAY, startOfDate } from "../generator/clock.ts";
import type { Delivery } from "../generator/parameters.ts";
import { Random } from "../generator/random.ts";
import type { PlateauParameters } from "./parameters.ts";

export interface Place {
  readonly name: string;
  readonly kind: "home" | "work" | "locker" | "hotel" | "cell" | "camera" | "shop" | "border" | "other";
  readonly area: number;
  readonly lat: number;
  readonly lon: number;
}

export interface Person {
  readonly name: string;
  readonly sex: "男" | "女";
  readonly birth: number;
  readonly home: Place;
  work: Place | null;
  readonly household: Person[];
  readonly friends: Person[];
  /** The first is private; empty where somebody has no phone. */
  readonly lines: Line[];
  /** The first is the one mostly used. */
  readonly accounts: Account[];
  car: Vehicle | null;
  /** Hours by which the day begins later than that of others. */
  readonly lateness: number;
  readonly visits: Visit[];
  readonly flags: Set<string>;
}

/** One number after another for one purpose. */
export interface Line {
  /** Null where the user is nobody of the folder: hotlines, strangers. */
  readonly user: Person | null;
  readonly sims: Sim[];
  /** Used by the whole household. */
  shared: boolean;
  /** For a trade alone, honest or not: friends are not rung from it. */
  readonly trade: boolean;
}

export interface Sim {
  readonly line: Line;
  readonly holder: Person | null;
  readonly imei: number;
  readonly from: number;
  readonly to: number;
}

export interface Account {
  readonly provider: "bank" | "wechat" | "alipay" | "other";
  readonly holder: Person | null;
  readonly line: Line | null;
  readonly opened: number;
}

export interface Vehicle {
  readonly owner: Person;
}

export interface Visit {
  readonly person: Person;
  readonly from: number;
  readonly to: number;
  readonly place: Place;
}

export interface Contact {
  readonly at: number;
  readonly from: Sim;
  readonly to: Sim;
  readonly caller: Person | null;
  readonly called: Person | null;
  readonly medium: "voice" | "sms" | "app";
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
  readonly origin: Place;
  readonly target: Place;
  readonly grams: number;
  readonly declared: string;
}

export interface Member {
  readonly person: Person;
  readonly roles: Set<MemberRole>;
  /** The phone for the trade; the private one where there is no other; null without any. */
  readonly line: Line | null;
}

export interface Deal {
  readonly gang: number;
  readonly at: number;
  readonly delivery: Delivery;
  readonly buyer: Person;
  readonly seller: Person;
  readonly deliverer: Person;
  /** Null where cash was paid. */
  readonly payee: Account | null;
  readonly contacts: readonly Contact[];
  readonly payments: readonly Payment[];
  readonly parcels: readonly Parcel[];
  readonly visits: readonly Visit[];
}

export interface World {
  readonly parameters: PlateauParameters;
  readonly random: Random;
  readonly start: number;
  readonly end: number;
  readonly places: Place[];
  readonly persons: Person[];
  readonly lines: Line[];
  readonly accounts: Account[];
  readonly vehicles: Vehicle[];
  readonly contacts: Contact[];
  readonly payments: Payment[];
  readonly parcels: Parcel[];
  /** Gangs with their members and the time of their first sale. */
  readonly gangs: { readonly members: Member[]; readonly started: number }[];
  readonly deals: Deal[];
  readonly straws: Set<Person>;
  readonly lookalikes: Map<Person, string>;
  /** Users of drugs, whoever sells them. */
  readonly users: Set<Person>;
}

export function emptyWorld(parameters: PlateauParameters): World {
  const start = startOfDate("2026-03-02");
  return {
    parameters,
    random: new Random(`plateau ${parameters.kind} ${parameters.seed}`),
    start,
    end: start + parameters.days * DAY,
    places: [],
    persons: [],
    lines: [],
    accounts: [],
    vehicles: [],
    contacts: [],
    payments: [],
    parcels: [],
    gangs: [],
    deals: [],
    straws: new Set(),
    lookalikes: new Map(),
    users: new Set(),
  };
}

/** Whoever works for any gang. */
export function membersOf(world: World): Set<Person> {
  return new Set(world.gangs.flatMap(({ members }) => members.map(({ person }) => person)));
}

export function ageOf(world: World, person: Person): number {
  return (world.start - person.birth) / (365.25 * DAY);
}

/** So many in a city of this size, where `perThousand` of a thousand are such. */
export function scaled(world: World, perThousand: number): number {
  return Math.max(1, Math.round((perThousand * world.parameters.persons) / 1000));
}
