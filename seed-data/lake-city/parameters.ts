/** What differs from one lake city to the next: the preset, the seed, and how large it is. */
import type { Size } from "../generator/presets.ts";
import { within } from "../generator/size-limits.ts";
import type { Range } from "./processes.ts";

/** `no-police` is the same kind of world as `base`, of another seed. */
export type Kind = "base" | "shifted" | "no-gang" | "no-police";

const KINDS: readonly Kind[] = ["base", "shifted", "no-gang", "no-police"];

export const LAKE_PRESET_NAMES: readonly string[] = KINDS.map((kind) => `lake-${kind}`);

/** Size for which the numbers of houses are given. */
export const FULL_PERSONS = 1500;
const FULL_DAYS = 60;
const MOST_GANGS = 4;

/** What the shifted preset moves. */
export interface GangRanges {
  readonly gramCny: Range;
  readonly size: Range;
  /** Mean life of a work SIM, in days. */
  readonly burnerDays: Range;
  /** Chance that a seller's customers pay into another person's account. */
  readonly mules: number;
  /** Mean days between two orders of one customer. */
  readonly orderGapDays: Range;
}

export interface LakeParameters {
  readonly preset: string;
  readonly kind: Kind;
  readonly seed: number;
  readonly persons: number;
  readonly days: number;
  readonly gangs: number;
  readonly ranges: GangRanges;
}

const BASE: GangRanges = {
  gramCny: [240, 520],
  size: [4, 25],
  burnerDays: [16, 60],
  mules: 0.5,
  orderGapDays: [4, 12],
};

const SHIFTED: GangRanges = {
  gramCny: [90, 230],
  size: [4, 13],
  burnerDays: [8, 22],
  mules: 0.95,
  orderGapDays: [6, 15],
};

/** Parameters of one city. Throws RangeError on an unknown name and on a size that cannot be made. */
export function lakeParameters(preset: string, seed: number, size: Size = {}): LakeParameters {
  const kind = KINDS.find((known) => preset === `lake-${known}`);
  if (!kind) throw new RangeError(`unknown preset ${preset}; known: ${LAKE_PRESET_NAMES.join(", ")}`);
  const { persons = FULL_PERSONS, days = FULL_DAYS, gangs = MOST_GANGS } = size;
  within("lake", "persons", persons, 500, 6000);
  within("lake", "days", days, 24, 120);
  within("lake", "gangs", gangs, 0, MOST_GANGS);
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
