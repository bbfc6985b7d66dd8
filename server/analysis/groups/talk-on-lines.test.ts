import { expect, it } from "vitest";
import { lengthOfCalls } from "./talk-on-lines.ts";

it("says by how much customers' calls are shorter or longer than those elsewhere, and little of few calls", () => {
  const brief = Array.from({ length: 95 }, () => 30);
  expect(lengthOfCalls(brief, [20, 60, 300])).toBeCloseTo(-Math.log(2) * 0.95);
  expect(lengthOfCalls([30], [60])).toBeCloseTo(-Math.log(2) / 6);
  expect(lengthOfCalls([60, 60, 60], [60])).toBe(0);
});

it("says nothing where no length is known", () => {
  expect(lengthOfCalls([], [60])).toBe(0);
  expect(lengthOfCalls([30], [])).toBe(0);
});
