import { describe, expect, it } from "vitest";
import { normalOfStudentT, normalUpperTail } from "./student-t.ts";

describe("tail probabilities", () => {
  it("agree with the tables of the normal distribution", () => {
    expect(normalUpperTail(0)).toBeCloseTo(0.5, 6);
    expect(normalUpperTail(1.644854)).toBeCloseTo(0.05, 6);
    expect(normalUpperTail(-1.644854)).toBeCloseTo(0.95, 6);
    expect(normalUpperTail(4) / 3.167124e-5).toBeCloseTo(1, 5);
  });

  it("agree with the table of Student's t", () => {
    // One-sided .05, .01 and .001 at 5, 10 and 30 degrees of freedom.
    for (const [t, degrees, chance] of [
      [2.015, 5, 0.05],
      [2.764, 10, 0.01],
      [3.385, 30, 0.001],
    ] as const) {
      expect(normalUpperTail(normalOfStudentT(t, degrees)) / chance).toBeCloseTo(1, 1);
    }
    expect(normalOfStudentT(-2, 9)).toBe(-normalOfStudentT(2, 9));
  });
});
