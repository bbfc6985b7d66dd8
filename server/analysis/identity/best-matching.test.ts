import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestMatching, type WeightedPair } from "./best-matching.ts";

const weightOf = (pairs: readonly WeightedPair[]) => pairs.reduce((sum, { weight }) => sum + weight, 0);

/** Tries every subset. */
function heaviest(pairs: readonly WeightedPair[]): number {
  let best = 0;
  for (let subset = 0; subset < 1 << pairs.length; subset++) {
    const chosen = pairs.filter((_, at) => (subset >> at) & 1);
    const apart =
      new Set(chosen.map(({ left }) => left)).size === chosen.length &&
      new Set(chosen.map(({ right }) => right)).size === chosen.length;
    if (apart) best = Math.max(best, weightOf(chosen));
  }
  return best;
}

describe("best matching", () => {
  it("gives up the strongest pair where two others weigh more together", () => {
    const pairs = [
      { left: 7, right: 1, weight: 5 },
      { left: 7, right: 2, weight: 4 },
      { left: 9, right: 1, weight: 4 },
    ];
    expect(bestMatching(pairs)).toEqual([pairs[1], pairs[2]]);
  });

  it("is as heavy as the heaviest of all subsets, and uses nobody twice", () => {
    const pair = fc.record({
      left: fc.integer({ min: 0, max: 4 }),
      right: fc.integer({ min: 0, max: 4 }),
      weight: fc.integer({ min: 1, max: 20 }),
    });
    const distinct = fc.uniqueArray(pair, {
      maxLength: 10,
      selector: ({ left, right }) => `${left} ${right}`,
    });
    fc.assert(
      fc.property(distinct, (pairs) => {
        const found = bestMatching(pairs);
        expect(new Set(found.map(({ left }) => left)).size).toBe(found.length);
        expect(new Set(found.map(({ right }) => right)).size).toBe(found.length);
        expect(weightOf(found)).toBe(heaviest(pairs));
      }),
    );
  });
});
