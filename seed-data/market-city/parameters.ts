/** What differs from one market city to the next: the preset, the seed, and how large it is. */
import type { Size } from "../generator/presets.ts";
import { within } from "../generator/size-limits.ts";

/** What a preset is like; `no-police` is the same kind of world as `base`, of another seed. */
export type Kind = "base" | "shifted" | "no-gang" | "no-police";

const KINDS: readonly Kind[] = ["base", "shifted", "no-gang", "no-police"];

export const MARKET_PRESET_NAMES: readonly string[] = KINDS.map((kind) => `market-${kind}`);

/** Numbers of trades, firms and users are given for this size; all follow the persons. */
const FULL_PERSONS = 1500;

const FULL_DAYS = 60;

const MOST_GANGS = 4;

type Range = readonly [number, number];

/** What the shifted preset moves. */
export interface GangRanges {
  /** Factor on the prices of what is sold. */
  readonly price: Range;
  /** Members of the four gangs, largest first. */
  readonly sizes: readonly [Range, Range, Range, Range];
  readonly burnerDays: Range;
  /** Share of order takers whose customers pay into lent accounts, codes of shops or the handler's. */
  readonly mules: number;
  readonly orderGapDays: Range;
}

export interface MarketParameters {
  readonly preset: string;
  readonly kind: Kind;
  readonly seed: number;
  readonly persons: number;
  readonly days: number;
  readonly gangs: number;
  readonly scale: number;
  readonly ranges: GangRanges;
}

const BASE: GangRanges = {
  price: [0.8, 1.3],
  sizes: [
    [14, 19],
    [9, 13],
    [7, 10],
    [4, 7],
  ],
  burnerDays: [14, 56],
  mules: 0.55,
  orderGapDays: [3, 12],
};

const SHIFTED: GangRanges = {
  price: [0.25, 0.6],
  sizes: [
    [13, 14],
    [6, 9],
    [5, 7],
    [4, 5],
  ],
  burnerDays: [6, 20],
  mules: 0.96,
  orderGapDays: [2, 8],
};

/** Parameters of one city. Throws RangeError on an unknown name and on a size that cannot be made. */
export function marketParameters(preset: string, seed: number, size: Size = {}): MarketParameters {
  const kind = KINDS.find((known) => preset === `market-${known}`);
  if (!kind) throw new RangeError(`unknown preset ${preset}; known: ${MARKET_PRESET_NAMES.join(", ")}`);
  const { persons = FULL_PERSONS, days = FULL_DAYS, gangs = MOST_GANGS } = size;
  within("market", "persons", persons, 500, 6000);
  within("market", "days", days, 28, FULL_DAYS);
  within("market", "gangs", gangs, 0, MOST_GANGS);
  return {
    preset,
    kind,
    seed,
    persons,
    days,
    gangs: kind === "no-gang" ? 0 : gangs,
    scale: persons / FULL_PERSONS,
    ranges: kind === "shifted" ? SHIFTED : BASE,
  };
}
