/**
 * Periods for which records are probably missing: runs of days without a record that are longer
 * than chance leaves them at the file's own rate. Days, not records, are counted, since records
 * come in bursts.
 */
import type { RecordKind } from "../../domain/case-folder.ts";
import type { Days } from "../../domain/findings.ts";
import type { RecordDays } from "./read.ts";

export interface Silence {
  readonly file: RecordKind;
  /** `2026-03-01`, both ends included. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/** A shorter one is a holiday or a weekend. */
const SHORTEST_DAYS = 7;
/** So unlikely must a run of that length be anywhere in the file. */
const CHANCE = 0.01;
const DAY_MS = 86_400_000;

/**
 * Longest first; the span is that of all files together, so that a file may also begin late or end early.
 * @param period what was analysed, where anything was: a wrong date is no reason to miss years
 */
export function silencesOf(delivered: readonly RecordDays[], period: Days | null): Silence[] {
  const files = delivered
    .map(({ file, days }) => ({ file, days: days.filter((day) => period === null || isIn(period, day)) }))
    .filter(({ days }) => days.length > 0);
  const first = Math.min(...files.map(({ days }) => days[0] ?? Number.POSITIVE_INFINITY));
  const last = Math.max(...files.map(({ days }) => days.at(-1) ?? Number.NEGATIVE_INFINITY));
  return files
    .flatMap(({ file, days }) => {
      const least = leastDays(days.length, last - first + 1);
      const marks = [first - 1, ...days, last + 1];
      return marks.slice(1).flatMap((day, index) => {
        const before = marks[index] ?? day;
        const silent = day - before - 1;
        return silent < least ? [] : [{ file, from: text(before + 1), to: text(day - 1), days: silent }];
      });
    })
    .sort((a, b) => b.days - a.days || a.from.localeCompare(b.from));
}

/** Each day is silent with the same chance: runs of n days are expected less often than `CHANCE` times. */
function leastDays(active: number, span: number): number {
  const silent = 1 - active / span;
  if (silent <= 0) return SHORTEST_DAYS;
  return Math.max(SHORTEST_DAYS, Math.ceil(Math.log(CHANCE / span) / Math.log(silent)));
}

function isIn([first, last]: Days, day: number): boolean {
  return text(day) >= first && text(day) <= last;
}

function text(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
