/** What happens in the city, in the terms of those who do it: talk, money, parcels, stays, deals. */
import type { Delivery } from "../generator/parameters.ts";

export type Medium = "voice" | "sms" | "app";

export interface Contact {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly medium: Medium;
  readonly seconds: number;
  /** Who spoke; −1: the user of the line. */
  readonly fromSpeaker: number;
  readonly toSpeaker: number;
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
  readonly carrier: string;
}

export interface Stay {
  readonly person: number;
  readonly from: number;
  readonly to: number;
  readonly place: number;
  /** Lines taken along; null: all of them. */
  readonly carried: readonly number[] | null;
  /** A stay that is told by one kind of record only, or not told at all. */
  readonly seenAs: "any" | "person" | "phone" | "vehicle" | "never";
}

export interface Deal {
  readonly gang: number;
  readonly at: number;
  readonly delivery: Delivery;
  readonly buyer: number;
  readonly seller: number;
  readonly deliverer: number;
  /** Account; −1: cash. */
  readonly payee: number;
  readonly contacts: readonly number[];
  readonly payments: readonly number[];
  readonly parcels: readonly number[];
  readonly stays: readonly number[];
}
