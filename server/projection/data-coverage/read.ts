/**
 * What the records cover: per file, how many there are and from when to when. Files of things
 * (persons, phones …) have no period of their own.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import { RECORD_KINDS, type RecordKind } from "../../domain/case-folder.ts";

export interface Coverage {
  readonly file: RecordKind;
  readonly records: number;
  /** ISO 8601 in UTC; null where the file has no times. */
  readonly first_at: string | null;
  readonly last_at: string | null;
}

/** The time that says when a record of the kind happened. */
export const TIME_OF: Partial<Record<RecordKind, string>> = {
  contacts: '"at"',
  payments: '"at"',
  parcels: "coalesce(sent_at, delivered_at)",
  sightings: '"at"',
  cases: "opened_at",
  seizures: '"at"',
  statements: '"at"',
  drug_tests: '"at"',
  wastewater: "CAST(sampled_on AS TIMESTAMP)",
  chemicals: '"at"',
  ties: '"at"',
};

/** One entry per file that holds records, in the order of the case folder. */
export async function readCoverage(connection: DuckDBConnection): Promise<Coverage[]> {
  const reader = await connection.runAndReadAll(RECORD_KINDS.map(coverageSql).join("\nUNION ALL\n"));
  const rows = reader.getRowObjectsJS() as unknown as Coverage[];
  return rows
    .filter((row) => row.records > 0)
    .sort((a, b) => RECORD_KINDS.indexOf(a.file) - RECORD_KINDS.indexOf(b.file));
}

/** Files of what happens every day where they were delivered at all; in others a silence says nothing. */
export const STEADY_KINDS = [
  "contacts",
  "payments",
  "parcels",
  "sightings",
] as const satisfies readonly RecordKind[];

export interface RecordDays {
  readonly file: RecordKind;
  /** Days since 1970 with a record, in China's time, ascending. */
  readonly days: readonly number[];
}

/** Of the files that go on all the time; files without records are absent. */
export async function readRecordDays(connection: DuckDBConnection): Promise<RecordDays[]> {
  const reader = await connection.runAndReadAll(
    STEADY_KINDS.map(
      (file) => `SELECT DISTINCT '${file}' AS file,
        CAST(epoch_ms(${TIME_OF[file]} + INTERVAL 8 HOUR) // 86400000 AS INTEGER) AS day
        FROM current_${file} WHERE ${TIME_OF[file]} IS NOT NULL`,
    ).join("\nUNION ALL\n"),
  );
  const rows = reader.getRows() as [RecordKind, number][];
  return STEADY_KINDS.map((file) => ({
    file,
    days: rows
      .filter(([kind]) => kind === file)
      .map(([, day]) => day)
      .sort((a, b) => a - b),
  })).filter(({ days }) => days.length > 0);
}

function coverageSql(kind: RecordKind): string {
  const time = TIME_OF[kind];
  const iso = (aggregate: string) =>
    time ? `strftime(${aggregate}(${time}), '%Y-%m-%dT%H:%M:%SZ')` : "CAST(NULL AS VARCHAR)";
  return `SELECT '${kind}' AS file, CAST(count(*) AS DOUBLE) AS records,
    ${iso("min")} AS first_at, ${iso("max")} AS last_at FROM current_${kind}`;
}
