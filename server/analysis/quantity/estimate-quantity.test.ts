import { describe, expect, it } from "vitest";
import { seededRandom } from "../random.ts";
import { type DealPayment, estimateQuantity } from "./estimate-quantity.ts";
import { priceAt } from "./unit-price.ts";

const PRICE = { low: 100, median: 200, high: 800 };
const sure = (amountCny: number): DealPayment => ({ deal: "d1", amountCny, weight: 1, leftOut: null });
const estimate = (deals: readonly DealPayment[], price = PRICE) =>
  estimateQuantity(deals, price, seededRandom(7));

describe("quantity", () => {
  it("is the counted payments at the highest price, then at the median price, then over the range", () => {
    const found = estimate([sure(1000), sure(600)])!;
    expect(found).toMatchObject({ payments: 2, amount_cny: 1600, lower_bound_g: 2, excluded: [] });
    expect(found.median_g).toBeCloseTo(8, 1);
    // 2.5 % from either end of the prices: 1600 / (800 / 4^.05) and 1600 / (100 · 2^.05).
    expect(found.interval_g[0]).toBeCloseTo(2 * 4 ** 0.05, 1);
    expect(found.interval_g[1]).toBeCloseTo(16 / 2 ** 0.05, 1);
  });

  it("leaves uncertain payments out of the lower bound and counts them in the median as often as they are deals", () => {
    const fixed = { low: 100, median: 100, high: 100 };
    const maybe = Array.from({ length: 100 }, () => ({
      deal: "d2",
      amountCny: 100,
      weight: 0.3,
      leftOut: "not-significant" as const,
    }));
    const found = estimate([sure(500), ...maybe], fixed)!;
    expect(found.lower_bound_g).toBe(5);
    expect(found.excluded).toMatchObject([{ reason: "not-significant", payments: 100, amount_cny: 10_000 }]);
    expect([found.deals, found.excluded[0]?.deals?.length]).toEqual([["d1"], 100]);
    expect(Math.abs(found.median_g - 35)).toBeLessThanOrEqual(1);
    // Binomial(100, .3): 95 % between 21 and 39.
    expect(Math.abs(found.interval_g[0] - 26)).toBeLessThanOrEqual(1);
    expect(Math.abs(found.interval_g[1] - 44)).toBeLessThanOrEqual(1);
  });

  it("keeps what was undone out of every figure, and is no number where nothing was paid", () => {
    const undone = { deal: "d3", amountCny: 5000, weight: 0, leftOut: "refunded" as const };
    const unpaid = { deal: "d4", amountCny: 0, weight: 0, leftOut: "no-payment" as const };
    expect({ ...estimate([sure(400), undone, unpaid])!, excluded: [] }).toEqual(estimate([sure(400)]));
    expect(estimate([unpaid])).toBeNull();
  });

  it("never rounds its lower bound up", () => {
    expect(estimate([sure(799)])!.lower_bound_g).toBe(0.99);
  });

  it("has half of the prices below the median price", () => {
    expect([0, 0.5, 1].map((quantile) => priceAt(PRICE, quantile))).toEqual([100, 200, 800]);
    expect(priceAt(PRICE, 0.75)).toBeCloseTo(400, 9);
  });
});
