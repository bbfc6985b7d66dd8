/**
 * The period that is analysed: that of the bulk of the records of what people did. A phone whose
 * clock was never set says 1970; one such record would make a month of contacts half a century
 * long, and everything that is rare or frequent is judged against that length. What lies far apart
 * stays in the ledger and is shown, but the analysis is made without it and says how much it is.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { RecordKind } from "../../domain/case-folder.ts";
import type { AnalysedPeriod, Days } from "../../domain/findings.ts";
import { STEADY_KINDS, TIME_OF } from "../data-coverage/read.ts";

/** Days since 1970 in China's time, ascending, and the records of each. */
export type DayCounts = readonly (readonly [day: number, records: number])[];
type DayRange = readonly [first: number, last: number];

/** More than this share of the records is no slip of a clock, nor are more than so many of a kind with few. */
const MOST_LEFT_OUT = { share: 0.05, ofKind: 3 };
/**
 * Silences that occur in records that are right, in days. Contacts are delivered for months on end,
 * and the length of their period counts. Accounts are delivered since their opening, and who was in
 * prison does nothing for years; but few holders keep anything longer than five years.
 */
export const LEAST_SILENCE = { contacts: 30, all: 5 * 365 };

/** Makes the views `period_<kind>`, which the analysis reads. @returns null where no record has a time */
export async function createPeriodViews(connection: DuckDBConnection): Promise<AnalysedPeriod | null> {
  const counts = await Promise.all(STEADY_KINDS.map((kind) => readDayCounts(connection, kind)));
  const ranges = rangesOf(counts);
  for (const [at, kind] of STEADY_KINDS.entries()) {
    await connection.run(
      `CREATE OR REPLACE TEMP VIEW period_${kind} AS FROM current_${kind} ${condition(kind, counts[at]!, ranges[at]!)}`,
    );
  }
  const kept = counts.map((days, at) => within(days, ranges[at]!));
  const all = bounds(joined(kept));
  if (all === null) return null;
  return {
    days: isoDays(all),
    left_out: STEADY_KINDS.flatMap((kind, at) => {
      const records = total(counts[at]!) - total(kept[at]!);
      const others = bounds(kept[at]!);
      return records === 0 ? [] : [{ file: kind, records, others: others && isoDays(others) }];
    }),
  };
}

/** The days of the bulk of a kind's records, by the same rule; null where none has a time. */
export async function readBulkOf(connection: DuckDBConnection, kind: RecordKind): Promise<Days | null> {
  const range = bulkOf([await readDayCounts(connection, kind)], LEAST_SILENCE.all);
  return range && isoDays(range);
}

/** What each kind is limited to, in the order of `STEADY_KINDS`; null where the kind has no day. */
export function rangesOf(counts: readonly DayCounts[]): (DayRange | null)[] {
  const whole = bulkOf(counts, LEAST_SILENCE.all);
  return counts.map((days, at) =>
    STEADY_KINDS[at] === "contacts" ? bulkOf([within(days, whole)], LEAST_SILENCE.contacts) : whole,
  );
}

/**
 * The run of days that holds nearly all records of all kinds, and of each, and what no silence
 * longer than that run, and than the least, parts from it.
 */
export function bulkOf(kinds: readonly DayCounts[], leastSilence: number): DayRange | null {
  const days = joined(kinds);
  if (days.length === 0) return null;
  const runs = [
    shortestRun(days, total(days) * (1 - MOST_LEFT_OUT.share)),
    ...kinds.map((own) => {
      const all = total(own);
      return shortestRun(own, all - Math.max(all * MOST_LEFT_OUT.share, MOST_LEFT_OUT.ofKind));
    }),
  ].filter((run) => run !== null);
  let first = days.findIndex(([day]) => day === Math.min(...runs.map(([from]) => from)));
  let last = days.findIndex(([day]) => day === Math.max(...runs.map(([, to]) => to)));
  const longest = Math.max(days[last]![0] - days[first]![0], leastSilence);
  const silenceBefore = (at: number) => days[at]![0] - days[at - 1]![0];
  while (first > 0 && silenceBefore(first) <= longest) first--;
  while (last < days.length - 1 && silenceBefore(last + 1) <= longest) last++;
  return [days[first]![0], days[last]![0]];
}

/** The shortest run with that many records, the earliest of several; null where none are asked for. */
function shortestRun(counts: DayCounts, records: number): DayRange | null {
  if (records <= 0) return null;
  let best = bounds(counts);
  let held = 0;
  for (let first = 0, last = -1; best && first < counts.length; held -= counts[first++]![1]) {
    while (held < records && last < counts.length - 1) held += counts[++last]![1];
    if (held < records) break;
    const run = [counts[first]![0], counts[last]![0]] as const;
    if (run[1] - run[0] < best[1] - best[0]) best = run;
  }
  return best;
}

async function readDayCounts(connection: DuckDBConnection, kind: RecordKind): Promise<DayCounts> {
  const reader = await connection.runAndReadAll(`
    SELECT ${dayOf(kind)} AS day, CAST(count(*) AS DOUBLE)
    FROM current_${kind} WHERE ${TIME_OF[kind]} IS NOT NULL GROUP BY day ORDER BY day`);
  return reader.getRows() as [number, number][];
}

/** What has no time lies nowhere, and stays. */
function condition(kind: (typeof STEADY_KINDS)[number], counts: DayCounts, range: DayRange | null): string {
  if (range === null || total(within(counts, range)) === total(counts)) return "";
  return `WHERE ${TIME_OF[kind]} IS NULL OR ${dayOf(kind)} BETWEEN ${range[0]} AND ${range[1]}`;
}

function dayOf(kind: RecordKind): string {
  return `CAST(date_diff('day', DATE '1970-01-01', CAST(${TIME_OF[kind]} + INTERVAL 8 HOUR AS DATE)) AS INTEGER)`;
}

function joined(kinds: readonly DayCounts[]): DayCounts {
  const sums = new Map<number, number>();
  for (const [day, records] of kinds.flat()) sums.set(day, (sums.get(day) ?? 0) + records);
  return [...sums].sort(([a], [b]) => a - b);
}

function within(counts: DayCounts, range: DayRange | null): DayCounts {
  return range === null ? [] : counts.filter(([day]) => day >= range[0] && day <= range[1]);
}

function bounds(counts: DayCounts): DayRange | null {
  const [first, last] = [counts[0], counts.at(-1)];
  return first && last ? [first[0], last[0]] : null;
}

function total(counts: DayCounts): number {
  return counts.reduce((sum, [, records]) => sum + records, 0);
}

function isoDays(range: DayRange): Days {
  const [first, last] = range.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
  return [first!, last!];
}
