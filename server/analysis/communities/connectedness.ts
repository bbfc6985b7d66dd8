/** Connected parts of a graph, and of the communities in it. */
import type { CsrGraph } from "../graph/csr.ts";

/**
 * Splits every community into its connected parts. No edge runs between such parts, so that
 * splitting never lowers modularity or the constant Potts quality.
 * @returns number of the part of each node, 0 … k−1 by first appearance
 */
export function splitDisconnected(graph: CsrGraph, community: Uint32Array): Uint32Array {
  const { nodeCount, offsets, targets, weights } = graph;
  const part = new Uint32Array(nodeCount);
  const seen = new Uint8Array(nodeCount);
  const stack = new Uint32Array(nodeCount);
  let count = 0;
  for (let first = 0; first < nodeCount; first++) {
    if (seen[first] === 1) continue;
    const own = community[first]!;
    let height = 0;
    stack[height++] = first;
    seen[first] = 1;
    while (height > 0) {
      const node = stack[--height]!;
      part[node] = count;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
        const next = targets[at]!;
        if (seen[next] === 1 || community[next] !== own || weights[at] === 0) continue;
        seen[next] = 1;
        stack[height++] = next;
      }
    }
    count++;
  }
  return part;
}

/** Connected components: number of the component of each node, by first appearance. */
export function components(graph: CsrGraph): Uint32Array {
  return splitDisconnected(graph, new Uint32Array(graph.nodeCount));
}
