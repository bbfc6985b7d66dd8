/** What differs from one crossing city to the next: the preset, the seed, and how large it is. */
import type { Size } from "../generator/presets.ts";
import { within } from "../generator/size-limits.ts";

/** What a preset is like; `no-police` is the same kind of world as `base`, of another seed. */
export type Kind = "base" | "shifted" | "no-gang" | "no-police";

const KINDS: readonly Kind[] = ["base", "shifted", "no-gang", "no-police"];

export const CROSSING_PRESET_NAMES: readonly string[] = KINDS.map((kind) => `crossing-${kind}`);

/** The size at which the city was laid out; the numbers of users and of trades follow the persons. */
export const FULL_PERSONS = 1500;
export const FULL_DAYS = 60;

/** Fewer people would leave too few for all parts, fewer days no deal to a gang that begins late. */
const FEWEST_PERSONS = 500;
const FEWEST_DAYS = 24;
/** The habits of four gangs are dealt from the packs of cards. */
const MOST_GANGS = 4;

export interface CrossingParameters {
  readonly preset: string;
  readonly kind: Kind;
  readonly seed: number;
  readonly persons: number;
  readonly days: number;
  readonly gangs: number;
}

/** Parameters of one city. Throws RangeError on an unknown name and on a size that cannot be made. */
export function crossingParameters(preset: string, seed: number, size: Size = {}): CrossingParameters {
  const kind = KINDS.find((known) => preset === `crossing-${known}`);
  if (!kind) throw new RangeError(`unknown preset ${preset}; known: ${CROSSING_PRESET_NAMES.join(", ")}`);
  const { persons = FULL_PERSONS, days = FULL_DAYS, gangs = MOST_GANGS } = size;
  within("crossing", "persons", persons, FEWEST_PERSONS, Number.POSITIVE_INFINITY);
  within("crossing", "days", days, FEWEST_DAYS, FULL_DAYS);
  within("crossing", "gangs", gangs, 0, MOST_GANGS);
  return { preset, kind, seed, persons, days, gangs: kind === "no-gang" ? 0 : gangs };
}
