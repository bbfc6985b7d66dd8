/** Neighbours of each node in one pair of arrays. */
import type { LayoutInput } from "./input.ts";

export interface Adjacency {
  /** Neighbours of node i stand from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly weights: Float32Array;
  /** Sum of the weights per node. */
  readonly strengths: Float64Array;
}

export function adjacencyOf({ states, ends, weights }: LayoutInput): Adjacency {
  const count = states.length;
  const starts = new Uint32Array(count + 1);
  for (const end of ends) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  for (let node = 0; node < count; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const next = starts.slice(0, count);
  const neighbours = new Uint32Array(ends.length);
  const weightOf = new Float32Array(ends.length);
  const strengths = new Float64Array(count);
  weights.forEach((weight, link) => {
    const [a, b] = [ends[2 * link] ?? 0, ends[2 * link + 1] ?? 0];
    for (const [from, to] of [[a, b] as const, [b, a] as const]) {
      const at = next[from] ?? 0;
      next[from] = at + 1;
      neighbours[at] = to;
      weightOf[at] = weight;
      strengths[from] = (strengths[from] ?? 0) + weight;
    }
  });
  return { starts, neighbours, weights: weightOf, strengths };
}

/** Indices of the neighbours of a node. */
export function neighboursOf({ starts, neighbours }: Adjacency, node: number): Uint32Array {
  return neighbours.subarray(starts[node] ?? 0, starts[node + 1] ?? 0);
}

/** Mean of a value over the neighbours of a node that have one, by the weight of their links; NaN without any. */
export function neighbourMean(
  adjacency: Adjacency,
  node: number,
  spotOf: (neighbour: number) => number,
): number {
  let sum = 0;
  let total = 0;
  for (let at = adjacency.starts[node] ?? 0; at < (adjacency.starts[node + 1] ?? 0); at++) {
    const spot = spotOf(adjacency.neighbours[at] ?? 0);
    if (Number.isNaN(spot)) continue;
    const weight = adjacency.weights[at] ?? 1;
    sum += spot * weight;
    total += weight;
  }
  return total === 0 ? Number.NaN : sum / total;
}
