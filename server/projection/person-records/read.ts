/** Reads which records touch a person: a page of them, their moments on a time line, their sources. */
import { readFileSync } from "node:fs";
import { type DuckDBConnection, LIST, listValue, VARCHAR } from "@duckdb/node-api";
import type { RecordKind } from "../../domain/case-folder.ts";
import { readDeliveredCells } from "../delivered-cells/read.ts";

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
  /** Of what the filter leaves. */
  readonly total: number;
  /** By file, of what the filter leaves but for its choice of a file. */
  readonly totals: Readonly<Partial<Record<RecordKind, number>>>;
  /** Without any filter. */
  readonly all: number;
}

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** Each condition narrows; records without a time lie in no window. */
export interface TouchingFilter {
  readonly file?: RecordKind | undefined;
  /** Id of a source; the empty string = of no source. */
  readonly source?: string | undefined;
  /** Key of the phone, account, vehicle or case by which a record touches the person. */
  readonly through?: string | undefined;
  /** Epoch milliseconds, both included. */
  readonly from_ms?: number | undefined;
  readonly to_ms?: number | undefined;
}

export interface TouchingActor {
  /** Person id, or a phone's key where nobody is known to use it. */
  readonly actor: string;
  /** Phones that the findings give the actor. */
  readonly phones: readonly string[];
}

const SQL = readFileSync(new URL("./touching.sql", import.meta.url), "utf8");

/** @param connection of the caller's own: temporary tables are left on it */
export async function readTouchingRecords(
  connection: DuckDBConnection,
  actor: TouchingActor,
  { limit, offset }: Page,
  filter: TouchingFilter = {},
): Promise<TouchingPage> {
  await prepareTouching(connection, actor);
  const { file, ...others } = filter;
  const all = await connection.runAndReadAll("SELECT CAST(count(*) AS DOUBLE) FROM touching");
  const open = conditionOf(others);
  const counted = await connection.runAndReadAll(
    `SELECT kind, CAST(count(*) AS DOUBLE) AS records FROM touching t WHERE ${open.text}
     GROUP BY kind ORDER BY kind`,
    open.values,
  );
  const counts = counted.getRows() as [RecordKind, number][];
  const narrowed = conditionOf(filter);
  const reader = await connection.runAndReadAll(
    `SELECT kind AS file, record_id AS id, strftime("at", '%Y-%m-%dT%H:%M:%SZ') AS "at", through
     FROM touching t WHERE ${narrowed.text}
     ORDER BY t."at" DESC NULLS LAST, kind, record_id LIMIT $limit OFFSET $offset`,
    { ...narrowed.values, limit, offset },
  );
  const page = reader.getRowObjectsJS() as unknown as Omit<TouchingRecord, "fields">[];
  const raw = await readDeliveredCells(connection, page);
  return {
    records: page.map((record) => ({ ...record, fields: raw.get(`${record.file}/${record.id}`) ?? {} })),
    total: counts
      .filter(([kind]) => file === undefined || kind === file)
      .reduce((sum, [, records]) => sum + records, 0),
    totals: Object.fromEntries(counts),
    all: Number(all.getRows()[0]?.[0] ?? 0),
  };
}

export interface TouchingMoment {
  readonly file: RecordKind;
  readonly id: string;
  readonly at_ms: number;
  readonly through: readonly string[];
}

/** Records with a time, by time. @returns at most `limit`, the newest, and how many there are */
export async function readTouchingMoments(
  connection: DuckDBConnection,
  actor: TouchingActor,
  filter: TouchingFilter,
  limit: number,
): Promise<{ readonly moments: readonly TouchingMoment[]; readonly total: number }> {
  await prepareTouching(connection, actor);
  const { text, values } = conditionOf(filter);
  const counted = await connection.runAndReadAll(
    `SELECT CAST(count(*) AS DOUBLE) FROM touching t WHERE "at" IS NOT NULL AND ${text}`,
    values,
  );
  const reader = await connection.runAndReadAll(
    `SELECT kind AS file, record_id AS id, CAST(epoch_ms("at") AS DOUBLE) AS at_ms, through
     FROM touching t WHERE "at" IS NOT NULL AND ${text}
     ORDER BY "at" DESC, kind, record_id LIMIT $limit`,
    { ...values, limit },
  );
  const newest = reader.getRowObjectsJS() as unknown as TouchingMoment[];
  return { moments: newest.reverse(), total: Number(counted.getRows()[0]?.[0] ?? 0) };
}

export interface TouchingSource {
  /** Null: the records name none. */
  readonly source_id: string | null;
  readonly kind: string | null;
  readonly title: string | null;
  readonly authority: string | null;
  readonly reliability: string | null;
  readonly files: Readonly<Partial<Record<RecordKind, number>>>;
  readonly total: number;
}

/** Who delivered the records that touch the actor, the largest delivery first. */
export async function readTouchingSources(
  connection: DuckDBConnection,
  actor: TouchingActor,
  filter: TouchingFilter,
): Promise<TouchingSource[]> {
  await prepareTouching(connection, actor);
  const { text, values } = conditionOf(filter);
  const reader = await connection.runAndReadAll(
    `SELECT t.source_id, any_value(s.kind) AS kind, any_value(s.title) AS title,
            any_value(s.authority) AS authority, any_value(s.reliability) AS reliability,
            t.kind AS file, CAST(count(*) AS DOUBLE) AS records
     FROM touching t LEFT JOIN current_sources s ON s.record_id = t.source_id
     WHERE ${text} GROUP BY t.source_id, t.kind ORDER BY t.source_id NULLS LAST, file`,
    values,
  );
  const rows = reader.getRowObjectsJS() as unknown as (Omit<TouchingSource, "files" | "total"> & {
    readonly file: RecordKind;
    readonly records: number;
  })[];
  const sources = new Map<string | null, TouchingSource>();
  for (const { file, records, ...source } of rows) {
    const known = sources.get(source.source_id);
    sources.set(source.source_id, {
      ...source,
      files: { ...known?.files, [file]: records },
      total: (known?.total ?? 0) + records,
    });
  }
  return [...sources.values()].sort((a, b) => b.total - a.total);
}

async function prepareTouching(
  connection: DuckDBConnection,
  { actor, phones }: TouchingActor,
): Promise<void> {
  await connection.run(
    SQL,
    { person: actor, phones: listValue([...phones]) },
    { person: VARCHAR, phones: LIST(VARCHAR) },
  );
}

/** A condition on columns of `touching t`, and the values it names. */
function conditionOf({ file, source, through, from_ms, to_ms }: TouchingFilter): {
  readonly text: string;
  readonly values: Record<string, string | number>;
} {
  const parts: [condition: string, name: string, value: string | number | undefined][] = [
    ["t.kind = $file", "file", file],
    ["coalesce(t.source_id, '') = $source", "source", source],
    ["list_contains(t.through, $through)", "through", through],
    [`epoch_ms(t."at") >= CAST($from AS BIGINT)`, "from", from_ms],
    [`epoch_ms(t."at") <= CAST($to AS BIGINT)`, "to", to_ms],
  ];
  const given = parts.flatMap(([condition, name, value]) =>
    value === undefined ? [] : [{ condition, name, value }],
  );
  return {
    text: given.map(({ condition }) => condition).join(" AND ") || "true",
    values: Object.fromEntries(given.map(({ name, value }) => [name, value])),
  };
}
