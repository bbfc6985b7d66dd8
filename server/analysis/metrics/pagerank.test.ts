import { UndirectedGraph } from "graphology";
import pagerank from "graphology-metrics/centrality/pagerank";
import { describe, expect, it } from "vitest";
import { buildUndirectedCsr } from "../graph/csr.ts";
import { seededRandom } from "../random.ts";
import { pageRank } from "./pagerank.ts";

describe("PageRank", () => {
  it("gives what graphology-metrics gives on a weighted graph", () => {
    const random = seededRandom(2);
    const graph = new UndirectedGraph();
    for (let node = 0; node < 60; node++) graph.addNode(node);
    for (let edge = 0; edge < 200; edge++) {
      const [from, to] = [random.below(60), random.below(60)];
      if (from !== to) graph.mergeEdge(from, to, { weight: 1 + random.below(9) });
    }
    const edges = graph.mapEdges((_edge, { weight }, from, to) => ({ from, to, weight: Number(weight) }));
    const csr = buildUndirectedCsr(
      60,
      Uint32Array.from(edges, (edge) => Number(edge.from)),
      Uint32Array.from(edges, (edge) => Number(edge.to)),
      Float64Array.from(edges, (edge) => edge.weight),
    );
    const ours = pageRank(csr);
    const theirs = pagerank(graph, { getEdgeWeight: "weight", tolerance: 1e-14, maxIterations: 1000 });
    for (let node = 0; node < 60; node++) expect(ours[node]).toBeCloseTo(theirs[node]!, 9);
  });

  it("shares one among the nodes that have ties", () => {
    const star = buildUndirectedCsr(
      6,
      Uint32Array.from([0, 0, 0]),
      Uint32Array.from([1, 2, 3]),
      Float64Array.from([1, 1, 1]),
    );
    const rank = pageRank(star);
    expect(rank.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    expect([rank[4], rank[5]]).toEqual([0, 0]);
    expect(rank[0]).toBeGreaterThan(rank[1]!);
    expect(rank[2]).toBeCloseTo(rank[1]!, 10);
  });
});
