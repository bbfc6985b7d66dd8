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

/**
 * Tail of a sum over blocks (customers) that are shifted each by itself, so that a few shifts of
 * each make many worlds: what leans on each other within a block stays together.
 *
 * @param shifted values of all parts under each shift
 * @param blocks number of the block of each part
 */
export function tailOfSum(
  random: Random,
  shifted: readonly (readonly number[])[],
  blocks: readonly number[],
  value: number,
  worlds: number,
): number {
  const place = new Map([...new Set(blocks)].map((block, at) => [block, at]));
  const sums = shifted.map((values) => {
    const ofBlock = new Float64Array(place.size);
    for (const [at, block] of blocks.entries()) ofBlock[place.get(block)!]! += values[at]!;
    return ofBlock;
  });
  const totals = Array.from({ length: worlds }, () => {
    let total = 0;
    for (let block = 0; block < place.size; block++) total += sums[random.below(sums.length)]![block]!;
    return total;
  });
  return tail(
    totals.sort((a, b) => a - b),
    value,
  );
}
