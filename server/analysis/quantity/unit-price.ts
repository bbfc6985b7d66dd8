/**
 * What a gram of methamphetamine costs at retail: the only assumption that turns yuan into grams.
 *
 * Source: an expert's default, NOT a measurement. No published table of local prices was at
 * hand; the range is kept wide (a factor of five) on purpose. Replace it by the price that the
 * local drug police certify for the place and months of the case. All grams scale as 1 / price.
 */
export interface UnitPrice {
  /** Yuan per gram, as sold to users; no price outside low … high is reckoned with. */
  readonly low: number;
  /** As often above as below. */
  readonly median: number;
  readonly high: number;
}

export const METH_RETAIL_CNY_G: UnitPrice = { low: 200, median: 450, high: 1000 };

/** Stands beside the price in the manifest of every run. */
export const METH_PRICE_SOURCE = "assumed by default, not measured";

/**
 * The price at a quantile 0–1: log-uniform between low and median and between median and high,
 * because prices differ by factors.
 */
export function priceAt({ low, median, high }: UnitPrice, quantile: number): number {
  return quantile < 0.5
    ? low * (median / low) ** (2 * quantile)
    : median * (high / median) ** (2 * quantile - 1);
}
