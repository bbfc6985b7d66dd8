/** What differs from one of the other cities to the next: each figure is drawn within a range, by the seed. */
import { Random } from "../generator/random.ts";

type Range = readonly [low: number, high: number];

const BASE = {
  /** Members of a gang. */
  gangSize: [8, 20],
  buyersOfDealer: [5, 12],
  /** Days from one purchase of a buyer to the next, in the mean. */
  buyGapDays: [3, 14],
  gramPriceCny: [320, 620],
  gramsMedian: [0.4, 1.1],
  /** Dealers whose buyers pay into an account that neither they nor their family hold. */
  muleShare: [0.3, 0.7],
  cashShare: [0.03, 0.12],
  /** Orders that left no contact, deliveries that nobody recorded come on top of it. */
  unseenOrderShare: [0.04, 0.14],
  payLaterShare: [0.05, 0.25],
  burnerLifeDays: [14, 56],
  /** Members of the business side who have a phone for it. */
  workPhoneShare: [0.6, 0.95],
  leaderWithoutPhoneShare: [0.2, 0.2],
  supplyGapDays: [6, 20],
  knownBuyerShare: [0.15, 0.6],
  testedShare: [0.05, 0.3],
  /** Records of the day, per person. */
  contactsPerDay: [0.65, 0.9],
  paymentsPerDay: [0.8, 1.1],
  sightingShare: [0.3, 0.6],
  appCellShare: [0.4, 0.85],
  secondSimShare: [0.12, 0.3],
  /** Private phones registered to a relative, an employer or nobody. */
  otherHolderShare: [0.05, 0.13],
  /** Mean life of a private SIM, days. */
  simLifeDays: [500, 1100],
  wasteSamplesPerWeek: [1, 3],
  wasteNoise: [0.12, 0.28],
} as const satisfies Record<string, Range>;

const SHIFTED = {
  ...BASE,
  gangSize: [8, 16],
  buyersOfDealer: [4, 11],
  buyGapDays: [3, 9],
  gramPriceCny: [110, 260],
  gramsMedian: [0.8, 2.5],
  muleShare: [0.93, 1],
  burnerLifeDays: [7, 21],
  supplyGapDays: [4, 12],
} as const satisfies Record<string, Range>;

const PRESETS: Readonly<
  Record<string, { readonly ranges: Record<keyof typeof BASE, Range>; gangs: number }>
> = {
  "other-base": { ranges: BASE, gangs: 4 },
  "other-shifted": { ranges: SHIFTED, gangs: 4 },
  "other-no-gang": { ranges: BASE, gangs: 0 },
};

export const OTHER_PRESET_NAMES: readonly string[] = Object.keys(PRESETS);

export interface OtherParameters extends Readonly<Record<Exclude<keyof typeof BASE, "gangSize">, number>> {
  readonly preset: string;
  readonly seed: number;
  readonly persons: number;
  readonly days: number;
  readonly gangs: number;
  readonly gangSize: Range;
}

/** Parameters of one city. Throws RangeError on an unknown name. */
export function otherParameters(
  preset: string,
  seed: number,
  size: { readonly persons?: number; readonly days?: number; readonly gangs?: number } = {},
): OtherParameters {
  const known = PRESETS[preset];
  if (!known) throw new RangeError(`unknown preset ${preset}; known: ${OTHER_PRESET_NAMES.join(", ")}`);
  const random = new Random(`other ${preset} ${seed}`);
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
