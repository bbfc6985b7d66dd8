import { describe, expect, it } from "vitest";
import { type LayoutInput, layOut } from "./lay-out.ts";

const ring: LayoutInput = {
  nodes: ["a", "b", "c", "d"].map((key, index) => ({ key, x: index, y: index % 2, fixed: false })),
  links: [
    { from: "a", to: "b", count: 900 },
    { from: "c", to: "d", count: 900 },
    { from: "b", to: "c", count: 1 },
    { from: "a", to: "a", count: 5 },
    { from: "a", to: "elsewhere", count: 5 },
  ],
};

describe("layOut", () => {
  it("gives the same places for the same view", () => {
    expect(layOut(ring, () => {})).toEqual(layOut(ring, () => {}));
  });

  it("leaves fixed nodes where they are, to the last bit", () => {
    const nodes = ring.nodes.map((node) => ({ ...node, fixed: node.key !== "d" }));
    const places = layOut({ ...ring, nodes }, () => {});
    for (const node of nodes.slice(0, 3)) {
      expect(places.find(([key]) => key === node.key)).toEqual([node.key, node.x, node.y]);
    }
    expect(places.find(([key]) => key === "d")).not.toEqual(["d", 3, 1]);
  });

  it("draws what is tied closer than what is not", () => {
    const at = new Map(layOut(ring, () => {}).map(([key, x, y]) => [key, [x, y] as const]));
    const distance = (one: string, other: string) => {
      const [[x = 0, y = 0] = [], [u = 0, v = 0] = []] = [at.get(one), at.get(other)];
      return Math.hypot(x - u, y - v);
    };
    expect(distance("a", "b")).toBeLessThan(distance("a", "d"));
  });

  it("reports progress up to the end, and stands a single node", () => {
    const seen: number[] = [];
    expect(
      layOut({ nodes: [{ key: "a", x: 5, y: 5, fixed: false }], links: [] }, (done) => seen.push(done)),
    ).toEqual([["a", 0, 0]]);
    expect(seen.at(-1)).toBe(500);
  });
});
