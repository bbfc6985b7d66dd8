/**
 * Why a model says what it says: how far each feature moves the odds from those of somebody
 * usual in the comparison population, with the records that show it. Largest first.
 */
import type { Contribution, RecordRef } from "../../domain/findings.ts";
import { rounded } from "../case/ids.ts";
import { upperMedian } from "../median.ts";

export interface Explained<F extends string> {
  readonly names: readonly F[];
  readonly values: readonly number[];
  /** Usual value of each feature in the comparison population. */
  readonly usual: readonly number[];
  readonly population: string;
  readonly recordsOf: (feature: F) => readonly RecordRef[];
}

/** Records named per contribution; `records_total` says how many there are. */
const RECORDS_SHOWN = 12;
/** Contributions weaker than this (log10) are not worth a line. */
const LEAST_LOG10 = 0.1;
const DECIMALS = 3;

/** @param shares natural log of the odds that each feature adds against its usual value, in the order of `names` */
export function contributions<F extends string>(
  shares: readonly number[],
  one: Explained<F>,
): Contribution[] {
  const found: Contribution[] = [];
  for (const [index, feature] of one.names.entries()) {
    const value = one.values[index]!;
    const usual = one.usual[index]!;
    const weight = shares[index]! / Math.LN10;
    if (Math.abs(weight) < LEAST_LOG10) continue;
    const records = one.recordsOf(feature);
    found.push({
      feature,
      value: rounded(value, DECIMALS),
      comparison: rounded(usual, DECIMALS),
      population: one.population,
      direction: weight > 0 ? "for" : "against",
      log10_lr: rounded(weight, DECIMALS),
      records: records.slice(0, RECORDS_SHOWN),
      records_total: records.length,
    });
  }
  return found.sort(
    (a, b) => Math.abs(b.log10_lr) - Math.abs(a.log10_lr) || (a.feature < b.feature ? -1 : 1),
  );
}

/** Median of each column. */
export function medians(rows: readonly (readonly number[])[], width: number): number[] {
  return Array.from({ length: width }, (_, column) => upperMedian(rows.map((row) => row[column]!)));
}
