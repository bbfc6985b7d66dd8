import { expect, it } from "vitest";
import { type HandOverEvidence, joinTurns } from "./take-turns.ts";

const DAY = 86_400;

/** SIMs used from one day to another; every pair looks alike but for the gap between them. */
function evidenceOf(lives: readonly (readonly [first: number, last: number])[]): HandOverEvidence {
  const gap = (from: number, to: number) => lives[to]![0] - lives[from]![1];
  return {
    firstAt: lives.map(([first]) => first * DAY),
    follows: (from, to) => lives[to]![0] > lives[from]![0] && gap(from, to) >= -5 && gap(from, to) <= 21,
    timing: (from, to) => 4 - 0.4 * Math.max(0, gap(from, to)),
    contacts: () => 1,
    sameUser: () => 2,
  };
}

const found = (from: number, to: number) => ({ from, to, logLr: 9, probability: 0.99 });

it("puts a SIM between two others that were in use before and after it", () => {
  const evidence = evidenceOf([
    [0, 10],
    [24, 30],
    [11, 22],
  ]);
  const joined = joinTurns(evidence, [found(0, 1)], [{ from: 0, to: 2 }], -4);
  expect(joined.map(({ from, to }) => [from, to])).toEqual([
    [0, 2],
    [2, 1],
  ]);
});

it("makes one chain of two that take turns, and leaves two that are in use at once", () => {
  const turns = evidenceOf([
    [0, 10],
    [11, 20],
    [21, 30],
    [31, 40],
  ]);
  const two = [found(0, 2), found(1, 3)];
  expect(joinTurns(turns, two, [{ from: 0, to: 1 }], -4).map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  const atOnce = evidenceOf([
    [0, 20],
    [1, 21],
    [22, 40],
    [23, 41],
  ]);
  expect(joinTurns(atOnce, two, [{ from: 0, to: 1 }], -4)).toEqual(two);
});

it("leaves chains apart where another user is likelier", () => {
  const evidence = evidenceOf([
    [0, 10],
    [24, 30],
    [11, 22],
  ]);
  expect(joinTurns(evidence, [found(0, 1)], [{ from: 0, to: 2 }], -40)).toEqual([found(0, 1)]);
});
