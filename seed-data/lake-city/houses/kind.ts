/** What kinds of look-alikes have in common. What a kind does not name is drawn as for a gang. */
import type { Manner } from "./manner.ts";

export interface Kind {
  readonly kind: string;
  /** Houses per 1,000 people; at least one. */
  readonly perThousand: number;
  readonly size: readonly [number, number];
  readonly manner: Partial<Manner>;
}

export const OPEN: Partial<Manner> = {
  holder: { self: 0.38, family: 0.22, straw: 0.1, nobody: 0.3 },
  till: { own: 0.75, relative: 0.25, straw: 0, handler: 0 },
  workLine: 0.78,
  customers: [19, 0.5],
  cash: 0.12,
};

export const only = (kind: "meeting" | "waybill" | "dead_drop" | "none"): Manner["delivery"] => ({
  meeting: 0,
  waybill: 0,
  dead_drop: 0,
  none: 0,
  [kind]: 1,
});

export const RELATIVE: Manner["till"] = { own: 0.3, relative: 0.7, straw: 0, handler: 0 };
export const AT_DOOR: Manner["at"] = { customer: 0.85, own: 0, street: 0.15 };
export const AT_SHOP: Manner["at"] = { customer: 0.05, own: 0.9, street: 0.05 };
export const STOCK_NONE: Manner["restockBy"] = { trip: 0, parcel: 0, none: 1 };

export const HOUSE: Partial<Manner> = {
  customers: [18, 0.45],
  holder: { self: 0.32, family: 0.18, straw: 0.18, nobody: 0.32 },
  till: { own: 0.35, relative: 0.25, straw: 0, handler: 0.4 },
};
