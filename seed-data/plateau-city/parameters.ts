/** What differs from one plateau city to the next: the preset, the seed, and how large it is. */
import type { Size } from "../generator/presets.ts";
import { within } from "../generator/size-limits.ts";

export type Kind = "base" | "shifted" | "no-gang" | "no-police";

const KINDS: readonly Kind[] = ["base", "shifted", "no-gang", "no-police"];

export const PLATEAU_PRESET_NAMES: readonly string[] = KINDS.map((kind) => `plateau-${kind}`);

type Range = readonly [low: number, high: number];

/** What gangs draw their figures from. */
export interface GangRanges {
  readonly size: Range;
  readonly customersOfDealer: Range;
  readonly gramYuan: Range;
  readonly burnerDays: Range;
  /** Share of dealers who are paid into the account of somebody else. */
  readonly mules: number;
}

/** Methods page: 5–40 customers, ¥100–1,000 a deal, burner life of two to eight weeks. */
const BASE: GangRanges = {
  size: [4, 25],
  customersOfDealer: [5, 40],
  gramYuan: [280, 520],
  burnerDays: [14, 56],
  mules: 0.5,
};

const SHIFTED: GangRanges = {
  size: [5, 14],
  customersOfDealer: [4, 18],
  gramYuan: [110, 240],
  burnerDays: [7, 21],
  mules: 0.95,
};

export interface PlateauParameters {
  readonly preset: string;
  readonly kind: Kind;
  readonly seed: number;
  readonly persons: number;
  readonly days: number;
  readonly gangs: number;
  readonly ranges: GangRanges;
}

/** Parameters of one city. Throws RangeError on an unknown name and on a size that cannot be made. */
export function plateauParameters(preset: string, seed: number, size: Size = {}): PlateauParameters {
  const kind = KINDS.find((known) => preset === `plateau-${known}`);
  if (!kind) throw new RangeError(`unknown preset ${preset}; known: ${PLATEAU_PRESET_NAMES.join(", ")}`);
  const { persons = 1500, days = 60, gangs = 4 } = size;
  within("plateau", "persons", persons, 500, 20_000);
  within("plateau", "days", days, 21, 120);
  within("plateau", "gangs", gangs, 0, Math.floor(persons / 120));
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
