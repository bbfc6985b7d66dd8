import { describe, expect, it } from "vitest";
import { buildDirectedCsr, buildUndirectedCsr } from "../graph/csr.ts";
import { betweenness, degrees } from "./centralities.ts";

const columns = (edges: readonly (readonly [number, number, number])[]) =>
  [
    Uint32Array.from(edges, (edge) => edge[0]),
    Uint32Array.from(edges, (edge) => edge[1]),
    Float64Array.from(edges, (edge) => edge[2]),
  ] as const;

describe("betweenness", () => {
  it("is the share of pairs that a node lies between", () => {
    const path = buildUndirectedCsr(
      4,
      ...columns([
        [0, 1, 1],
        [1, 2, 1],
        [2, 3, 1],
      ]),
    );
    // Through 1 go 0–2 and 0–3: four of the six ordered pairs of the others.
    expect([...betweenness(path, "hops")]).toEqual([0, 4 / 6, 4 / 6, 0]);
  });

  it("takes the way along strong ties where length is 1 / weight", () => {
    const triangle = buildUndirectedCsr(
      3,
      ...columns([
        [0, 1, 10],
        [1, 2, 10],
        [0, 2, 1],
      ]),
    );
    expect([...betweenness(triangle, "inverse-weight")]).toEqual([0, 1, 0]);
    expect([...betweenness(triangle, "hops")]).toEqual([0, 0, 0]);
  });

  it("goes along arcs only in a directed graph", () => {
    const arcs = buildDirectedCsr(
      3,
      ...columns([
        [0, 1, 1],
        [1, 2, 1],
      ]),
    );
    expect([...betweenness(arcs, "hops")]).toEqual([0, 0.5, 0]);
    expect([...degrees(arcs)]).toEqual([1, 2, 1]);
  });
});
