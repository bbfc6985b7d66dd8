import { expect, it } from "vitest";
import { FEWEST_TO_COMPARE, HOLDER_WEIGHTS, holderCounts, othersInRole } from "./holders.ts";

const ONE_MOSTLY = [0.5, 1.5, 0.3, 0.3, 0.3];
/** Probabilities beside the others'. */
function amongOthers(alone: readonly number[], memberships: readonly number[], weights: readonly number[]) {
  return othersInRole(alone, memberships, weights).map(({ logLr }, index) => {
    const odds = (alone[index]! / (1 - alone[index]!)) * Math.exp(logLr);
    return odds / (1 + odds);
  });
}
const everybody = (count: number) => new Array<number>(count).fill(1);

it("counts holders as throwing coins one by one does", () => {
  const [none, one, two] = holderCounts([0.5, 0.2], 5) as [number, number, number];
  expect(none).toBeCloseTo(0.4);
  expect(one).toBeCloseTo(0.5);
  expect(two).toBeCloseTo(0.1);
  expect(holderCounts([1, 1, 1], 2)).toEqual([0, 1]);
});

it("raises the likeliest where somebody must hold the role and nobody else is likely", () => {
  const [likeliest, other] = amongOthers([0.4, 0.05, 0.05, 0.05], everybody(4), ONE_MOSTLY) as [
    number,
    number,
  ];
  expect(likeliest).toBeGreaterThan(0.5);
  expect(other).toBeLessThan(0.1);
});

it("lowers two likely ones, since there is mostly one", () => {
  const [first, second] = amongOthers([0.7, 0.6, 0.05, 0.05], everybody(4), ONE_MOSTLY) as [number, number];
  expect(first).toBeLessThan(0.7);
  expect(second).toBeLessThan(0.6);
  expect(first).toBeGreaterThan(second);
});

it("does not let one who is hardly a member take the role from others", () => {
  const [own] = amongOthers([0.4, 0.9, 0.05, 0.05], [1, 0.1, 1, 1], ONE_MOSTLY) as [number];
  const [crowded] = amongOthers([0.4, 0.9, 0.05, 0.05], everybody(4), ONE_MOSTLY) as [number];
  expect(own).toBeGreaterThan(crowded);
});

it("gives the same bytes in whatever order the members come", () => {
  const odds = [0.31, 0.17, 0.53, 0.11, 0.29];
  const there = amongOthers(odds, everybody(5), ONE_MOSTLY);
  const back = amongOthers([...odds].reverse(), everybody(5), ONE_MOSTLY);
  expect(back.reverse()).toEqual(there);
});

it("leaves groups alone of which hardly anybody was found", () => {
  const few = new Array<number>(FEWEST_TO_COMPARE - 1).fill(0.4);
  for (const { logLr } of othersInRole(few, everybody(few.length), ONE_MOSTLY)) expect(logLr).toBe(0);
});

it("has weights for every role, with as many places", () => {
  for (const weights of Object.values(HOLDER_WEIGHTS)) {
    expect(weights).toHaveLength(5);
    for (const weight of weights) expect(weight).toBeGreaterThan(0);
  }
});
