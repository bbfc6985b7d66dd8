/** CSR graph as a graphology graph, where a library of graph objects does the work. */
import Graph from "graphology";
import type { CsrGraph } from "./csr.ts";

/** Nodes are named by their number; every edge (arc) has its `weight`. Loops are left out. */
export function toGraphology(graph: CsrGraph): Graph {
  const { nodeCount, directed, offsets, targets, weights } = graph;
  const filled = new Graph({ type: directed ? "directed" : "undirected", multi: false });
  for (let node = 0; node < nodeCount; node++) filled.addNode(node);
  for (let node = 0; node < nodeCount; node++) {
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const target = targets[at]!;
      if (directed || target > node) filled.addEdge(node, target, { weight: weights[at]! });
    }
  }
  return filled;
}
