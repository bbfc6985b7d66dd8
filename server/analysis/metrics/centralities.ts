/**
 * Centralities of a group or a small network, by graphology-metrics. They rank inside it; they
 * do not tell who belongs to it. Exact betweenness costs nodes × ties: for groups and networks
 * of some thousand persons, not for a city.
 */
import betweennessCentrality from "graphology-metrics/centrality/betweenness";
import type { CsrGraph } from "../graph/csr.ts";
import { toGraphology } from "../graph/graphology.ts";

/** How long a tie is: `hops` 1 each, `inverse-weight` 1 / weight (often in contact = near). */
export type TieLength = "hops" | "inverse-weight";

/**
 * Share of the shortest paths between other nodes that lead through a node (Freeman 1977;
 * Brandes 2001), divided by the (n − 1)(n − 2) ordered pairs: 0–1. For directed graphs along
 * the arcs. 0 for graphs of fewer than three nodes.
 */
export function betweenness(graph: CsrGraph, length: TieLength): Float64Array {
  const found = betweennessCentrality(toGraphology(graph), {
    getEdgeWeight: length === "hops" ? null : (_edge, { weight }) => 1 / Number(weight),
    normalized: true,
  });
  return Float64Array.from({ length: graph.nodeCount }, (_, node) => found[node]!);
}

/** Number of ties of each node; of a directed graph, of arcs in and out. */
export function degrees({ nodeCount, directed, offsets, targets }: CsrGraph): Uint32Array {
  const counts = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) counts[node] = offsets[node + 1]! - offsets[node]!;
  if (directed) for (const target of targets) counts[target]! += 1;
  return counts;
}
