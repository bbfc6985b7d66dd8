/** Benjamini–Hochberg (1995): q values of many tests, and what many tests that lean on each other need beside. */

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

/**
 * q values of the deals of all businesses of a run, one business after another. Payments of one
 * customer lean on each other: by chance they stand out together, so that single p values of a
 * business without any deal would call some in one world of four. Where the legs of a business
 * together are not shown at CALLED_Q, corrected for all businesses of the run, none of its deals is.
 */
export function dealQValues(
  businesses: readonly (readonly { readonly p: number; readonly businessP: number }[])[],
): number[] {
  const single = qValues(businesses.flat().map(({ p }) => p));
  const tested = businesses.filter((deals) => deals.length > 0);
  const whole = qValues(tested.map((deals) => deals[0]!.businessP));
  return tested
    .flatMap((deals, business) => deals.map(() => whole[business]!))
    .map((least, at) => (least > CALLED_Q ? Math.max(single[at]!, least) : single[at]!));
}
