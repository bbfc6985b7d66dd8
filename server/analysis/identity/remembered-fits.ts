/**
 * How lines fit where persons were, worked out once for the same phones on both sides: from round
 * to round most persons keep their lines, and most SIMs are in no chain.
 */
import type { Fit } from "../location/profile.ts";

/** Null where nothing is known of the person. */
export type ComputeFit = () => Fit | null;

export interface RememberedFits {
  /**
   * @param phones of the line
   * @param person whose whereabouts are shown by what is on record of him
   * @param others lines that show them too
   */
  of(phones: string, person: number, others: string, compute: ComputeFit): Fit | null;
}

export function rememberFits(): RememberedFits {
  const known = new Map<string, Map<string, Fit | null>>();
  return {
    of(phones, person, others, compute) {
      const shown = `${person}:${others}`;
      let fits = known.get(shown);
      if (!fits) {
        fits = new Map();
        known.set(shown, fits);
      }
      let fit = fits.get(phones);
      if (fit === undefined) {
        fit = compute();
        fits.set(phones, fit);
      }
      return fit;
    },
  };
}
