import { expect, it } from "vitest";
import { upperMedian } from "./median.ts";

it("takes a value that occurs, of two in the middle the upper one, whatever their order; 0 of none", () => {
  expect(upperMedian([3, 1, 2])).toBe(2);
  expect(upperMedian(new Set([10, 2, 9, 100]))).toBe(10);
  expect(upperMedian([])).toBe(0);
});
