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

/**
 * Scratch arrays as long as the first level has nodes (`tally` twice that). Between uses `flag`
 * and the weights in `tally` are zero.
 */
export interface Workspace {
  /**
   * Of community c: weight of the ties to it at 2c, its size at 2c + 1. Side by side, since
   * both are read at random and waiting for memory is what the search mostly does.
   */
  readonly tally: Float64Array;
  readonly touched: Uint32Array;
  readonly flag: Uint8Array;
  readonly order: Uint32Array;
  readonly memberCount: Uint32Array;
  readonly refined: Uint32Array;
}

export function newWorkspace(nodeCount: number): Workspace {
  return {
    tally: new Float64Array(2 * nodeCount),
    touched: new Uint32Array(nodeCount),
    flag: new Uint8Array(nodeCount),
    order: new Uint32Array(nodeCount),
    memberCount: new Uint32Array(nodeCount),
    refined: new Uint32Array(nodeCount),
  };
}

export function singletons(nodeCount: number): Uint32Array {
  const community = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) community[node] = node;
  return community;
}

/** Above this many nodes, runs of neighbours in memory stay together in the order drawn. */
const LARGE_LEVEL = 16_384;
const RUN_LENGTH = 256;

/**
 * Fills the first `nodeCount` items of the workspace's order with a random order of the nodes.
 * On large levels runs of nodes are shuffled instead of nodes: rows are then read one after
 * another, which makes the search half as fast again.
 */
export function drawOrder(nodeCount: number, random: Random, { order, touched }: Workspace): void {
  const length = nodeCount > LARGE_LEVEL ? RUN_LENGTH : 1;
  const runs = Math.ceil(nodeCount / length);
  for (let run = 0; run < runs; run++) touched[run] = run;
  shuffle(touched, runs, random);
  let at = 0;
  for (let turn = 0; turn < runs; turn++) {
    const first = touched[turn]! * length;
    const end = Math.min(nodeCount, first + length);
    for (let node = first; node < end; node++) order[at++] = node;
  }
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
