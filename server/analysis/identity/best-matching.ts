/**
 * Maximum-weight matching in a sparse bipartite graph, exact: one shortest augmenting path for
 * each left node (Jonker & Volgenant, Computing 38, 1987; in the form of Crouse, IEEE TAES 52,
 * 2016), where each left node may also stay alone at weight 0. Rows and columns are whatever
 * the caller numbers; of equal matchings always the same is found.
 */

export interface WeightedPair {
  readonly left: number;
  readonly right: number;
  /** Above 0: how much better it is to have this pair than not. */
  readonly weight: number;
}

/** @returns the pairs of the heaviest set in which no left and no right node appears twice, by left node */
export function bestMatching<P extends WeightedPair>(pairs: readonly P[]): P[] {
  const rows = numbered(pairs.map(({ left }) => left));
  const columns = numbered(pairs.map(({ right }) => right));
  const edges: Edge<P>[][] = Array.from(rows, () => []);
  for (const pair of pairs) {
    if (!(pair.weight > 0)) continue;
    edges[rows.get(pair.left)!]!.push({ column: columns.get(pair.right)!, cost: -pair.weight, pair });
  }
  // A column of its own for each row: staying alone.
  for (const [row, own] of edges.entries()) own.push({ column: columns.size + row, cost: 0, pair: null });
  const state: State = {
    rowPrice: new Float64Array(rows.size),
    columnPrice: new Float64Array(columns.size + rows.size),
    columnOfRow: new Int32Array(rows.size).fill(-1),
    rowOfColumn: new Int32Array(columns.size + rows.size).fill(-1),
  };
  for (let row = 0; row < rows.size; row++) augment(edges, state, row);
  return edges.flatMap((own, row) => {
    const edge = own.find(({ column }) => column === state.columnOfRow[row]);
    return edge?.pair ? [edge.pair] : [];
  });
}

interface Edge<P> {
  readonly column: number;
  readonly cost: number;
  readonly pair: P | null;
}

interface State {
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
  readonly columnOfRow: Int32Array;
  readonly rowOfColumn: Int32Array;
}

/** Finds the cheapest way to take in a row, moving others where that pays. */
function augment<P>(edges: readonly (readonly Edge<P>[])[], state: State, first: number): void {
  const { rowPrice, columnPrice, columnOfRow, rowOfColumn } = state;
  const distance = new Map<number, number>();
  const reachedFrom = new Map<number, number>();
  const done = new Set<number>();
  const visited = [first];
  let row = first;
  let reached = 0;
  let end = -1;
  while (end < 0) {
    for (const { column, cost } of edges[row]!) {
      if (done.has(column)) continue;
      const through = reached + cost - rowPrice[row]! - columnPrice[column]!;
      if (through >= (distance.get(column) ?? Number.POSITIVE_INFINITY)) continue;
      distance.set(column, through);
      reachedFrom.set(column, row);
    }
    const next = nearest(distance, done);
    reached = distance.get(next)!;
    done.add(next);
    if (rowOfColumn[next]! < 0) end = next;
    else {
      row = rowOfColumn[next]!;
      visited.push(row);
    }
  }
  rowPrice[first]! += reached;
  for (const other of visited.slice(1)) rowPrice[other]! += reached - distance.get(columnOfRow[other]!)!;
  for (const column of done) columnPrice[column]! -= reached - distance.get(column)!;
  for (let column = end; ; ) {
    const from = reachedFrom.get(column)!;
    const before = columnOfRow[from]!;
    rowOfColumn[column] = from;
    columnOfRow[from] = column;
    if (from === first) return;
    column = before;
  }
}

/** A column can always be reached: each row has its own. */
function nearest(distance: ReadonlyMap<number, number>, done: ReadonlySet<number>): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [column, far] of distance) {
    if (done.has(column)) continue;
    if (far < least || (far === least && column < best)) {
      best = column;
      least = far;
    }
  }
  return best;
}

/** Numbers 0 … n−1 in ascending order of the values. */
function numbered(values: readonly number[]): Map<number, number> {
  return new Map([...new Set(values)].sort((a, b) => a - b).map((value, at) => [value, at]));
}
