/**
 * Gradient-boosted decision trees (Friedman, Annals of Statistics 29, 2001): the log odds of a
 * yes are a bias and one leaf of each tree. They see what a weighted sum cannot: that money from
 * a till means more where there is no other trade, that meetings mean less among neighbours.
 */

export interface BoostedTrees {
  /** Names of the columns, in the order of `feature`'s numbers. */
  readonly features: readonly string[];
  readonly bias: number;
  /** First node of each tree. */
  readonly roots: readonly number[];
  /** By node: column that it splits on, −1 for a leaf. */
  readonly feature: readonly number[];
  /** By node: of a split the largest value that goes left; of a leaf what it adds to the log odds. */
  readonly value: readonly number[];
  /** By node: its left child; the right one comes next to it. */
  readonly left: readonly number[];
}

/** Natural log of the odds; `row` has a value for each of `features`. */
export function treesLogOdds(model: BoostedTrees, row: readonly number[]): number {
  let sum = model.bias;
  for (const root of model.roots) sum += leafOf(model, root, row);
  return sum;
}

/**
 * `treesLogOdds` of a model whose answers are kept: a business grows in rounds, and most of those
 * around it look the same in the next round. Answers are the same to the last bit.
 */
export function rememberedLogOdds(model: BoostedTrees): (row: readonly number[]) => number {
  const known = new Map<string, number>();
  return (row) => {
    const key = row.join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const odds = treesLogOdds(model, row);
    known.set(key, odds);
    return odds;
  };
}

/**
 * How much each feature moves the log odds from those of `reference` to those of `row`: Shapley
 * values with one reference, exact (Lundberg et al., Nature Machine Intelligence 2, 2020,
 * "interventional" algorithm 3: one walk through each tree). They add up to the difference.
 */
export function treesShares(
  model: BoostedTrees,
  row: readonly number[],
  reference: readonly number[],
): number[] {
  const width = model.features.length;
  const walk = { row, reference, takenFrom: new Int8Array(width), shares: new Array<number>(width).fill(0) };
  for (const root of model.roots) addShares(model, root, walk, 0, 0);
  return walk.shares;
}

interface Walk {
  readonly row: readonly number[];
  readonly reference: readonly number[];
  /** By feature: whose value led here where the two part, OF_ROW or OF_REFERENCE; 0 where they do not. */
  readonly takenFrom: Int8Array;
  readonly shares: number[];
}

const OF_ROW = 1;
const OF_REFERENCE = -1;

/**
 * To every leaf that some mixture of the two comes to. A leaf is reached where all features taken
 * from the row are in and those from the reference are not: of all orders of these, each of the
 * former is the last to come in 1 / (ofRow · C(all, ofRow)) and brings the leaf, each of the latter
 * is the first to come after them as often and takes it away.
 */
function addShares(model: BoostedTrees, node: number, walk: Walk, ofRow: number, ofReference: number): void {
  const { row, reference, takenFrom, shares } = walk;
  const column = model.feature[node]!;
  if (column < 0) {
    if (ofRow + ofReference === 0) return;
    const leaf = model.value[node]! / combinations(ofRow + ofReference, ofRow);
    for (const [feature, from] of takenFrom.entries()) {
      if (from === OF_ROW) shares[feature]! += leaf / ofRow;
      else if (from === OF_REFERENCE) shares[feature]! -= leaf / ofReference;
    }
    return;
  }
  const byRow = childOf(model, node, row[column]!);
  const byReference = childOf(model, node, reference[column]!);
  const from = takenFrom[column]!;
  if (byRow === byReference || from !== 0) {
    addShares(model, from === OF_REFERENCE ? byReference : byRow, walk, ofRow, ofReference);
    return;
  }
  takenFrom[column] = OF_ROW;
  addShares(model, byRow, walk, ofRow + 1, ofReference);
  takenFrom[column] = OF_REFERENCE;
  addShares(model, byReference, walk, ofRow, ofReference + 1);
  takenFrom[column] = 0;
}

function leafOf(model: BoostedTrees, root: number, row: readonly number[]): number {
  const { feature, value } = model;
  let node = root;
  for (let column = feature[node]!; column >= 0; column = feature[node]!) {
    node = childOf(model, node, row[column]!);
  }
  return value[node]!;
}

function childOf({ value, left }: BoostedTrees, node: number, of: number): number {
  return left[node]! + (of <= value[node]! ? 0 : 1);
}

/** n over k. */
function combinations(n: number, k: number): number {
  let ways = 1;
  for (let at = 1; at <= k; at++) ways = (ways * (n - k + at)) / at;
  return ways;
}
