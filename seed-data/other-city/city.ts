/**
 * State of the other city while it is lived in, and the acts that fill it. Acts are kept in terms
 * of lines (a person's number through its SIMs) and stays; which SIM, cell and camera a record
 * shows is settled at the end (records/observed.ts).
 */

import type { Role } from "../../server/domain/roles.ts";
import type { Delivery, LookalikeKind } from "../generator/parameters.ts";
import type { Random } from "../generator/random.ts";
import type { PlaceKind } from "../generator/world/world.ts";
import type { OtherParameters } from "./parameters.ts";

export interface Place {
  readonly kind: PlaceKind;
  readonly town: number;
  /** Kilometres from the centre. */
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

export interface Person {
  readonly name: string;
  readonly female: boolean;
  readonly birthYear: number;
  readonly household: number;
  home: number;
  readonly work: number;
  readonly town: number;
  /** Hours by which the day is late. */
  readonly late: number;
  readonly lines: number[];
  readonly accounts: number[];
  readonly friends: Set<number>;
  readonly haunts: number[];
  vehicle: boolean;
  readonly flags: Set<string>;
  lookalike: LookalikeKind | null;
  gang: number;
  readonly roles: Set<Role>;
  isBuyer: boolean;
  isStraw: boolean;
}

export interface Phone {
  holder: number;
  readonly line: number;
  readonly from: number;
  to: number;
  readonly imei: string;
  readonly registered: number | null;
}

export interface Line {
  /** −1: a service number. */
  readonly user: number;
  readonly sharedWith: readonly number[];
  readonly phones: number[];
}

export interface Account {
  readonly holder: number;
  readonly provider: "bank" | "wechat" | "alipay" | "other";
  readonly line: number;
  readonly opened: number;
}

export type Medium = "voice" | "sms" | "app";

export interface Contact {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly medium: Medium;
  readonly seconds: number;
}

export interface Payment {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  readonly memo: string;
}

export interface Parcel {
  readonly sent: number;
  readonly delivered: number;
  readonly fromLine: number;
  readonly toLine: number;
  readonly fromPlace: number;
  readonly toPlace: number;
  readonly grams: number;
  readonly declared: string;
}

export interface Stay {
  readonly person: number;
  readonly from: number;
  readonly to: number;
  readonly place: number;
  /** The line carried beside the private one, −1 for none. */
  readonly carries: number;
}

export interface Deal {
  readonly gang: number;
  readonly at: number;
  readonly delivery: Delivery;
  readonly buyer: number;
  readonly seller: number;
  readonly deliverer: number;
  /** −1: cash. */
  readonly payee: number;
  readonly contacts: readonly number[];
  readonly payments: readonly number[];
  readonly parcels: readonly number[];
  readonly stays: readonly number[];
}

export interface Gang {
  readonly town: number;
  readonly startedAt: number;
  readonly members: number[];
}

export interface City {
  readonly parameters: OtherParameters;
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
  readonly gangs: Gang[];
}

export function item<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no item ${index} of ${list.length}`);
  return found;
}

export function call(city: City, at: number, from: number, to: number, medium?: Medium): number {
  const { random } = city;
  const chosen = medium ?? random.weighted({ voice: 0.5, sms: 0.12, app: 0.38 });
  const seconds = chosen === "voice" ? Math.max(2, Math.round(random.logNormal(52, 1))) : 0;
  return city.contacts.push({ at, from, to, medium: chosen, seconds }) - 1;
}

export function pay(city: City, at: number, from: number, to: number, amount: number, memo = ""): number {
  const cents = Math.max(0.01, Math.round(amount * 100) / 100);
  return city.payments.push({ at, from, to, amount: cents, memo }) - 1;
}

export function send(city: City, parcel: Parcel): number {
  return city.parcels.push(parcel) - 1;
}

export function stay(city: City, person: number, from: number, minutes: number, place: number, carries = -1) {
  return city.stays.push({ person, from, to: from + minutes * 60, place, carries }) - 1;
}

/** The private line and the account a person uses most. */
export function lineOf(city: City, person: number): number {
  return item(item(city.persons, person).lines, 0);
}

export function accountOf(city: City, person: number): number {
  const { accounts } = item(city.persons, person);
  const { random } = city;
  return item(accounts, random.chance(0.75) ? 0 : random.int(accounts.length));
}

/** Places of a kind in a town, in the order in which they were built. */
export function placesOf(city: City, kind: PlaceKind, town: number): readonly number[] {
  return city.placesByTown.get(`${kind} ${town}`) ?? [];
}
