/**
 * Grams that paid deals amount to: Q = Σ confirmed payments / unit price. Never callers × mean
 * use. Three figures, from the one to state to the one to bear in mind:
 *
 * - lower bound: deals that are shown by themselves, at the highest price;
 * - median and 95 % interval by Monte Carlo: in each draw a payment counts with the probability
 *   that it paid for a deal, and one price of the range holds for all of them. Payments are on
 *   record in full, so nothing but their meaning and the price is uncertain.
 */
import type { Quantity } from "../../domain/findings.ts";
import { rounded } from "../case/ids.ts";
import type { Random } from "../random.ts";
import { priceAt, type UnitPrice } from "./unit-price.ts";

export type LeftOutReason = Quantity["excluded"][number]["reason"];

export interface DealPayment {
  /** Id of the deal. */
  readonly deal: string;
  /** Yuan; 0 where no payment is on record. */
  readonly amountCny: number;
  /** Probability that it paid for a deal; 0 keeps it out of every figure. */
  readonly weight: number;
  /** Why it is left out of the lower bound; null = it counts. */
  readonly leftOut: LeftOutReason | null;
}

const QUANTITY_DRAWS = 2000;
const TAIL = 0.025;
/** Of grams and yuan. */
const DECIMALS = 2;
const REASONS = ["not-significant", "payment-alone", "refunded", "no-payment", "odd-amount"] as const;

/** @returns null where no deal was paid for */
export function estimateQuantity(
  deals: readonly DealPayment[],
  price: UnitPrice,
  random: Random,
): Quantity | null {
  if (!deals.some(({ amountCny }) => amountCny > 0)) return null;
  const counted = deals.filter(({ leftOut }) => leftOut === null);
  const grams = drawGrams(deals, price, random);
  const at = (quantile: number) => rounded(grams[Math.floor(quantile * (grams.length - 1))]!, DECIMALS);
  return {
    payments: counted.length,
    deals: counted.map(({ deal }) => deal),
    amount_cny: rounded(sumOf(counted), DECIMALS),
    price_cny_g: { low: price.low, median: price.median, high: price.high },
    lower_bound_g: roundDown(sumOf(counted) / price.high),
    median_g: at(0.5),
    interval_g: [at(TAIL), at(1 - TAIL)],
    excluded: REASONS.flatMap((reason) => {
      const own = deals.filter(({ leftOut }) => leftOut === reason);
      const of = own.map(({ deal }) => deal);
      return own.length === 0
        ? []
        : [{ reason, payments: own.length, deals: of, amount_cny: rounded(sumOf(own), DECIMALS) }];
    }),
  };
}

/** Sorted grams of all draws. Prices are spread evenly over their quantiles, one stratum a draw. */
function drawGrams(deals: readonly DealPayment[], price: UnitPrice, random: Random): Float64Array {
  const possible = deals.filter(({ weight }) => weight > 0);
  return Float64Array.from({ length: QUANTITY_DRAWS }, (_, draw) => {
    const ofDraw = priceAt(price, (draw + random.uniform()) / QUANTITY_DRAWS);
    let amount = 0;
    for (const { amountCny, weight } of possible) if (random.uniform() < weight) amount += amountCny;
    return amount / ofDraw;
  }).sort();
}

function sumOf(deals: readonly DealPayment[]): number {
  return deals.reduce((sum, { amountCny }) => sum + amountCny, 0);
}

/** A bound from below is never rounded up. */
function roundDown(value: number): number {
  return Math.floor(value * 10 ** DECIMALS) / 10 ** DECIMALS;
}
