/**
 * Fits gradient-boosted trees for yes or no (Friedman 2001, with second-order leaf values as in
 * Chen & Guestrin, KDD 2016): columns cut into bins of like size, each tree grown at the leaf
 * whose split gains most, a drawn half of the columns tried at each split.
 */
import type { BoostedTrees } from "../../../server/analysis/models/boosted-trees.ts";
import { seededRandom } from "../../../server/analysis/random.ts";
import type { Sample } from "./ridge-logistic.ts";

export interface TreeSettings {
  readonly trees: number;
  readonly leaves: number;
  /** Part of a leaf's value that counts. */
  readonly rate: number;
  /** Fewest samples in a leaf. */
  readonly leastSamples: number;
  /** Pulls leaf values towards 0. */
  readonly ridge: number;
}

const MOST_BINS = 64;
const COLUMNS_TRIED = 0.5;
const LEAST_CURVATURE = 1e-6;

interface Binned {
  readonly count: number;
  /** Bin of each sample, a column after the other: bins[column × count + sample]. */
  readonly bins: Uint8Array;
  /** By column: largest value of each bin but the last. */
  readonly cuts: readonly (readonly number[])[];
}

interface Split {
  readonly gain: number;
  readonly column: number;
  /** Last bin that goes left. */
  readonly bin: number;
}

interface Leaf {
  readonly node: number;
  readonly samples: Int32Array;
  readonly split: Split | null;
}

/**
 * Mean of the log odds of several fits that draw other columns (Breiman 1996): which of two like
 * columns a tree took is chance, and one fit grows a gang further than another by it.
 */
export function averageTrees(models: readonly BoostedTrees[]): BoostedTrees {
  const bias = models.reduce((sum, model) => sum + model.bias, 0) / models.length;
  const mean: Growing = { features: models[0]!.features, bias, roots: [], feature: [], value: [], left: [] };
  for (const { roots, feature, value, left } of models) {
    const first = mean.feature.length;
    mean.roots.push(...roots.map((root) => root + first));
    for (const [node, column] of feature.entries()) {
      const isLeaf = column < 0;
      mean.feature.push(column);
      mean.value.push(isLeaf ? Math.round((value[node]! / models.length) * 1e5) / 1e5 : value[node]!);
      mean.left.push(isLeaf ? left[node]! : left[node]! + first);
    }
  }
  return mean;
}

export function fitTrees(
  samples: readonly Sample[],
  features: readonly string[],
  settings: TreeSettings,
  seed = 1,
): BoostedTrees {
  const data = binned(samples, features.length);
  const random = seededRandom(seed);
  const weights = Float64Array.from(samples, ({ weight = 1 }) => weight);
  const bias = priorLogOdds(samples, weights);
  const odds = new Float64Array(data.count).fill(bias);
  const gradient = new Float64Array(data.count);
  const curvature = new Float64Array(data.count);
  const model = { features, bias, roots: [], feature: [], value: [], left: [] } as Growing;
  for (let tree = 0; tree < settings.trees; tree++) {
    for (let at = 0; at < data.count; at++) {
      const p = 1 / (1 + Math.exp(-odds[at]!));
      gradient[at] = weights[at]! * (samples[at]!.y - p);
      curvature[at] = weights[at]! * Math.max(LEAST_CURVATURE, p * (1 - p));
    }
    const drawColumns = () =>
      features.map((_, column) => column).filter(() => random.uniform() < COLUMNS_TRIED);
    for (const { samples: inLeaf, node } of growTree(
      model,
      data,
      { gradient, curvature },
      settings,
      drawColumns,
    )) {
      for (const at of inLeaf) odds[at]! += model.value[node]!;
    }
  }
  return model;
}

interface Growing extends BoostedTrees {
  readonly roots: number[];
  readonly feature: number[];
  readonly value: number[];
  readonly left: number[];
}

interface Slopes {
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
}

/** @returns the leaves */
function growTree(
  model: Growing,
  data: Binned,
  slopes: Slopes,
  settings: TreeSettings,
  drawColumns: () => number[],
): Leaf[] {
  const leafOf = (node: number, samples: Int32Array): Leaf => ({
    node,
    samples,
    split: bestSplit(data, slopes, samples, settings, drawColumns()),
  });
  const root = newNode(model);
  model.roots.push(root);
  let leaves = [
    leafOf(
      root,
      Int32Array.from({ length: data.count }, (_, at) => at),
    ),
  ];
  while (leaves.length < settings.leaves) {
    const best = leaves.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
    if (!best.split) break;
    const { column, bin } = best.split;
    const left = newNode(model);
    newNode(model);
    model.feature[best.node] = column;
    model.value[best.node] = data.cuts[column]![bin]!;
    model.left[best.node] = left;
    const goesLeft = (at: number) => data.bins[column * data.count + at]! <= bin;
    const parts = [best.samples.filter(goesLeft), best.samples.filter((at) => !goesLeft(at))] as const;
    leaves = leaves.filter((leaf) => leaf !== best);
    leaves.push(leafOf(left, parts[0]), leafOf(left + 1, parts[1]));
  }
  for (const { node, samples } of leaves) {
    let g = 0;
    let h = 0;
    for (const at of samples) {
      g += slopes.gradient[at]!;
      h += slopes.curvature[at]!;
    }
    model.value[node] = rounded((settings.rate * g) / (h + settings.ridge));
  }
  return leaves;
}

function bestSplit(
  data: Binned,
  { gradient, curvature }: Slopes,
  samples: Int32Array,
  { leastSamples, ridge }: TreeSettings,
  columns: readonly number[],
): Split | null {
  let best: Split | null = null;
  for (const column of columns) {
    const bins = data.cuts[column]!.length + 1;
    const g = new Float64Array(bins);
    const h = new Float64Array(bins);
    const n = new Int32Array(bins);
    const start = column * data.count;
    for (const at of samples) {
      const bin = data.bins[start + at]!;
      g[bin]! += gradient[at]!;
      h[bin]! += curvature[at]!;
      n[bin]! += 1;
    }
    const total = { g: sum(g), h: sum(h) };
    const whole = total.g ** 2 / (total.h + ridge);
    let left = { g: 0, h: 0, n: 0 };
    for (let bin = 0; bin < bins - 1; bin++) {
      left = { g: left.g + g[bin]!, h: left.h + h[bin]!, n: left.n + n[bin]! };
      if (left.n < leastSamples || samples.length - left.n < leastSamples) continue;
      const gain =
        left.g ** 2 / (left.h + ridge) + (total.g - left.g) ** 2 / (total.h - left.h + ridge) - whole;
      if (gain > (best?.gain ?? 0)) best = { gain, column, bin };
    }
  }
  return best;
}

function binned(samples: readonly Sample[], width: number): Binned {
  const count = samples.length;
  const bins = new Uint8Array(width * count);
  const cuts = Array.from({ length: width }, (_, column) => {
    const sorted = Float64Array.from(samples, ({ x }) => x[column]!).sort();
    const edges = cutsOf(sorted);
    for (let at = 0; at < count; at++) bins[column * count + at] = binOf(edges, samples[at]!.x[column]!);
    return edges;
  });
  return { count, bins, cuts };
}

/** Values between bins: each distinct value has a bin where they are few, else bins of like size. */
function cutsOf(sorted: Float64Array): number[] {
  const distinct = [...new Set(sorted)];
  const ends =
    distinct.length <= MOST_BINS
      ? distinct.slice(0, -1)
      : [
          ...new Set(
            Array.from(
              { length: MOST_BINS - 1 },
              (_, at) => distinct[Math.floor(((at + 1) * distinct.length) / MOST_BINS) - 1]!,
            ),
          ),
        ];
  return ends.map((end) => {
    const next = distinct[distinct.indexOf(end) + 1] ?? end;
    return rounded((end + next) / 2);
  });
}

function binOf(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= cuts[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

function newNode(model: Growing): number {
  model.feature.push(-1);
  model.value.push(0);
  model.left.push(0);
  return model.feature.length - 1;
}

function priorLogOdds(samples: readonly Sample[], weights: Float64Array): number {
  let yes = 0;
  let all = 0;
  for (const [at, { y }] of samples.entries()) {
    all += weights[at]!;
    if (y === 1) yes += weights[at]!;
  }
  const share = Math.min(1 - 1e-6, Math.max(1e-6, yes / all));
  return rounded(Math.log(share / (1 - share)));
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
