/** How a house trades: one set of parameters for gangs and honest trades alike. */
import type { Random } from "../../generator/random.ts";
import type { GangRanges } from "../parameters.ts";
import { type Delay, logUniform, within } from "../processes.ts";

export interface Manner {
  /** Customers of one seller. */
  readonly customers: Delay;
  /** Share of the customers who are drug users; of a gang's all are. */
  readonly users: number;
  readonly gapDays: number;
  /** Hour and spread of the orders. */
  readonly peak: readonly [hour: number, sd: number];
  /** Orders that come to nothing. */
  readonly vain: number;
  /** Mean number of contacts after the first. */
  readonly more: number;
  readonly voice: number;
  /** Paid before the hand-over, else at it or later. */
  readonly payFirst: number;
  readonly payMinutes: Delay;
  readonly handMinutes: Delay;
  readonly cash: number;
  readonly delivery: Readonly<Record<"meeting" | "waybill" | "dead_drop" | "none", number>>;
  readonly at: Readonly<Record<"customer" | "own" | "street", number>>;
  readonly unitCny: number;
  /** Units of an order, log-normal. */
  readonly units: Delay;
  /** Amounts are multiples of this, but for a part that is odd. */
  readonly roundTo: number;
  /** Chance that somebody else of the house than the seller hands over. */
  readonly runner: number;
  /** Chance that word, or a hand-over, leaves no record. */
  readonly lost: number;
  readonly till: Readonly<Record<"own" | "relative" | "straw" | "handler", number>>;
  /** Chance of a line for the work alone, the mean life of its SIMs, and in whose name they are. */
  readonly workLine: number;
  readonly lifeDays: number;
  readonly holder: Readonly<Record<"self" | "family" | "straw" | "nobody", number>>;
  readonly takingsDays: number;
  readonly restockDays: number;
  readonly restockBy: Readonly<Record<"trip" | "parcel" | "none", number>>;
  readonly commandsPerDay: number;
  /** The head works without a phone. */
  readonly silentHead: boolean;
}

/** What a gang draws; every u is uniform, and stratified over the gangs of a city. */
export function drawManner(random: Random, ranges: GangRanges, u: () => number): Manner {
  const way = u();
  const main = way < 0.25 ? "meeting" : way < 0.45 ? "waybill" : way < 0.72 ? "dead_drop" : "mixed";
  const share = (kind: string) => (main === "mixed" ? 0.33 : main === kind ? 0.86 : 0.07);
  const mules = ranges.mules;
  return {
    customers: [11, 0.4],
    users: 1,
    gapDays: logUniform(ranges.orderGapDays, u()),
    peak: [within(random, [15, 22]), within(random, [2.5, 4.5])],
    vain: within(random, [0.1, 0.25]),
    more: within(random, [0.5, 1.6]),
    voice: u() < 0.35 ? 0.1 : within(random, [0.3, 0.8]),
    payFirst: within(random, [0.45, 0.95]),
    payMinutes: [logUniform([8, 45], u()), 1.0],
    handMinutes: [logUniform([30, 120], u()), 0.8],
    cash: within(random, [0.03, 0.1]),
    delivery: {
      meeting: share("meeting"),
      waybill: share("waybill"),
      dead_drop: share("dead_drop"),
      none: 0,
    },
    at: { customer: 0.15, own: 0.15, street: 0.7 },
    unitCny: logUniform(ranges.gramCny, u()),
    units: [0.9, 0.5],
    roundTo: random.pick([10, 50, 50, 100]),
    runner: within(random, [0.2, 0.6]),
    lost: within(random, [0.04, 0.12]),
    till: { own: 1 - mules, relative: mules * 0.25, straw: mules * 0.4, handler: mules * 0.35 },
    workLine: 0.7,
    lifeDays: logUniform(ranges.burnerDays, u()),
    holder: { self: 0.32, family: 0.16, straw: 0.2, nobody: 0.32 },
    takingsDays: within(random, [2, 6]),
    restockDays: logUniform([5, 20], u()),
    restockBy: u() < 0.55 ? { trip: 0.9, parcel: 0.1, none: 0 } : { trip: 0.1, parcel: 0.9, none: 0 },
    commandsPerDay: within(random, [0.25, 0.8]),
    silentHead: u() < 0.2,
  };
}
