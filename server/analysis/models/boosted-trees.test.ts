import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BoostedTrees, treesLogOdds, treesShares } from "./boosted-trees.ts";

/** x ≤ 1 → (y ≤ 2 → −1, else 0.5), else 2; and y ≤ 0 → 0, else 0.25. */
const MODEL: BoostedTrees = {
  features: ["x", "y"],
  bias: -0.5,
  roots: [0, 5],
  feature: [0, 1, -1, -1, -1, 1, -1, -1],
  value: [1, 2, 2, -1, 0.5, 0, 0, 0.25],
  left: [1, 3, 0, 0, 0, 6, 0, 0],
};

describe("boosted trees", () => {
  it("add one leaf of each tree to the bias", () => {
    expect(treesLogOdds(MODEL, [1, 2])).toBe(-0.5 - 1 + 0.25);
    expect(treesLogOdds(MODEL, [1, 3])).toBe(-0.5 + 0.5 + 0.25);
    expect(treesLogOdds(MODEL, [1.5, -1])).toBe(-0.5 + 2 + 0);
  });

  it("share the difference by Shapley: each feature's mean step over all orders", () => {
    // From (0, 0) = −1 to (2, 3) = 2.25: x first 3 then y .25; y first 1.75 then x 1.5.
    expect(treesShares(MODEL, [2, 3], [0, 0])).toEqual([(3 + 1.5) / 2, (0.25 + 1.75) / 2]);
    expect(treesShares(MODEL, [0, 3], [0, 0])).toEqual([0, 1.75]);
  });

  it("share as by all orders of the features, one after the other, on a tree that splits on one twice", () => {
    const deep: BoostedTrees = {
      features: ["x", "y", "z"],
      bias: 0,
      roots: [0],
      feature: [0, 1, 2, -1, 0, -1, -1, -1, -1],
      value: [0, 0, 0, 3, -1, 5, 7, 11, 13],
      left: [1, 3, 5, 0, 7, 0, 0, 0, 0],
    };
    const value = fc.integer({ min: -3, max: 3 });
    const row = fc.tuple(value, value, value);
    fc.assert(
      fc.property(row, row, (a, b) => {
        const byOrders = [0, 0, 0];
        for (const order of [
          [0, 1, 2],
          [0, 2, 1],
          [1, 0, 2],
          [1, 2, 0],
          [2, 0, 1],
          [2, 1, 0],
        ]) {
          const mixed = [...b];
          for (const feature of order) {
            const before = treesLogOdds(deep, mixed);
            mixed[feature] = a[feature]!;
            byOrders[feature]! += (treesLogOdds(deep, mixed) - before) / 6;
          }
        }
        for (const [at, share] of treesShares(deep, a, b).entries())
          expect(share).toBeCloseTo(byOrders[at]!, 12);
      }),
    );
  });

  it("shares add up to the difference, whatever the rows", () => {
    const row = fc.tuple(fc.double({ min: -3, max: 3 }), fc.double({ min: -3, max: 4 }));
    fc.assert(
      fc.property(row, row, (a, b) => {
        const sum = treesShares(MODEL, a, b).reduce((total, share) => total + share, 0);
        expect(sum).toBeCloseTo(treesLogOdds(MODEL, a) - treesLogOdds(MODEL, b), 12);
      }),
    );
  });
});
