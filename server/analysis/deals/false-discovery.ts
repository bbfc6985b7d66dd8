/** q values of many tests (Benjamini–Hochberg 1995, Storey 2002), and what tests that lean on each other need beside. */

/** A deal is called significant up to this false-discovery rate. */
export const CALLED_Q = 0.05;
/** Above this p nearly all tests are of chance, whose p values are spread evenly. */
const CHANCE_ABOVE = 0.5;

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
 * The same times the share of tests that are of chance, as their p values show it (Storey 2002,
 * with the one more of Storey, Taylor and Siegmund 2004 that keeps the rate for few tests): where
 * nearly all payments into a till follow orders, one with thin legs of its own is hardly chance.
 */
export function sharedQValues(p: readonly number[]): number[] {
  const above = p.filter((value) => value > CHANCE_ABOVE).length;
  const ofChance = Math.min(1, (1 + above) / (p.length * (1 - CHANCE_ABOVE)));
  return qValues(p).map((q) => q * ofChance);
}

/**
 * q values of the deals of all businesses of a run, one business after another. Each business is
 * its own family of tests, since the share of chance differs (stratified, Sun et al. 2006). Payments of one
 * customer lean on each other: by chance they stand out together, so that single p values of a
 * business without any deal would call some in one world of four. Where the legs of a business
 * together are not shown at CALLED_Q, corrected for all businesses of the run, none of its deals is.
 */
export function dealQValues(
  businesses: readonly (readonly { readonly p: number; readonly businessP: number }[])[],
): number[] {
  const single = businesses.flatMap((deals) => sharedQValues(deals.map(({ p }) => p)));
  const tested = businesses.filter((deals) => deals.length > 0);
  const whole = qValues(tested.map((deals) => deals[0]!.businessP));
  return tested
    .flatMap((deals, business) => deals.map(() => whole[business]!))
    .map((least, at) => (least > CALLED_Q ? Math.max(single[at]!, least) : single[at]!));
}
