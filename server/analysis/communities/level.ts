/**
 * What the phases of Leiden share: a graph of one level (nodes are communities of the level
 * below), the partition being improved on it, and arrays that all levels use again.
 *
 * Both objectives are one formula: putting node v into community C gains
 * w(v, C) − scale · size(v) · size(C), in units of edge weight. Modularity takes the weighted
 * degree as size and γ / 2m as scale; the constant Potts model takes the number of original
 * nodes (or given sizes) and γ.
 */
import type { CsrGraph } from "../graph/csr.ts";
import { type Random, shuffle } from "../random.ts";

export interface Level {
  readonly graph: CsrGraph;
  readonly nodeSize: Float64Array;
  /** Community of each node; ids below the node count of the level. */
  readonly community: Uint32Array;
}

export interface Objective {
  readonly scale: number;
  /** Gains up to this (rounding) are none. */
  readonly epsilon: number;
}

/** Scratch arrays as long as the first level has nodes; `weightTo` and `flag` are zero between uses. */
export interface Workspace {
  readonly weightTo: Float64Array;
  readonly touched: Uint32Array;
  readonly flag: Uint8Array;
  readonly order: Uint32Array;
  readonly communitySize: Float64Array;
  readonly memberCount: Uint32Array;
  readonly refined: Uint32Array;
}

export function newWorkspace(nodeCount: number): Workspace {
  return {
    weightTo: new Float64Array(nodeCount),
    touched: new Uint32Array(nodeCount),
    flag: new Uint8Array(nodeCount),
    order: new Uint32Array(nodeCount),
    communitySize: new Float64Array(nodeCount),
    memberCount: new Uint32Array(nodeCount),
    refined: new Uint32Array(nodeCount),
  };
}

export function singletons(nodeCount: number): Uint32Array {
  const community = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) community[node] = node;
  return community;
}

/** Fills the first `nodeCount` items of the workspace's order with a random order of the nodes. */
export function drawOrder(nodeCount: number, random: Random, { order }: Workspace): void {
  for (let node = 0; node < nodeCount; node++) order[node] = node;
  shuffle(order, nodeCount, random);
}

/**
 * Numbers the communities 0 … k−1 by first appearance, in place.
 * @returns k
 */
export function renumber(community: Uint32Array): number {
  const newNumber = new Int32Array(largest(community) + 1).fill(-1);
  let count = 0;
  for (let node = 0; node < community.length; node++) {
    const old = community[node]!;
    if (newNumber[old]! < 0) newNumber[old] = count++;
    community[node] = newNumber[old]!;
  }
  return count;
}

function largest(values: Uint32Array): number {
  let found = -1;
  for (const value of values) if (value > found) found = value;
  return found;
}
