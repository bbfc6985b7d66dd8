/** What differs from one harbour city to the next: each figure is drawn within a range, by the seed. */
import { Random } from "../generator/random.ts";

type Range = readonly [low: number, high: number];

const BASE = {
  gangSize: [8, 20],
  buyersOfDealer: [5, 13],
  /** Days from one order of a buyer to the next, in the mean. */
  buyGapDays: [3, 11],
  gramPriceCny: [300, 580],
  gramsMedian: [0.35, 1],
  /** Gangs that are paid into accounts held neither by a member nor by family. */
  muleShare: [0.35, 0.55],
  cashShare: [0.02, 0.12],
  refusedShare: [0.1, 0.3],
  /** Orders that leave no contact because they were made by word of mouth. */
  unheardOrderShare: [0.03, 0.12],
  burnerLifeDays: [12, 75],
  workPhoneShare: [0.55, 0.95],
  supplyGapDays: [5, 20],
  knownBuyerShare: [0.15, 0.5],
  testedShare: [0.06, 0.3],
  /** What is delivered of daily life, a person and day. */
  talksPerDay: [0.26, 0.36],
  purchasesPerDay: [0.7, 0.92],
  parcelsPerYear: [40, 70],
  sightingShare: [0.3, 0.58],
  appCellShare: [0.35, 0.8],
  /** SIMs of everybody: held by somebody else or by nobody, and how long a number lives. */
  otherHolderShare: [0.05, 0.13],
  numberLifeDays: [450, 1000],
  secondSimShare: [0.12, 0.28],
  wasteNoise: [0.1, 0.24],
} as const satisfies Record<string, Range>;

const SHIFTED = {
  ...BASE,
  gangSize: [8, 14],
  buyersOfDealer: [4, 8],
  buyGapDays: [3, 9],
  gramPriceCny: [95, 240],
  gramsMedian: [0.8, 2.4],
  muleShare: [0.94, 1],
  burnerLifeDays: [6, 20],
  supplyGapDays: [4, 11],
} as const satisfies Record<string, Range>;

const PRESETS: Readonly<
  Record<string, { readonly ranges: Record<keyof typeof BASE, Range>; readonly gangs: number }>
> = {
  "harbour-base": { ranges: BASE, gangs: 4 },
  "harbour-shifted": { ranges: SHIFTED, gangs: 4 },
  "harbour-no-gang": { ranges: BASE, gangs: 0 },
};

export const HARBOUR_PRESET_NAMES: readonly string[] = Object.keys(PRESETS);

export interface HarbourParameters extends Readonly<Record<Exclude<keyof typeof BASE, "gangSize">, number>> {
  readonly preset: string;
  readonly seed: number;
  readonly persons: number;
  readonly days: number;
  readonly gangs: number;
  readonly gangSize: Range;
}

/** Parameters of one city. Throws RangeError on an unknown name. */
export function harbourParameters(
  preset: string,
  seed: number,
  size: { readonly persons?: number; readonly days?: number; readonly gangs?: number } = {},
): HarbourParameters {
  const known = PRESETS[preset];
  if (!known) throw new RangeError(`unknown preset ${preset}; known: ${HARBOUR_PRESET_NAMES.join(", ")}`);
  const random = new Random(`harbour ${preset} ${seed}`);
  const { gangSize, ...ranges } = known.ranges;
  const drawn = Object.fromEntries(
    Object.entries(ranges).map(([key, [low, high]]) => [key, random.between(low, high)]),
  ) as Record<keyof typeof ranges, number>;
  return {
    ...drawn,
    gangSize,
    preset,
    seed,
    persons: size.persons ?? 1500,
    days: size.days ?? 60,
    gangs: size.gangs ?? known.gangs,
  };
}
