/** What differs from one river city to the next: the preset, the seed, and how large it is. */
import type { Size } from "../generator/presets.ts";
import { within } from "../generator/size-limits.ts";

/** What a preset is like; `no-police` is the same kind of world as `base`, of another seed. */
export type Kind = "base" | "shifted" | "no-gang" | "no-police";

const KINDS: readonly Kind[] = ["base", "shifted", "no-gang", "no-police"];

export const RIVER_PRESET_NAMES: readonly string[] = KINDS.map((kind) => `river-${kind}`);

/** The size for which numbers of trades and users are given; both follow the persons. */
export const FULL_PERSONS = 1500;

const FULL_DAYS = 60;

const FEWEST_PERSONS = 500;

/** Fewer days would leave nothing of a monthly habit. */
const FEWEST_DAYS = 30;

/** Habits of gangs are dealt from packs of four. */
const MOST_GANGS = 4;

/** What the shifted preset moves. */
export interface GangRanges {
  readonly gramCny: readonly [number, number];
  readonly size: readonly [number, number];
  readonly burnerDays: readonly [number, number];
  /** Share of gangs whose customers pay into accounts of straws or of the money handler. */
  readonly mules: number;
  readonly orderGapDays: readonly [number, number];
}

export interface RiverParameters {
  readonly preset: string;
  readonly kind: Kind;
  readonly seed: number;
  readonly persons: number;
  readonly days: number;
  readonly gangs: number;
  readonly ranges: GangRanges;
}

const BASE: GangRanges = {
  gramCny: [260, 560],
  size: [4, 25],
  burnerDays: [14, 56],
  mules: 0.5,
  orderGapDays: [3, 13],
};

const SHIFTED: GangRanges = {
  gramCny: [80, 240],
  size: [4, 12],
  burnerDays: [7, 20],
  mules: 0.95,
  orderGapDays: [2, 8],
};

/** Parameters of one city. Throws RangeError on an unknown name and on a size that cannot be made. */
export function riverParameters(preset: string, seed: number, size: Size = {}): RiverParameters {
  const kind = KINDS.find((known) => preset === `river-${known}`);
  if (!kind) throw new RangeError(`unknown preset ${preset}; known: ${RIVER_PRESET_NAMES.join(", ")}`);
  const { persons = FULL_PERSONS, days = FULL_DAYS, gangs = MOST_GANGS } = size;
  within("river", "persons", persons, FEWEST_PERSONS, 6000);
  within("river", "days", days, FEWEST_DAYS, FULL_DAYS);
  within("river", "gangs", gangs, 0, MOST_GANGS);
  return {
    preset,
    kind,
    seed,
    persons,
    days,
    gangs: kind === "no-gang" ? 0 : gangs,
    ranges: kind === "shifted" ? SHIFTED : BASE,
  };
}
