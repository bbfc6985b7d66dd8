/** The trades of innocent people whose calls, payments and hand-overs resemble dealing. */
import type { Style } from "../exchange/exchange-goods.ts";
import type { Random } from "../random.ts";

export interface Trade {
  kind: string;
  count: number;
  customers: [number, number];
  every: [number, number];
  hours: [number, number];
  style: Style;
  amount: (random: Random, price: number) => number;
  price: [number, number];
  venue: "corner" | "work" | "buyer" | "own_home";
  /** Share whose money goes to a relative's account, who change their number, who have a helper, who restock from another town. */
  relative: number;
  changing: number;
  helper: number;
  restock: number;
}

const style = (
  channel: Style["channel"],
  timing: Style["timing"],
  mix: Style["mix"],
  cash: number,
  inbound = 0.8,
  arrival = 0.3,
): Style => ({ channel, timing, mix, cash, inbound, arrival });

const multiple = (random: Random, price: number): number => price * random.pick([1, 1, 1, 2, 2, 3]);

const round = (random: Random): number => random.pick([100, 100, 200, 200, 300, 300, 400, 500, 600, 800]);

const fare = (random: Random): number => Math.round(random.lognormal(28, 0.6));

export const TRADES: Trade[] = [
  {
    kind: "food_rider",
    count: 16,
    customers: [20, 40],
    every: [14, 38],
    hours: [10.5, 24],
    style: style("voice", "before", { meeting: 1 }, 0.97, 0.15),
    amount: fare,
    price: [1, 1],
    venue: "buyer",
    relative: 0,
    changing: 0.3,
    helper: 0,
    restock: 0,
  },
  {
    kind: "taxi_driver",
    count: 12,
    customers: [10, 24],
    every: [7, 22],
    hours: [8, 24],
    style: style("voice", "at", { meeting: 1 }, 0.2, 0.85, 0.6),
    amount: (random, person) => (random.chance(0.2) ? round(random) : fare(random) * person),
    price: [1, 2],
    venue: "corner",
    relative: 0.15,
    changing: 0.25,
    helper: 0,
    restock: 0.5,
  },
  {
    kind: "evening_seller",
    count: 11,
    customers: [8, 22],
    every: [5, 14],
    hours: [16, 24],
    style: style("app", "before", { dead_drop: 5, meeting: 3, waybill: 1 }, 0.08),
    amount: multiple,
    price: [60, 260],
    venue: "corner",
    relative: 0.7,
    changing: 0.5,
    helper: 0.4,
    restock: 0.7,
  },
  {
    kind: "online_seller",
    count: 10,
    customers: [14, 32],
    every: [10, 31],
    hours: [10, 23.9],
    style: style("app", "before", { waybill: 1 }, 0),
    amount: multiple,
    price: [39, 320],
    venue: "corner",
    relative: 0.25,
    changing: 0.2,
    helper: 0.3,
    restock: 0.6,
  },
  {
    kind: "flea_market_seller",
    count: 9,
    customers: [10, 24],
    every: [12, 50],
    hours: [10, 22],
    style: style("app_then_voice", "at", { meeting: 4, waybill: 2, dead_drop: 1 }, 0.15, 0.75, 0.6),
    amount: round,
    price: [1, 1],
    venue: "corner",
    relative: 0.15,
    changing: 0.45,
    helper: 0,
    restock: 0.2,
  },
  {
    kind: "group_buy_organiser",
    count: 6,
    customers: [16, 36],
    every: [6, 12],
    hours: [9, 21],
    style: style("app", "before", { meeting: 2, dead_drop: 2 }, 0.03, 0.5),
    amount: (random, person) => person + random.int(0, 9),
    price: [25, 90],
    venue: "own_home",
    relative: 0.35,
    changing: 0.1,
    helper: 0.5,
    restock: 0.6,
  },
  {
    kind: "tutor",
    count: 8,
    customers: [4, 11],
    every: [4, 10],
    hours: [16, 21],
    style: style("app", "after", { meeting: 1 }, 0.1, 0.6),
    amount: (random, person) => person * random.pick([1, 1, 2]),
    price: [120, 300],
    venue: "own_home",
    relative: 0.25,
    changing: 0.1,
    helper: 0,
    restock: 0,
  },
  {
    kind: "estate_agent",
    count: 7,
    customers: [12, 28],
    every: [11, 38],
    hours: [9, 20],
    style: style("voice_then_app", "after", { meeting: 1 }, 0.75, 0.6, 0.5),
    amount: round,
    price: [1, 1],
    venue: "buyer",
    relative: 0.1,
    changing: 0.3,
    helper: 0.3,
    restock: 0,
  },
  {
    kind: "parcel_agent",
    count: 6,
    customers: [16, 32],
    every: [8, 25],
    hours: [9, 20],
    style: style("voice", "at", { waybill: 3, meeting: 2 }, 0.35, 0.5),
    amount: fare,
    price: [1, 1],
    venue: "work",
    relative: 0.2,
    changing: 0.15,
    helper: 0.6,
    restock: 0,
  },
];
