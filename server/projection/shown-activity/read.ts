/** Reads when the records of what a graph shows happened: counts per hour or day, and per hour of the week. */
import { readFileSync } from "node:fs";
import { type DuckDBConnection, LIST, listValue, VARCHAR } from "@duckdb/node-api";
import type { RecordKind } from "../../domain/case-folder.ts";

/** What is shown, by ids. */
export interface ShownThings {
  readonly persons: readonly string[];
  readonly phones: readonly string[];
  readonly accounts: readonly string[];
  readonly vehicles: readonly string[];
  /** Records that are nodes themselves. */
  readonly records: readonly { readonly file: RecordKind; readonly id: string }[];
}

export type BinSize = "hour" | "day";

export interface EventBin {
  readonly kind: RecordKind;
  /** Epoch milliseconds of its beginning in China's time. */
  readonly start_ms: number;
  readonly records: number;
}

export interface WeekCell {
  /** 1 = Monday … 7 = Sunday, in China's time. */
  readonly weekday: number;
  readonly hour: number;
  readonly records: number;
}

/** Epoch milliseconds, both ends included. */
export interface Span {
  readonly from_ms?: number | undefined;
  readonly to_ms?: number | undefined;
}

/** Which of the events; each condition narrows. */
export interface EventChoice extends Span {
  readonly files?: readonly RecordKind[] | undefined;
  readonly hour_of_week?: Pick<WeekCell, "weekday" | "hour"> | undefined;
  readonly without?: "time" | "hour" | undefined;
  readonly limit: number;
  readonly offset: number;
}

export interface ShownEvent {
  readonly file: RecordKind;
  readonly id: string;
  /** ISO 8601 in UTC; null where the record has no time. */
  readonly at: string | null;
}

const EVENTS = readFileSync(new URL("./events.sql", import.meta.url), "utf8");
/** Cases are of China, which has one time and no summer time. */
const LOCAL = `"at" + INTERVAL 8 HOUR`;
const IN_SPAN = `($from IS NULL OR epoch_ms("at") >= CAST($from AS BIGINT))
    AND ($to IS NULL OR epoch_ms("at") <= CAST($to AS BIGINT))`;

/**
 * Only bins with records, by time and kind.
 * @param connection of the caller's own: a temporary table is left on it
 */
export async function readEventBins(
  connection: DuckDBConnection,
  shown: ShownThings,
  bin: BinSize,
): Promise<{ readonly bins: readonly EventBin[]; readonly undated: number }> {
  await gatherEvents(connection, shown);
  const reader = await connection.runAndReadAll(
    `SELECT kind, CAST(epoch_ms(date_trunc('${bin}', ${LOCAL}) - INTERVAL 8 HOUR) AS DOUBLE) AS start_ms,
            CAST(count(*) AS DOUBLE) AS records
     FROM shown_event WHERE "at" IS NOT NULL GROUP BY kind, start_ms ORDER BY start_ms, kind`,
  );
  const undated = await connection.runAndReadAll(
    `SELECT CAST(count(*) AS DOUBLE) FROM shown_event WHERE "at" IS NULL`,
  );
  return {
    bins: reader.getRowObjectsJS() as unknown as EventBin[],
    undated: Number(undated.getRows()[0]?.[0] ?? 0),
  };
}

/**
 * Hours of the week with records. @returns also how many records of the span name a day and no hour
 * @param connection of the caller's own: a temporary table is left on it
 */
export async function readWeek(
  connection: DuckDBConnection,
  shown: ShownThings,
  { from_ms, to_ms }: Span,
): Promise<{ readonly cells: readonly WeekCell[]; readonly without_hour: number }> {
  await gatherEvents(connection, shown);
  const span = { from: from_ms ?? null, to: to_ms ?? null };
  const isInSpan = `"at" IS NOT NULL AND ${IN_SPAN}`;
  const reader = await connection.runAndReadAll(
    `SELECT CAST(isodow(${LOCAL}) AS INTEGER) AS weekday, CAST(hour(${LOCAL}) AS INTEGER) AS hour,
            CAST(count(*) AS DOUBLE) AS records
     FROM shown_event WHERE has_hour AND ${isInSpan} GROUP BY weekday, hour ORDER BY weekday, hour`,
    span,
  );
  const dateOnly = await connection.runAndReadAll(
    `SELECT CAST(count(*) AS DOUBLE) FROM shown_event WHERE NOT coalesce(has_hour, false) AND ${isInSpan}`,
    span,
  );
  return {
    cells: reader.getRowObjectsJS() as unknown as WeekCell[],
    without_hour: Number(dateOnly.getRows()[0]?.[0] ?? 0),
  };
}

/**
 * Events newest first, those without a time last.
 * @param connection of the caller's own: a temporary table is left on it
 */
export async function readEvents(
  connection: DuckDBConnection,
  shown: ShownThings,
  { files, from_ms, to_ms, hour_of_week: cell, without, limit, offset }: EventChoice,
): Promise<{ readonly events: readonly ShownEvent[]; readonly total: number }> {
  await gatherEvents(connection, shown);
  const conditions = [
    IN_SPAN,
    ...(files ? [`kind IN (${files.map((file) => `'${file}'`).join(", ")})`] : []),
    ...(cell ? [`has_hour AND isodow(${LOCAL}) = ${cell.weekday} AND hour(${LOCAL}) = ${cell.hour}`] : []),
    ...(without === "time" ? [`"at" IS NULL`] : []),
    ...(without === "hour" ? [`"at" IS NOT NULL AND NOT coalesce(has_hour, false)`] : []),
  ];
  const chosen = `FROM shown_event WHERE ${conditions.join(" AND ")}`;
  const span = { from: from_ms ?? null, to: to_ms ?? null };
  const counted = await connection.runAndReadAll(`SELECT CAST(count(*) AS DOUBLE) ${chosen}`, span);
  const reader = await connection.runAndReadAll(
    `SELECT kind AS file, record_id AS id, strftime("at", '%Y-%m-%dT%H:%M:%SZ') AS "at" ${chosen}
     ORDER BY shown_event."at" DESC NULLS LAST, kind, record_id LIMIT $limit OFFSET $offset`,
    { ...span, limit, offset },
  );
  return {
    events: reader.getRowObjectsJS() as unknown as ShownEvent[],
    total: Number(counted.getRows()[0]?.[0] ?? 0),
  };
}

async function gatherEvents(connection: DuckDBConnection, shown: ShownThings): Promise<void> {
  const { persons, phones, accounts, vehicles, records } = shown;
  const lists = {
    persons,
    phones,
    accounts,
    vehicles,
    kinds: records.map((record) => record.file),
    ids: records.map((record) => record.id),
  };
  await connection.run(
    EVENTS,
    Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, listValue([...list])])),
    Object.fromEntries(Object.keys(lists).map((name) => [name, LIST(VARCHAR)])),
  );
}
