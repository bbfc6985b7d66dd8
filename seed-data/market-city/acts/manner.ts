/** How somebody does business: over which channels, when it is paid and how the goods change hands. */
import type { Account, Line, Medium, Payment, Person, Place, Side } from "../city-types.ts";
import type { Hours } from "../hours.ts";

/**
 * counter: the customer comes; door: it is brought home; meeting: in the street; flash: by a rider of a
 * platform; ride: a car is ordered and only the packet rides; express: by parcel; drop: laid somewhere,
 * before or after the order, and fetched alone; none: a service without a hand-over.
 */
export type Goods = "counter" | "door" | "meeting" | "flash" | "ride" | "express" | "drop" | "none";

export interface Manner {
  readonly media: Readonly<Record<Medium, number>>;
  readonly pay: Readonly<Record<"before" | "at" | "after" | "tab", number>>;
  readonly cash: number;
  /** Share of sums that come as several red packets of at most 200 each. */
  readonly split: number;
  readonly goods: Readonly<Partial<Record<Goods, number>>>;
  readonly vain: number;
  readonly hours: Hours;
  /** Share of drops that lie there before anybody orders. */
  readonly laidBefore: number;
  readonly spots: readonly Place[];
}

export interface Order {
  readonly at: number;
  readonly seller: Side;
  readonly bringer: Side;
  readonly buyer: { readonly person: Person; readonly line: Line; readonly purse: Account | null };
  readonly till: Account | null;
  readonly yuan: number;
  readonly grams: number;
  /** Where the goods are before. */
  readonly base: Place;
  readonly manner: Manner;
  readonly tabs: Tabs;
}

/** What a customer owes to a till, with the lists of payments of the purchases that it will settle. */
export interface Tab {
  sum: number;
  readonly till: Account;
  readonly settles: Payment[][];
}

export type Tabs = Map<Person, Tab>;
