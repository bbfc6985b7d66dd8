/** Reads which records touch a person, newest first, a page at a time. */
import { readFileSync } from "node:fs";
import { type DuckDBConnection, LIST, listValue, VARCHAR } from "@duckdb/node-api";
import type { RecordKind } from "../../domain/case-folder.ts";

export interface TouchingRecord {
  readonly file: RecordKind;
  readonly id: string;
  /** ISO 8601 in UTC; null where the record has no time. */
  readonly at: string | null;
  /** Keys of the phones, accounts, vehicles or cases by which it does. */
  readonly through: readonly string[];
  /** The delivered cells, by column. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface TouchingPage {
  readonly records: readonly TouchingRecord[];
  readonly total: number;
  readonly totals: Readonly<Partial<Record<RecordKind, number>>>;
}

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

const SQL = readFileSync(new URL("./touching.sql", import.meta.url), "utf8");

/**
 * @param connection of the caller's own: a temporary table is left on it
 * @param inferredPhones phones that the findings give the person
 */
export async function readTouchingRecords(
  connection: DuckDBConnection,
  person: string,
  inferredPhones: readonly string[],
  { limit, offset }: Page,
): Promise<TouchingPage> {
  await connection.run(
    SQL,
    { person, phones: listValue([...inferredPhones]) },
    { person: VARCHAR, phones: LIST(VARCHAR) },
  );
  const counted = await connection.runAndReadAll(
    "SELECT kind, CAST(count(*) AS DOUBLE) AS records FROM touching GROUP BY kind ORDER BY kind",
  );
  const counts = counted.getRows() as [RecordKind, number][];
  const reader = await connection.runAndReadAll(
    `SELECT kind AS file, record_id AS id, strftime("at", '%Y-%m-%dT%H:%M:%SZ') AS "at", through
     FROM touching ORDER BY touching."at" DESC NULLS LAST, kind, record_id LIMIT $limit OFFSET $offset`,
    { limit, offset },
  );
  const page = reader.getRowObjectsJS() as unknown as Omit<TouchingRecord, "fields">[];
  const raw = await readRaw(connection, page);
  return {
    records: page.map((record) => ({ ...record, fields: raw.get(`${record.file}/${record.id}`) ?? {} })),
    total: counts.reduce((sum, [, records]) => sum + records, 0),
    totals: Object.fromEntries(counts),
  };
}

/** Delivered cells of the records of a page, by kind and id. */
async function readRaw(
  connection: DuckDBConnection,
  page: readonly { readonly file: RecordKind; readonly id: string }[],
): Promise<Map<string, Record<string, string>>> {
  const cells = new Map<string, Record<string, string>>();
  for (const kind of new Set(page.map((record) => record.file))) {
    const ids = page.filter((record) => record.file === kind).map((record) => record.id);
    const reader = await connection.runAndReadAll(
      `SELECT record_id, raw FROM current_${kind} WHERE record_id IN (SELECT unnest($ids))`,
      { ids: listValue(ids) },
      { ids: LIST(VARCHAR) },
    );
    for (const [id, raw] of reader.getRows()) cells.set(`${kind}/${id}`, JSON.parse(String(raw)));
  }
  return cells;
}
