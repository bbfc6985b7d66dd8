/** The middle of some values, of two in the middle the upper one: always a value that occurs. 0 of none. */
export function upperMedian(values: Iterable<number>): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length >> 1] ?? 0;
}
