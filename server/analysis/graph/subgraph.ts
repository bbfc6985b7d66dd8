/** The part of a graph that lies among some of its nodes. */
import type { CsrGraph } from "./csr.ts";

/**
 * @param nodes nodes to keep, each once; they are numbered anew in this order
 * @returns the nodes and every tie whose two ends are kept
 */
export function inducedSubgraph(graph: CsrGraph, nodes: ArrayLike<number>): CsrGraph {
  const newNumber = new Int32Array(graph.nodeCount).fill(-1);
  for (let at = 0; at < nodes.length; at++) newNumber[nodes[at]!] = at;
  const offsets = new Uint32Array(nodes.length + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!;
    const row: { target: number; weight: number }[] = [];
    for (let edge = graph.offsets[node]!; edge < graph.offsets[node + 1]!; edge++) {
      const target = newNumber[graph.targets[edge]!]!;
      if (target >= 0) row.push({ target, weight: graph.weights[edge]! });
    }
    row.sort((a, b) => a.target - b.target);
    for (const { target, weight } of row) {
      targets.push(target);
      weights.push(weight);
    }
    offsets[at + 1] = targets.length;
  }
  return {
    nodeCount: nodes.length,
    directed: graph.directed,
    offsets,
    targets: Uint32Array.from(targets),
    weights: Float64Array.from(weights),
    selfWeight: Float64Array.from(nodes, (node) => graph.selfWeight[node]!),
  };
}

/** Nodes that have a tie, ascending. */
export function tiedNodes({ nodeCount, offsets, targets }: CsrGraph): Uint32Array {
  const tied = new Uint8Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) if (offsets[node + 1]! > offsets[node]!) tied[node] = 1;
  for (const target of targets) tied[target] = 1;
  return Uint32Array.from(tied.keys()).filter((node) => tied[node] === 1);
}
