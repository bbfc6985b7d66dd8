/**
 * State of the harbour city while it is lived in. Acts are kept in terms of lines (a number
 * through its SIMs), accounts and stays; which SIM, cell and camera a record shows is settled at
 * the end (records/observe.ts).
 */
import type { Role } from "../../server/domain/roles.ts";
import type { Random } from "../generator/random.ts";
import type { PlaceKind } from "../generator/world/world.ts";
import type { Contact, Deal, Parcel, Payment, Stay } from "./happenings.ts";
import type { HarbourParameters } from "./parameters.ts";

export interface Place {
  readonly kind: PlaceKind;
  /** Districts of the city first, then the towns outside (places/build-places.ts). */
  readonly town: number;
  /** Kilometres from the quay. */
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

export type Shift = "office" | "late" | "night" | "none";

export interface Person {
  readonly name: string;
  readonly alias: string;
  readonly female: boolean;
  readonly birthYear: number;
  readonly household: number;
  readonly home: number;
  work: number;
  shift: Shift;
  readonly town: number;
  /** How much this person talks and spends next to others. */
  readonly liveliness: number;
  /** The private line first. */
  readonly lines: number[];
  readonly accounts: number[];
  /** Acquaintances and how close they are. */
  readonly circle: Map<number, number>;
  readonly haunts: readonly number[];
  vehicle: boolean;
  readonly flags: Set<string>;
  lookalike: string | null;
  gang: number;
  readonly roles: Set<Role>;
  isBuyer: boolean;
  isStraw: boolean;
  /** Takes drugs, whoever sells them. */
  usesDrugs: boolean;
  /** Keeps away from phones. */
  silent: boolean;
  /** Indices of stays, in order of time. */
  readonly stays: number[];
}

export interface Phone {
  readonly holder: number;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly imei: number;
  readonly registered: number;
}

export interface Line {
  /** −1: a service number. */
  readonly user: number;
  readonly sharedWith: number[];
  readonly phones: number[];
}

export interface Account {
  readonly holder: number;
  readonly provider: "bank" | "wechat" | "alipay" | "other";
  readonly line: number;
  readonly opened: number;
}

export interface GangTruth {
  readonly town: number;
  readonly startedAt: number;
  readonly members: readonly number[];
}

export interface City {
  readonly parameters: HarbourParameters;
  readonly random: Random;
  readonly start: number;
  readonly end: number;
  readonly places: Place[];
  readonly placesByTown: Map<string, number[]>;
  readonly persons: Person[];
  readonly phones: Phone[];
  readonly lines: Line[];
  readonly accounts: Account[];
  readonly contacts: Contact[];
  readonly payments: Payment[];
  readonly parcels: Parcel[];
  readonly stays: Stay[];
  readonly deals: Deal[];
  readonly gangs: GangTruth[];
  handsets: number;
}

export function item<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no item ${index} of ${list.length}`);
  return found;
}

/** Age on the first day. */
export function ageOf(city: City, person: number): number {
  return 2026 - item(city.persons, person).birthYear;
}
