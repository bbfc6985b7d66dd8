/**
 * Adjusted Rand index of two partitions (Hubert & Arabie 1985): 1 where they are the same, 0
 * on average for independent ones. 1 where both are trivial in the same way.
 *
 * @param a,b communities of the same nodes, ids ≥ 0
 * @param nodes the nodes to compare; all where left out
 */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>, nodes?: ArrayLike<number>): number {
  const count = nodes ? nodes.length : a.length;
  const sizeA = new Map<number, number>();
  const sizeB = new Map<number, number>();
  const both = new Map<number, Map<number, number>>();
  for (let at = 0; at < count; at++) {
    const node = nodes ? nodes[at]! : at;
    const inA = a[node]!;
    const inB = b[node]!;
    addOne(sizeA, inA);
    addOne(sizeB, inB);
    let row = both.get(inA);
    if (row === undefined) {
      row = new Map();
      both.set(inA, row);
    }
    addOne(row, inB);
  }
  const pairsA = pairsWithin(sizeA.values());
  const pairsB = pairsWithin(sizeB.values());
  let pairsBoth = 0;
  for (const row of both.values()) pairsBoth += pairsWithin(row.values());
  const expected = count > 1 ? (pairsA * pairsB) / ((count * (count - 1)) / 2) : 0;
  const most = (pairsA + pairsB) / 2;
  return most === expected ? 1 : (pairsBoth - expected) / (most - expected);
}

function addOne(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairsWithin(sizes: Iterable<number>): number {
  let pairs = 0;
  for (const size of sizes) pairs += (size * (size - 1)) / 2;
  return pairs;
}
