/**
 * Look-alikes. The twins are a gang's manner with one or two parameters moved; the trades of one
 * person move more of them. What is not named here is drawn as for a gang.
 */
import type { Manner } from "./manner.ts";

export interface Kind {
  readonly kind: string;
  /** Houses per 1,000 people; at least one. */
  readonly perThousand: number;
  readonly size: readonly [number, number];
  readonly manner: Partial<Manner>;
}

const OPEN: Partial<Manner> = {
  holder: { self: 0.38, family: 0.22, straw: 0.1, nobody: 0.3 },
  till: { own: 0.75, relative: 0.25, straw: 0, handler: 0 },
  workLine: 0.78,
  customers: [19, 0.5],
  cash: 0.12,
};

const only = (kind: "meeting" | "waybill" | "dead_drop" | "none"): Manner["delivery"] => ({
  meeting: 0,
  waybill: 0,
  dead_drop: 0,
  none: 0,
  [kind]: 1,
});

const RELATIVE: Manner["till"] = { own: 0.3, relative: 0.7, straw: 0, handler: 0 };
const AT_DOOR: Manner["at"] = { customer: 0.85, own: 0, street: 0.15 };
const AT_SHOP: Manner["at"] = { customer: 0.05, own: 0.9, street: 0.05 };
const STOCK_NONE: Manner["restockBy"] = { trip: 0, parcel: 0, none: 1 };

const HOUSE: Partial<Manner> = {
  customers: [18, 0.45],
  holder: { self: 0.32, family: 0.18, straw: 0.18, nobody: 0.32 },
  till: { own: 0.35, relative: 0.25, straw: 0, handler: 0.4 },
};

export const KINDS: readonly Kind[] = [
  // Twins: other customers; other customers and goods that need no journey.
  {
    kind: "night_lobster_ring",
    perThousand: 1.4,
    size: [4, 9],
    manner: { ...HOUSE, users: 0.14, peak: [20.5, 2.2], unitCny: 190 },
  },
  {
    kind: "cigarette_ring",
    perThousand: 1.4,
    size: [4, 8],
    manner: { ...HOUSE, users: 0.12, unitCny: 260, cash: 0.1 },
  },
  {
    kind: "beauty_circle",
    perThousand: 0.7,
    size: [4, 6],
    manner: { ...HOUSE, users: 0.08, unitCny: 620, gapDays: 18, peak: [16, 3.5] },
  },
  // Firms: a house by day that delivers to the door.
  {
    kind: "firm",
    perThousand: 2.2,
    size: [4, 9],
    manner: {
      ...HOUSE,
      ...OPEN,
      users: 0.06,
      peak: [11, 3],
      at: AT_DOOR,
      delivery: only("meeting"),
      unitCny: 110,
      runner: 0.95,
      till: { own: 0.1, relative: 0.2, straw: 0, handler: 0.7 },
      payFirst: 0.3,
    },
  },
  {
    kind: "labour_crew",
    perThousand: 0.7,
    size: [5, 8],
    manner: {
      ...HOUSE,
      ...OPEN,
      users: 0.08,
      customers: [5, 0.4],
      peak: [8.5, 2],
      delivery: { ...only("meeting"), none: 0.4 },
      at: AT_DOOR,
      unitCny: 340,
      restockBy: STOCK_NONE,
      payFirst: 0.1,
      gapDays: 9,
    },
  },
  // Trades of one or two people.
  {
    kind: "evening_seller",
    perThousand: 5,
    size: [1, 2],
    manner: {
      ...OPEN,
      users: 0.2,
      peak: [20.5, 2.4],
      delivery: { ...only("dead_drop"), meeting: 0.4 },
      till: RELATIVE,
      unitCny: 130,
    },
  },
  {
    kind: "night_kiosk",
    perThousand: 3.4,
    size: [1, 2],
    manner: { ...OPEN, users: 0.25, peak: [22, 2], delivery: only("meeting"), unitCny: 90, restockDays: 8 },
  },
  {
    kind: "online_seller",
    perThousand: 6.6,
    size: [1, 2],
    manner: {
      ...OPEN,
      users: 0.06,
      delivery: only("waybill"),
      voice: 0.1,
      unitCny: 170,
      payFirst: 0.95,
      restockBy: { trip: 0.2, parcel: 0.8, none: 0 },
    },
  },
  {
    kind: "border_shopper",
    perThousand: 3.4,
    size: [1, 2],
    manner: {
      ...OPEN,
      users: 0.08,
      delivery: { ...only("waybill"), meeting: 0.4 },
      till: RELATIVE,
      unitCny: 380,
      restockBy: { trip: 1, parcel: 0, none: 0 },
    },
  },
  {
    kind: "parcel_agent",
    perThousand: 3.4,
    size: [1, 2],
    manner: {
      ...OPEN,
      users: 0.1,
      customers: [20, 0.3],
      delivery: only("waybill"),
      unitCny: 16,
      peak: [14, 3],
      restockBy: STOCK_NONE,
    },
  },
  {
    kind: "food_rider",
    perThousand: 7.4,
    size: [1, 1],
    manner: {
      ...OPEN,
      users: 0.1,
      customers: [26, 0.3],
      gapDays: 16,
      more: 0.2,
      voice: 0.95,
      delivery: only("meeting"),
      at: AT_DOOR,
      unitCny: 24,
      cash: 0.75,
      peak: [17, 4],
      handMinutes: [14, 0.5],
      restockBy: STOCK_NONE,
    },
  },
  {
    kind: "taxi_driver",
    perThousand: 8,
    size: [1, 1],
    manner: {
      ...OPEN,
      users: 0.16,
      customers: [15, 0.4],
      more: 0.3,
      voice: 0.8,
      delivery: only("meeting"),
      unitCny: 38,
      payFirst: 0,
      handMinutes: [20, 0.6],
      payMinutes: [12, 0.8],
      peak: [18, 5],
      restockBy: STOCK_NONE,
    },
  },
  {
    kind: "estate_agent",
    perThousand: 3,
    size: [1, 2],
    manner: {
      ...OPEN,
      users: 0.08,
      gapDays: 14,
      delivery: { ...only("meeting"), none: 0.15 },
      unitCny: 480,
      cash: 0.4,
      peak: [14.5, 3],
      payFirst: 0.3,
      restockBy: STOCK_NONE,
    },
  },
  {
    kind: "home_cook",
    perThousand: 3.4,
    size: [1, 2],
    manner: {
      ...OPEN,
      users: 0.1,
      delivery: { ...only("meeting"), dead_drop: 0.15 },
      at: { customer: 0.6, own: 0.3, street: 0.1 },
      unitCny: 66,
      peak: [16, 3],
      restockBy: STOCK_NONE,
    },
  },
  {
    kind: "masseur",
    perThousand: 3.4,
    size: [1, 2],
    manner: {
      ...OPEN,
      users: 0.22,
      delivery: only("meeting"),
      at: { customer: 0.45, own: 0.45, street: 0.1 },
      unitCny: 260,
      units: [1, 0.15],
      payFirst: 0.1,
      peak: [20, 3],
      restockBy: STOCK_NONE,
    },
  },
  {
    kind: "tutor",
    perThousand: 3,
    size: [1, 1],
    manner: {
      ...OPEN,
      users: 0.03,
      customers: [7, 0.3],
      gapDays: 7,
      delivery: only("meeting"),
      at: AT_SHOP,
      unitCny: 210,
      units: [1, 0.1],
      peak: [18, 1.5],
      restockBy: STOCK_NONE,
    },
  },
  {
    kind: "second_hand_seller",
    perThousand: 4,
    size: [1, 1],
    manner: {
      ...OPEN,
      users: 0.14,
      customers: [14, 0.4],
      gapDays: 40,
      more: 3,
      delivery: { ...only("meeting"), waybill: 0.5 },
      unitCny: 280,
      units: [1, 0.9],
    },
  },
  {
    kind: "betting_agent",
    perThousand: 3.4,
    size: [1, 3],
    manner: {
      ...OPEN,
      users: 0.25,
      gapDays: 5,
      delivery: { ...only("none"), meeting: 0.12 },
      till: RELATIVE,
      unitCny: 240,
      units: [1, 0.7],
      roundTo: 100,
      restockBy: STOCK_NONE,
    },
  },
  {
    kind: "phone_repairer",
    perThousand: 2,
    size: [1, 2],
    manner: {
      ...OPEN,
      users: 0.14,
      gapDays: 22,
      delivery: only("meeting"),
      at: AT_SHOP,
      unitCny: 160,
      peak: [16, 3],
      payFirst: 0.2,
      restockBy: { trip: 0, parcel: 1, none: 0 },
    },
  },
];
