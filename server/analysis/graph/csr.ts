/**
 * Weighted graph in compressed sparse rows: the form in which every graph algorithm of the
 * analysis reads ties. Rows are sorted by neighbour, parallel edges are merged by adding
 * their weights in the order given, so that the same edges give the same bytes.
 */

export interface CsrGraph {
  readonly nodeCount: number;
  readonly directed: boolean;
  /** Row of node v: positions offsets[v] … offsets[v + 1] − 1. */
  readonly offsets: Uint32Array;
  /** Neighbours (of a directed graph: where the arcs lead), ascending in a row, without v itself. */
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
  /** Weight of the loop at each node, 0 where there is none. */
  readonly selfWeight: Float64Array;
}

/** Every edge stands in the rows of both its ends. */
export function buildUndirectedCsr(
  nodeCount: number,
  from: Uint32Array,
  to: Uint32Array,
  weight: Float64Array,
): CsrGraph {
  const selfWeight = loops(nodeCount, from, to, weight);
  const rough = scatterEdges(nodeCount, from, to, weight, true);
  return { nodeCount, directed: false, ...mergeParallel(nodeCount, transpose(nodeCount, rough)), selfWeight };
}

/** Every arc stands in the row of its start. */
export function buildDirectedCsr(
  nodeCount: number,
  from: Uint32Array,
  to: Uint32Array,
  weight: Float64Array,
): CsrGraph {
  const selfWeight = loops(nodeCount, from, to, weight);
  const byTarget = scatterEdges(nodeCount, to, from, weight, false);
  return {
    nodeCount,
    directed: true,
    ...mergeParallel(nodeCount, transpose(nodeCount, byTarget)),
    selfWeight,
  };
}

/** Number of edges (arcs of a directed graph), loops left out. */
export function edgeCount(graph: CsrGraph): number {
  return graph.directed ? graph.targets.length : graph.targets.length / 2;
}

/** Sum of the weights of all edges, each once, loops included. */
export function totalWeight(graph: CsrGraph): number {
  let ends = 0;
  for (const weight of graph.weights) ends += weight;
  let sum = graph.directed ? ends : ends / 2;
  for (const weight of graph.selfWeight) sum += weight;
  return sum;
}

/** Strength of each node. A loop counts twice, as both its ends are at the node. */
export function weightedDegrees({ nodeCount, offsets, weights, selfWeight }: CsrGraph): Float64Array {
  const degrees = new Float64Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    let sum = 2 * selfWeight[node]!;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) sum += weights[at]!;
    degrees[node] = sum;
  }
  return degrees;
}

type Rows = Pick<CsrGraph, "offsets" | "targets" | "weights">;

function loops(nodeCount: number, from: Uint32Array, to: Uint32Array, weight: Float64Array): Float64Array {
  if (from.length !== to.length || from.length !== weight.length) {
    throw new RangeError(`edge columns differ in length: ${from.length}, ${to.length}, ${weight.length}`);
  }
  const selfWeight = new Float64Array(nodeCount);
  for (let edge = 0; edge < from.length; edge++) {
    const source = from[edge]!;
    const target = to[edge]!;
    if (source >= nodeCount || target >= nodeCount) {
      throw new RangeError(`edge ${edge} names a node beyond ${nodeCount - 1}`);
    }
    if (!(weight[edge]! >= 0)) throw new RangeError(`edge ${edge} has no weight ≥ 0`);
    if (source === target) selfWeight[source]! += weight[edge]!;
  }
  return selfWeight;
}

/** Counting sort of the edges by `rowOf`, input order kept inside a row; loops left out. */
function scatterEdges(
  nodeCount: number,
  rowOf: Uint32Array,
  columnOf: Uint32Array,
  weight: Float64Array,
  bothEnds: boolean,
): Rows {
  const offsets = new Uint32Array(nodeCount + 1);
  for (let edge = 0; edge < rowOf.length; edge++) {
    if (rowOf[edge] === columnOf[edge]) continue;
    offsets[rowOf[edge]! + 1]! += 1;
    if (bothEnds) offsets[columnOf[edge]! + 1]! += 1;
  }
  const next = startsOfRows(offsets);
  const targets = new Uint32Array(offsets[nodeCount]!);
  const weights = new Float64Array(targets.length);
  for (let edge = 0; edge < rowOf.length; edge++) {
    const row = rowOf[edge]!;
    const column = columnOf[edge]!;
    if (row === column) continue;
    const at = next[row]!++;
    targets[at] = column;
    weights[at] = weight[edge]!;
    if (!bothEnds) continue;
    const back = next[column]!++;
    targets[back] = row;
    weights[back] = weight[edge]!;
  }
  return { offsets, targets, weights };
}

/** Rows become columns; reading rows in order makes the new rows sorted. */
function transpose(nodeCount: number, rows: Rows): Rows {
  const { offsets, targets, weights } = rows;
  const newOffsets = new Uint32Array(nodeCount + 1);
  for (let at = 0; at < targets.length; at++) newOffsets[targets[at]! + 1]! += 1;
  const next = startsOfRows(newOffsets);
  const newTargets = new Uint32Array(targets.length);
  const newWeights = new Float64Array(targets.length);
  for (let row = 0; row < nodeCount; row++) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      const position = next[targets[at]!]!++;
      newTargets[position] = row;
      newWeights[position] = weights[at]!;
    }
  }
  return { offsets: newOffsets, targets: newTargets, weights: newWeights };
}

/** Turns counts (shifted by one) into offsets in place and gives a writable copy of them. */
function startsOfRows(counts: Uint32Array): Uint32Array {
  for (let row = 1; row < counts.length; row++) counts[row]! += counts[row - 1]!;
  return counts.slice();
}

/** Adds up neighbouring entries of sorted rows that name the same node, in place. */
function mergeParallel(nodeCount: number, rows: Rows): Rows {
  const { offsets, targets, weights } = rows;
  let written = 0;
  let start = 0;
  for (let row = 0; row < nodeCount; row++) {
    const end = offsets[row + 1]!;
    const rowStart = written;
    for (let at = start; at < end; at++) {
      if (written > rowStart && targets[written - 1] === targets[at]) {
        weights[written - 1]! += weights[at]!;
      } else {
        targets[written] = targets[at]!;
        weights[written] = weights[at]!;
        written++;
      }
    }
    start = end;
    offsets[row + 1] = written;
  }
  if (written === targets.length) return rows;
  return { offsets, targets: targets.slice(0, written), weights: weights.slice(0, written) };
}
