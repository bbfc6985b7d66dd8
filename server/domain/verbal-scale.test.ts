import { describe, expect, it } from "vitest";
import { verbalSupport } from "./verbal-scale.ts";

describe("the verbal scale", () => {
  it("follows the guideline's steps, whichever side is supported", () => {
    const lrs = [1, 1.9, 2, 9.9, 10, 99, 100, 1000, 10_000, 1_000_000];
    const words = lrs.map((lr) => verbalSupport(Math.log10(lr)).en);
    expect(words).toEqual([
      "no support either way",
      "no support either way",
      "weak",
      "weak",
      "moderate",
      "moderate",
      "moderately strong",
      "strong",
      "very strong",
      "extremely strong",
    ]);
    expect(lrs.map((lr) => verbalSupport(-Math.log10(lr)).en)).toEqual(words);
  });
});
