/** Benjamini–Hochberg (1995): q values of many tests. */

/** A deal is called significant up to this false-discovery rate. */
export const CALLED_Q = 0.05;

/** @returns the smallest false-discovery rate at which each test would be called, in the order given */
export function qValues(p: readonly number[]): number[] {
  const order = [...p.keys()].sort((a, b) => p[b]! - p[a]! || a - b);
  const q = new Array<number>(p.length);
  let least = 1;
  for (const [place, index] of order.entries()) {
    least = Math.min(least, (p[index]! * p.length) / (p.length - place));
    q[index] = least;
  }
  return q;
}
