/**
 * Binary search in a list of event positions sorted by time.
 * @param positions of events; `at` has the time of each, in seconds
 * @returns the first of `start` … `end` − 1 whose time is not before `time`; `end` where there is none
 */
export function firstByTime(
  positions: Uint32Array,
  at: Float64Array,
  start: number,
  end: number,
  time: number,
): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[positions[middle]!]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
