/** Innocent trades of one person with customers, in numbers. */
import type { Profile } from "../calendar.ts";
import type { Account, Contact, Line, Person, Place } from "../world.ts";

type Range = readonly [low: number, high: number];

export interface Trade {
  readonly kind: string;
  /** People of a thousand inhabitants. */
  readonly perThousand: number;
  readonly customers: Range;
  /** Days between two orders of one customer. */
  readonly daysBetween: Range;
  readonly hours: Profile;
  readonly media: Readonly<Partial<Record<Contact["medium"], number>>>;
  /** Share of orders for which the trader rings first, or rings back. */
  readonly ringsBack: number;
  /** Median and rounding of what is paid; none for riders, whom the platform pays. */
  readonly yuan: Readonly<{ median: number; step: number }> | null;
  readonly paid: "before" | "after";
  /** Share of traders paid into an account of the family. */
  readonly relative: number;
  readonly goods: "door" | "spot" | "flat" | "locker" | "parcel" | "counter";
  /** Days between journeys for new stock, or parcels of it. */
  readonly restock: Range | null;
}

export interface Trader {
  readonly person: Person;
  readonly line: Line;
  readonly account: Account;
  /** Where parcels are handed in, and where the trade is at home. */
  readonly base: Place;
}

export const TRADES: readonly Trade[] = [
  {
    kind: "rider",
    perThousand: 9,
    customers: [35, 90],
    daysBetween: [12, 40],
    hours: "shops",
    media: { voice: 0.9, sms: 0.1 },
    ringsBack: 1,
    yuan: null,
    paid: "after",
    relative: 0,
    goods: "door",
    restock: null,
  },
  {
    kind: "online_seller",
    perThousand: 9,
    customers: [15, 50],
    daysBetween: [8, 30],
    hours: "talk",
    media: { app: 0.9, voice: 0.1 },
    ringsBack: 0.3,
    yuan: { median: 130, step: 1 },
    paid: "before",
    relative: 0.3,
    goods: "parcel",
    restock: [6, 16],
  },
  {
    kind: "evening_seller",
    perThousand: 7,
    customers: [10, 40],
    daysBetween: [5, 16],
    hours: "evening",
    media: { app: 0.5, voice: 0.4, sms: 0.1 },
    ringsBack: 0.25,
    yuan: { median: 180, step: 10 },
    paid: "before",
    relative: 0.6,
    goods: "locker",
    restock: [5, 18],
  },
  {
    kind: "street_seller",
    perThousand: 6,
    customers: [10, 40],
    daysBetween: [5, 18],
    hours: "evening",
    media: { voice: 0.6, app: 0.4 },
    ringsBack: 0.3,
    yuan: { median: 220, step: 50 },
    paid: "before",
    relative: 0.35,
    goods: "spot",
    restock: [6, 20],
  },
  {
    kind: "parcel_agent",
    perThousand: 4,
    customers: [25, 70],
    daysBetween: [7, 25],
    hours: "office",
    media: { voice: 0.7, app: 0.3 },
    ringsBack: 0.4,
    yuan: { median: 14, step: 1 },
    paid: "after",
    relative: 0.1,
    goods: "counter",
    restock: null,
  },
  {
    kind: "taxi",
    perThousand: 9,
    customers: [20, 70],
    daysBetween: [5, 25],
    hours: "talk",
    media: { voice: 0.9, app: 0.1 },
    ringsBack: 0.35,
    yuan: { median: 28, step: 1 },
    paid: "after",
    relative: 0.1,
    goods: "spot",
    restock: null,
  },
  {
    kind: "estate_agent",
    perThousand: 5,
    customers: [15, 45],
    daysBetween: [10, 30],
    hours: "office",
    media: { voice: 0.7, app: 0.3 },
    ringsBack: 0.7,
    yuan: { median: 500, step: 100 },
    paid: "after",
    relative: 0.05,
    goods: "flat",
    restock: null,
  },
  {
    kind: "tutor",
    perThousand: 4,
    customers: [4, 14],
    daysBetween: [4, 8],
    hours: "evening",
    media: { app: 0.7, voice: 0.3 },
    ringsBack: 0.4,
    yuan: { median: 200, step: 50 },
    paid: "after",
    relative: 0.15,
    goods: "door",
    restock: null,
  },
];
