import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDirectedCsr, buildUndirectedCsr, type CsrGraph, edgeCount, totalWeight } from "./csr.ts";

type Edge = readonly [from: number, to: number, weight: number];

function columns(edges: readonly Edge[]): [Uint32Array, Uint32Array, Float64Array] {
  return [
    Uint32Array.from(edges, ([from]) => from),
    Uint32Array.from(edges, ([, to]) => to),
    Float64Array.from(edges, ([, , weight]) => weight),
  ];
}

function rowsOf(graph: CsrGraph): [number, number, number][] {
  const rows: [number, number, number][] = [];
  for (let node = 0; node < graph.nodeCount; node++) {
    for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at++) {
      rows.push([node, graph.targets[at]!, graph.weights[at]!]);
    }
  }
  return rows;
}

const edgeLists = fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 0, max: 9 })), { maxLength: 40 });

describe("CSR graph", () => {
  it("merges parallel edges, keeps loops apart and sorts rows", () => {
    const graph = buildUndirectedCsr(
      4,
      ...columns([
        [2, 0, 1],
        [0, 2, 2],
        [1, 1, 5],
        [0, 1, 3],
      ]),
    );
    expect(rowsOf(graph)).toEqual([
      [0, 1, 3],
      [0, 2, 3],
      [1, 0, 3],
      [2, 0, 3],
    ]);
    expect([...graph.selfWeight]).toEqual([0, 5, 0, 0]);
    expect(edgeCount(graph)).toBe(2);
    expect(totalWeight(graph)).toBe(11);
  });

  it("equals a table of sums for any edges", () => {
    fc.assert(
      fc.property(edgeLists, (edges) => {
        const sums = new Map<string, [number, number, number]>();
        const add = (from: number, to: number, weight: number) => {
          const key = `${from} ${to}`;
          sums.set(key, [from, to, (sums.get(key)?.[2] ?? 0) + weight]);
        };
        for (const [from, to, weight] of edges) if (from !== to) add(from, to, weight);
        const inOrder = (x: [number, number, number], y: [number, number, number]) =>
          x[0] - y[0] || x[1] - y[1];
        expect(rowsOf(buildDirectedCsr(7, ...columns(edges)))).toEqual([...sums.values()].sort(inOrder));
        for (const [from, to, weight] of edges) if (from !== to) add(to, from, weight);
        expect(rowsOf(buildUndirectedCsr(7, ...columns(edges)))).toEqual([...sums.values()].sort(inOrder));
      }),
    );
  });

  it("gives an edge the same weight from both ends, to the bit", () => {
    const graph = buildUndirectedCsr(
      2,
      ...columns([
        [0, 1, 0.1],
        [1, 0, 0.2],
        [0, 1, 0.3],
      ]),
    );
    expect(graph.weights[0]).toBe(graph.weights[1]);
  });

  it("refuses nodes out of range and weights below zero", () => {
    expect(() => buildUndirectedCsr(2, ...columns([[0, 2, 1]]))).toThrow(RangeError);
    expect(() => buildUndirectedCsr(2, ...columns([[0, 1, -1]]))).toThrow(RangeError);
    expect(() => buildDirectedCsr(2, ...columns([[0, 1, Number.NaN]]))).toThrow(RangeError);
  });
});
