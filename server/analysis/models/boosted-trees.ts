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
 * values with one reference (Lundberg et al., Nature Machine Intelligence 2, 2020, "interventional"),
 * exact: a tree splits on few features, so all their subsets are tried. They add up to the difference.
 */
export function treesShares(
  model: BoostedTrees,
  row: readonly number[],
  reference: readonly number[],
): number[] {
  const shares = new Array<number>(model.features.length).fill(0);
  const mixed = [...reference];
  for (const root of model.roots) {
    const players = featuresOfTree(model, root).filter((feature) => row[feature] !== reference[feature]);
    if (players.length > 0) addShares(model, root, players, { row, reference, mixed }, shares);
  }
  return shares;
}

/** `mixed` is the reference, with some of its values taken from the row meanwhile. */
interface Compared {
  readonly row: readonly number[];
  readonly reference: readonly number[];
  readonly mixed: number[];
}

function addShares(
  model: BoostedTrees,
  root: number,
  players: readonly number[],
  { row, reference, mixed }: Compared,
  shares: number[],
): void {
  const count = players.length;
  const worth = new Float64Array(1 << count);
  for (let subset = 0; subset < worth.length; subset++) {
    for (const [at, feature] of players.entries())
      mixed[feature] = (subset >> at) & 1 ? row[feature]! : reference[feature]!;
    worth[subset] = leafOf(model, root, mixed);
  }
  for (const feature of players) mixed[feature] = reference[feature]!;
  const weights = orderWeights(count);
  for (const [at, feature] of players.entries()) {
    let share = 0;
    for (let subset = 0; subset < worth.length; subset++) {
      if ((subset >> at) & 1) continue;
      share += weights[bitsIn(subset)]! * (worth[subset | (1 << at)]! - worth[subset]!);
    }
    shares[feature]! += share;
  }
}

function leafOf({ feature, value, left }: BoostedTrees, root: number, row: readonly number[]): number {
  let node = root;
  for (let column = feature[node]!; column >= 0; column = feature[node]!) {
    node = left[node]! + (row[column]! <= value[node]! ? 0 : 1);
  }
  return value[node]!;
}

function featuresOfTree(model: BoostedTrees, root: number): number[] {
  const found = new Set<number>();
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (model.feature[node]! < 0) continue;
    found.add(model.feature[node]!);
    waiting.push(model.left[node]!, model.left[node]! + 1);
  }
  return [...found].sort((a, b) => a - b);
}

/** Share of all orders of `count` players in which given `k` others come first and one next: k!(n−k−1)!/n!. */
function orderWeights(count: number): number[] {
  const weights = [1 / count];
  for (let k = 1; k < count; k++) weights.push((weights[k - 1]! * k) / (count - k));
  return weights;
}

function bitsIn(subset: number): number {
  let bits = 0;
  for (let rest = subset; rest > 0; rest &= rest - 1) bits++;
  return bits;
}
