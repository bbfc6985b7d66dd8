import { describe, expect, it } from "vitest";
import { type MoneyAnswer, type MoneyKind, moneyDiagram } from "./diagram.ts";

function answer(
  nodes: readonly (readonly [id: string, kind: MoneyKind])[],
  flows: readonly (readonly [from: string, to: string, amount: number, isBack?: true])[],
): MoneyAnswer {
  const total = (end: 0 | 1, id: string) =>
    flows.filter((flow) => flow[end] === id).reduce((sum, [, , amount]) => sum + amount, 0);
  return {
    nodes: nodes.map(([id, kind]) => ({
      id,
      kind,
      in_cny: total(1, id),
      out_cny: total(0, id),
    })),
    flows: flows.map(([from, to, amount_cny, isBack]) => ({
      from,
      to,
      amount_cny,
      is_back: isBack === true,
    })),
  } as unknown as MoneyAnswer;
}

describe("money as a diagram", () => {
  it("folds the smallest buyers into one, keeps every yuan and says how many", () => {
    const buyers = Array.from({ length: 14 }, (_, index) => `b${index}`);
    const diagram = moneyDiagram(
      answer(
        [...buyers.map((id) => [id, "buyer"] as const), ["till", "payee_account"]],
        buyers.map((id, index) => [id, "till", 100 + index] as const),
      ),
    );
    expect(diagram.folded).toBe(6);
    expect(diagram.nodes.find(({ id }) => id === "folded:buyer")?.stands_for).toEqual([
      "b0",
      "b1",
      "b2",
      "b3",
      "b4",
      "b5",
    ]);
    expect(diagram.flows).toHaveLength(9);
    expect(diagram.flows.reduce((sum, { amount_cny }) => sum + amount_cny, 0)).toBe(14 * 100 + (13 * 14) / 2);
  });

  it("draws no flow that closes a circle, nor who is in circles only", () => {
    const diagram = moneyDiagram(
      answer(
        [
          ["b", "buyer"],
          ["till", "payee_account"],
          ["m", "member"],
        ],
        [
          ["b", "till", 50],
          ["till", "m", 40],
          ["m", "till", 10, true],
        ],
      ),
    );
    expect(diagram.flows.map(({ from, to }) => [from, to])).toEqual([
      ["b", "till"],
      ["till", "m"],
    ]);
    expect(diagram.folded).toBe(0);
  });
});
