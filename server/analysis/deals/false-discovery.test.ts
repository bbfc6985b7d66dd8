import { expect, it } from "vitest";
import { dealQValues, qValues, sharedQValues } from "./false-discovery.ts";

it("gives the q values of Benjamini and Hochberg, in the order of the tests", () => {
  // p sorted: .01 .02 .03 .04 .5; q = min over larger ranks of p·5/rank.
  const q = qValues([0.04, 0.01, 0.5, 0.03, 0.02]).map((value) => Math.round(value * 1e6) / 1e6);
  expect(q).toEqual([0.05, 0.05, 0.5, 0.05, 0.05]);
  expect(qValues([])).toEqual([]);
  expect(qValues([0.2])).toEqual([0.2]);
});

it("asks less where hardly any test is of chance, and no more than for each by itself where all are", () => {
  const even = Array.from({ length: 100 }, (_, index) => (index + 0.5) / 100);
  expect(sharedQValues(even)).toEqual(qValues(even));
  // 80 small ones: 10 of the 20 even ones are above a half, so that 22 of 100 are of chance.
  const mostly = [...Array.from({ length: 80 }, () => 0.1), ...even.filter((_, index) => index % 5 === 0)];
  expect(sharedQValues(mostly)[0]).toBeCloseTo(qValues(mostly)[0]! * 0.22);
});

it("shows no deal of a business whose legs together are no more than chance gives", () => {
  const deals = [0.01, 0.2].map((businessP) => [0.001, 0.9].map((p) => ({ p, businessP })));
  expect(dealQValues(deals)).toEqual([0.002, 0.9, 0.2, 0.9]);
});

it("asks more of the only business that stands out, the more businesses there are", () => {
  const deals = [0.03, 0.5, 0.6].map((businessP) => [{ p: 0.0001, businessP }]);
  expect(dealQValues(deals)[0]).toBeCloseTo(0.09);
  expect(dealQValues([deals[0]!, [], deals[0]!])).toEqual([0.0001, 0.0001]);
});
