/** Permutation null: shifts by whole days, and how extreme a value is among what shifts give. */
import type { Random } from "../random.ts";

const DAY = 86_400;

/** At least two days, so that a deal does not meet itself. */
export function shiftDays(random: Random, periodS: number): number {
  const days = Math.max(4, Math.floor(periodS / DAY));
  return 2 + random.below(days - 3);
}

/** (1 + how many of the null are at least `value`) / (1 + all). */
export function tail(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value - 1e-9) low = middle + 1;
    else high = middle;
  }
  return (1 + sorted.length - low) / (1 + sorted.length);
}
