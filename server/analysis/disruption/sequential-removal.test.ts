import { describe, expect, it } from "vitest";
import { buildUndirectedCsr } from "../graph/csr.ts";
import { removeByBetweenness } from "./sequential-removal.ts";

describe("removal by betweenness", () => {
  it("takes the bridge first and measures against the largest component of the start", () => {
    // Two triangles joined by node 6, and a pair apart.
    const from = Uint32Array.from([0, 1, 2, 3, 4, 5, 0, 6, 7]);
    const to = Uint32Array.from([1, 2, 0, 4, 5, 3, 6, 3, 8]);
    const graph = buildUndirectedCsr(9, from, to, new Float64Array(9).fill(1));
    const [first, ...others] = removeByBetweenness(graph, 9);
    expect(first).toEqual({ node: 6, largestComponent: 3 / 7 });
    expect(others).toHaveLength(8);
    expect(others.at(-1)?.largestComponent).toBe(0);
    expect(new Set(others.map((removal) => removal.node)).size).toBe(8);
  });
});
