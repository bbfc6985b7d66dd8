/** Counts, F1, calibration error, AUC and bootstrap: the arithmetic of the accuracy suite. */
import { Random } from "../../seed-data/generator/random.ts";

export interface Counts {
  /** Claimed and true. */
  readonly hits: number;
  readonly claimed: number;
  /** True ones that were found; differs from `hits` only where some truths do not count for recall. */
  readonly found: number;
  readonly real: number;
}

export function countSets(claimed: ReadonlySet<string>, real: ReadonlySet<string>): Counts {
  const hits = [...claimed].filter((item) => real.has(item)).length;
  return { hits, claimed: claimed.size, found: hits, real: real.size };
}

export function addCounts(all: readonly Counts[]): Counts {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  return { hits: sum("hits"), claimed: sum("claimed"), found: sum("found"), real: sum("real") };
}

/** NaN where nothing was claimed. */
export function precision({ hits, claimed }: Counts): number {
  return claimed === 0 ? Number.NaN : hits / claimed;
}

/** NaN where there was nothing to find. */
export function recall({ found, real }: Counts): number {
  return real === 0 ? Number.NaN : found / real;
}

/** Harmonic mean; 0 where something was to be found or claimed without a hit, NaN where there was neither. */
export function f1(counts: Counts): number {
  if (counts.real === 0 && counts.claimed === 0) return Number.NaN;
  const p = precision(counts);
  const r = recall(counts);
  return Number.isNaN(p) || Number.isNaN(r) || p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

/** Mean of F1 over the classes that occur or were claimed. */
export function macroF1(classes: Readonly<Record<string, Counts>>): number {
  return mean(Object.values(classes).map(f1));
}

/** Expected calibration error: ten bins of equal width, weighted by their size. NaN without pairs. */
export function calibrationError(
  pairs: readonly (readonly [probability: number, isTrue: boolean])[],
  bins = 10,
): number {
  if (pairs.length === 0) return Number.NaN;
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    const inside = pairs.filter(([p]) => Math.min(bins - 1, Math.floor(p * bins)) === bin);
    if (inside.length === 0) continue;
    const said = mean(inside.map(([p]) => p));
    const was = inside.filter(([, isTrue]) => isTrue).length / inside.length;
    error += (Math.abs(said - was) * inside.length) / pairs.length;
  }
  return error;
}

/** Mean of the values that are numbers; NaN without any. */
export function mean(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : known.reduce((a, b) => a + b, 0) / known.length;
}

/** 95 % percentile interval of what `statistic` says of the items, these resampled 2,000 times. */
export function bootstrapInterval<Item>(
  items: readonly Item[],
  statistic: (drawn: readonly Item[]) => number,
  seed = "bootstrap",
): readonly [number, number] {
  const random = new Random(seed);
  const values = Array.from({ length: items.length > 0 ? 2000 : 0 }, () =>
    statistic(items.map(() => random.pick(items))),
  )
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  const at = (share: number) => values[Math.floor(share * (values.length - 1))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}

/** Area under the ROC curve by ranks, ties counted half. NaN where a side is empty. */
export function auc(positives: readonly number[], negatives: readonly number[]): number {
  if (positives.length === 0 || negatives.length === 0) return Number.NaN;
  const all = [
    ...positives.map((value) => ({ value, positive: true })),
    ...negatives.map((value) => ({ value, positive: false })),
  ];
  all.sort((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let i = 0; i < all.length; ) {
    let end = i;
    while (end < all.length && all[end]?.value === all[i]?.value) end++;
    const rank = (i + 1 + end) / 2;
    for (let j = i; j < end; j++) if (all[j]?.positive) rankSum += rank;
    i = end;
  }
  const n = positives.length;
  return (rankSum - (n * (n + 1)) / 2) / (n * negatives.length);
}
