import { describe, expect, it } from "vitest";
import { adjustedRand } from "./adjusted-rand.ts";

describe("adjusted Rand index", () => {
  it("is 1 for the same partition under other names", () => {
    expect(adjustedRand([0, 0, 1, 1, 2], [7, 7, 3, 3, 0])).toBe(1);
  });

  it("gives the value of the formula worked by hand", () => {
    // Pairs together: a has 2, b has 3, both have 1; of 10 pairs. Expected .6, most 2.5.
    expect(adjustedRand([0, 0, 1, 1, 2], [0, 0, 0, 1, 2])).toBeCloseTo((1 - 0.6) / (2.5 - 0.6), 12);
  });

  it("compares only the nodes asked for", () => {
    expect(adjustedRand([0, 0, 1, 1, 5], [0, 0, 1, 1, 0], [0, 1, 2, 3])).toBe(1);
  });

  it("calls two undivided partitions the same", () => {
    expect(adjustedRand([0, 0, 0], [4, 4, 4])).toBe(1);
  });
});
