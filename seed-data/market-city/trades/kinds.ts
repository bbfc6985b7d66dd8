/** Innocent trades of one person each, with their habits; several look much like dealing. */
import type { Goods } from "../acts/manner.ts";
import type { Medium } from "../city-types.ts";
import type { Hours } from "../hours.ts";

type Range = readonly [number, number];

export interface TradeKind {
  readonly name: string;
  /** In a city of 1,500. */
  readonly count: number;
  readonly hours: Hours;
  readonly media: Readonly<Record<Medium, number>>;
  readonly goods: Readonly<Partial<Record<Goods, number>>>;
  readonly pay: Readonly<Record<"before" | "at" | "after" | "tab", number>>;
  readonly cash: number;
  readonly split: number;
  readonly yuan: Range;
  readonly customers: Range;
  readonly gap: Range;
  /** Share of customers who are drawn from those who use drugs: night trades share their public. */
  readonly users: Range;
  /** Chance that money goes to another's account, that the SIM is a separate one, that it is changed often. */
  readonly other: number;
  readonly separate: number;
  readonly burner: number;
  /** Days between two lots from another town, if stock comes from there. */
  readonly supply: Range | null;
}

const APP = { voice: 0.15, sms: 0.02, app: 0.83 };
const MIX = { voice: 0.4, sms: 0.04, app: 0.56 };
const CALL = { voice: 0.72, sms: 0.05, app: 0.23 };
const BEFORE = { before: 0.85, at: 0.08, after: 0.05, tab: 0.02 };
const AT = { before: 0.12, at: 0.72, after: 0.1, tab: 0.06 };
const LATER = { before: 0.1, at: 0.3, after: 0.3, tab: 0.3 };

const kind = (
  name: string,
  count: number,
  hours: Hours,
  media: TradeKind["media"],
  goods: TradeKind["goods"],
  pay: TradeKind["pay"],
  yuan: Range,
  customers: Range,
  gap: Range,
  rest: Partial<TradeKind> = {},
): TradeKind => ({
  name,
  count,
  hours,
  media,
  goods,
  pay,
  yuan,
  customers,
  gap,
  cash: 0.04,
  split: 0.03,
  users: [0.0, 0.08],
  other: 0.3,
  separate: 0.75,
  burner: 0.5,
  supply: null,
  ...rest,
});

export const TRADE_KINDS: readonly TradeKind[] = [
  kind("evening_seller", 7, "evening", APP, { drop: 0.7, flash: 0.3 }, BEFORE, [120, 520], [8, 20], [3, 10], {
    users: [0.06, 0.21],
    other: 0.85,
    burner: 0.5,
    supply: [6, 14],
  }),
  kind(
    "vape_clerk",
    6,
    "evening",
    APP,
    { counter: 0.35, flash: 0.35, meeting: 0.3 },
    AT,
    [150, 520],
    [8, 20],
    [4, 11],
    { users: [0.09, 0.25], other: 0.55, burner: 0.4, supply: [6, 14] },
  ),
  kind(
    "tobacco_runner",
    4,
    "round",
    MIX,
    { meeting: 0.6, ride: 0.25, flash: 0.15 },
    AT,
    [200, 700],
    [8, 18],
    [4, 11],
    { users: [0.06, 0.19], other: 0.6, burner: 0.6, supply: [5, 12] },
  ),
  kind(
    "drinks_by_night",
    5,
    "late",
    MIX,
    { flash: 0.4, ride: 0.3, door: 0.3 },
    BEFORE,
    [160, 760],
    [8, 20],
    [4, 12],
    { users: [0.09, 0.21], other: 0.5 },
  ),
  kind("ktv_booker", 5, "late", APP, { none: 0.4, meeting: 0.6 }, BEFORE, [300, 1200], [8, 20], [6, 16], {
    users: [0.12, 0.27],
    split: 0.2,
    other: 0.4,
  }),
  kind("home_masseuse", 5, "late", MIX, { door: 0.9, meeting: 0.1 }, AT, [200, 600], [8, 18], [6, 16], {
    users: [0.06, 0.19],
    other: 0.4,
    burner: 0.5,
  }),
  kind("betting_agent", 4, "round", APP, { none: 0.8, meeting: 0.2 }, LATER, [100, 900], [8, 20], [2, 7], {
    users: [0.06, 0.19],
    other: 0.8,
    burner: 0.6,
    split: 0.25,
  }),
  kind(
    "daigou",
    5,
    "round",
    APP,
    { express: 0.5, flash: 0.3, meeting: 0.2 },
    BEFORE,
    [250, 1400],
    [7, 18],
    [6, 18],
    { other: 0.4, supply: [6, 14] },
  ),
  kind(
    "medicine_buyer",
    4,
    "day",
    APP,
    { express: 0.4, flash: 0.4, drop: 0.2 },
    BEFORE,
    [150, 800],
    [7, 16],
    [6, 16],
    { users: [0.03, 0.12], other: 0.5, supply: [7, 16] },
  ),
  kind(
    "phone_dealer",
    4,
    "day",
    MIX,
    { meeting: 0.55, flash: 0.25, counter: 0.2 },
    AT,
    [400, 2400],
    [8, 18],
    [9, 25],
    { supply: [5, 12] },
  ),
  kind(
    "ticket_reseller",
    3,
    "round",
    APP,
    { none: 0.4, flash: 0.3, drop: 0.3 },
    BEFORE,
    [180, 900],
    [7, 18],
    [7, 20],
    { users: [0.03, 0.12], other: 0.4, burner: 0.4 },
  ),
  kind(
    "cake_baker",
    5,
    "day",
    APP,
    { flash: 0.6, ride: 0.25, counter: 0.15 },
    BEFORE,
    [90, 320],
    [8, 20],
    [6, 18],
    { other: 0.3 },
  ),
  kind("flower_seller", 4, "day", APP, { flash: 0.7, counter: 0.3 }, BEFORE, [100, 420], [8, 20], [7, 20]),
  kind("fruit_by_group", 5, "day", APP, { counter: 0.7, door: 0.3 }, LATER, [40, 180], [8, 22], [3, 8], {
    other: 0.4,
    supply: [4, 9],
  }),
  kind(
    "private_kitchen",
    5,
    "day",
    APP,
    { flash: 0.5, counter: 0.3, door: 0.2 },
    BEFORE,
    [60, 260],
    [8, 20],
    [2, 7],
    { other: 0.4 },
  ),
  kind("online_seller", 6, "day", APP, { express: 0.85, flash: 0.15 }, BEFORE, [90, 620], [8, 22], [6, 18], {
    other: 0.35,
    supply: [6, 14],
  }),
  kind("flea_seller", 5, "evening", APP, { meeting: 0.7, drop: 0.3 }, AT, [80, 600], [6, 16], [9, 30]),
  kind("estate_agent", 5, "day", CALL, { meeting: 0.7, drop: 0.3 }, LATER, [300, 2500], [8, 18], [6, 20], {
    cash: 0.1,
  }),
  kind("tutor", 4, "evening", MIX, { door: 0.7, none: 0.3 }, LATER, [150, 500], [5, 10], [3, 8]),
  kind("driving_coach", 3, "day", CALL, { meeting: 1 }, LATER, [200, 900], [7, 16], [3, 8], { cash: 0.1 }),
  kind("repairer", 5, "day", CALL, { door: 0.8, counter: 0.2 }, AT, [100, 700], [8, 20], [8, 25], {
    cash: 0.08,
  }),
  kind("mahjong_host", 4, "evening", CALL, { counter: 1 }, AT, [80, 420], [8, 16], [3, 8], {
    users: [0.03, 0.15],
    other: 0.4,
  }),
  kind("lender", 3, "day", CALL, { none: 0.6, meeting: 0.4 }, LATER, [300, 2000], [8, 16], [6, 14], {
    users: [0.06, 0.19],
    other: 0.6,
    burner: 0.4,
  }),
  kind("parcel_agent", 4, "day", CALL, { counter: 1 }, AT, [10, 90], [10, 24], [4, 10]),
];
