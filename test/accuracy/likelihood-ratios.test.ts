import { expect, it } from "vitest";
import { costOfRatios, type RatedCase, ratioBins } from "./likelihood-ratios.ts";

const cases = (isTrue: boolean, high: number, low: number, log10Lr: number): RatedCase[] => [
  ...Array.from({ length: high }, () => ({ isTrue, log10Lr })),
  ...Array.from({ length: low }, () => ({ isTrue, log10Lr: -log10Lr })),
];

it("finds the ratio that was stated where it holds, whatever the sizes of the sides", () => {
  // Reached by 10 of 11 true and by 1 of 11 false: ten times oftener.
  const held = [...cases(true, 100, 10, 1), ...cases(false, 1, 10, 1)];
  const [low, high] = ratioBins(held, [-3, 0, 3]);
  expect(low).toMatchObject({ whereTrue: 10, whereFalse: 10, stated: -1 });
  expect(low?.found).toBeCloseTo(-1);
  expect(high?.found).toBeCloseTo(1);
});

it("costs nothing where always right, 1 where nothing is said, more where it misleads", () => {
  expect(costOfRatios([...cases(true, 5, 0, 9), ...cases(false, 0, 5, 9)])).toBeCloseTo(0);
  expect(costOfRatios([...cases(true, 5, 0, 0), ...cases(false, 3, 0, 0)])).toBeCloseTo(1);
  expect(costOfRatios([...cases(true, 0, 5, 2), ...cases(false, 5, 0, 2)])).toBeGreaterThan(6);
});
