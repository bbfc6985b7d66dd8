/** How a business deals, who takes part in one deal, and what comes of it. */
import type { Account, Contact, Line, Medium, Parcel, Payment, Person, Place, Visit } from "../city-types.ts";
import type { Hours } from "./hours.ts";

/** `door`: at the customer's; `shop`: at the seller's; `spot`: agreed on; `none`: nothing changes hands. */
export type Way = "door" | "shop" | "spot" | "drop" | "waybill" | "none";

export type PayTime = "before" | "at" | "after" | "tab";

/** How a business deals; each draws its own. */
export interface Manner {
  readonly hours: Hours;
  readonly medium: Readonly<Record<Medium, number>>;
  /** Share of orders that are announced by call or message at all. */
  readonly asked: number;
  readonly turns: readonly [number, number];
  readonly talkSeconds: number;
  readonly pay: Readonly<Record<PayTime, number>>;
  /** Minutes from the order to the payment in advance; median. */
  readonly payLag: number;
  /** Hours until a payment afterwards, at most. */
  readonly afterHours: number;
  readonly ways: Readonly<Partial<Record<Way, number>>>;
  /** Minutes from the order to the hand-over. */
  readonly lead: readonly [number, number];
  readonly minutes: readonly [number, number];
  /** Share of meetings before which a "come down" is rung. */
  readonly arrival: number;
  readonly afterword: number;
  readonly memos: readonly string[];
  /** Days that a waybill takes from the order to the counter. */
  readonly packDays: number;
}

export interface Parties {
  readonly buyer: Person;
  readonly buyerLine: Line;
  readonly line: Line;
  readonly deliverer: Person;
  readonly delivererLine: Line | null;
  readonly payee: Account | null;
  readonly shop: Place | null;
  readonly spots: readonly Place[];
  /** From where parcels go out. */
  readonly counter: Place;
  readonly yuan: number;
  readonly grams?: number;
  readonly cash: boolean;
}

export interface Exchange {
  readonly at: number;
  readonly way: Way;
  readonly paid: PayTime;
  readonly contacts: readonly Contact[];
  readonly payments: readonly Payment[];
  readonly parcels: readonly Parcel[];
  readonly visits: readonly Visit[];
}
