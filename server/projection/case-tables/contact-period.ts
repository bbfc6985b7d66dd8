/**
 * The period of the contacts: that of the bulk of them. A phone whose clock was never set says
 * 1970; one such record would make a month of contacts half a century long, and everything that
 * is rare or frequent is judged against that length. Such contacts stay in the ledger and are
 * shown, but the analysis is made without them and says how many they are.
 */
import type { DuckDBConnection } from "@duckdb/node-api";

export interface ContactPeriod {
  /** First and last day (UTC, `YYYY-MM-DD`) of the contacts that are analysed; null where there are none. */
  readonly days: readonly [first: string, last: string] | null;
  /** How many contacts lie outside of it. */
  readonly leftOut: number;
}

/** Days since 1970, ascending, and the contacts of each. */
export type DayCounts = readonly (readonly [day: number, contacts: number])[];

/** More than this share of the contacts is no slip of a clock. */
const MOST_LEFT_OUT = 0.05;
/** Silences of a month occur in records that are right. */
const LEAST_SILENCE_DAYS = 30;

/** Makes the view `period_contacts`, which the analysis reads. */
export async function createPeriodContacts(connection: DuckDBConnection): Promise<ContactPeriod> {
  const reader = await connection.runAndReadAll(`
    SELECT date_diff('day', DATE '1970-01-01', CAST("at" AS DATE)) AS day, count(*)
    FROM current_contacts GROUP BY day ORDER BY day`);
  const counts = reader.getRows().map(([day, contacts]) => [Number(day), Number(contacts)] as const);
  const kept = bulkOf(counts);
  const [first, last] = [kept[0]?.[0], kept.at(-1)?.[0]];
  const leftOut = total(counts) - total(kept);
  const within =
    leftOut > 0 && first !== undefined && last !== undefined
      ? `WHERE CAST("at" AS DATE) BETWEEN DATE '${isoDay(first)}' AND DATE '${isoDay(last)}'`
      : "";
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW period_contacts AS SELECT * FROM current_contacts ${within}`,
  );
  return {
    days: first === undefined || last === undefined ? null : [isoDay(first), isoDay(last)],
    leftOut,
  };
}

/**
 * The shortest run of days that holds nearly all contacts, and what no silence longer than that
 * run, and than a month, parts from it. The same days where nothing lies apart.
 */
export function bulkOf(counts: DayCounts): DayCounts {
  let [first, last] = shortestRun(counts, total(counts) * (1 - MOST_LEFT_OUT));
  if (first > last) return counts;
  const longest = Math.max(counts[last]![0] - counts[first]![0], LEAST_SILENCE_DAYS);
  const silenceBefore = (at: number) => counts[at]![0] - counts[at - 1]![0];
  while (first > 0 && silenceBefore(first) <= longest) first--;
  while (last < counts.length - 1 && silenceBefore(last + 1) <= longest) last++;
  return counts.slice(first, last + 1);
}

/** Positions of the first and last day of the shortest run with that many contacts; the earliest of several. */
function shortestRun(counts: DayCounts, contacts: number): [first: number, last: number] {
  let best: [number, number] = [0, counts.length - 1];
  const length = ([first, last]: [number, number]) => (counts[last]?.[0] ?? 0) - (counts[first]?.[0] ?? 0);
  let held = 0;
  for (let first = 0, last = -1; first < counts.length; held -= counts[first++]![1]) {
    while (held < contacts && last < counts.length - 1) held += counts[++last]![1];
    if (held < contacts) break;
    if (length([first, last]) < length(best)) best = [first, last];
  }
  return best;
}

function total(counts: DayCounts): number {
  return counts.reduce((sum, [, contacts]) => sum + contacts, 0);
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
