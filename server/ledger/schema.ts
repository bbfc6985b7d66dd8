/**
 * Tables of the ledger, made from the table of files. Append-only: a changed record is a new
 * version, and `superseded` says which versions are no longer the newest. It is empty for
 * most kinds, so that `current_<kind>` costs no more than the table itself.
 */
import {
  type ColumnSpec,
  type ColumnType,
  fileSpec,
  KINDS_WITHOUT_ID_COLUMN,
  RECORD_KINDS,
  type RecordKind,
} from "../domain/case-folder.ts";
import { quoteName, quoteText } from "./sql-text.ts";

/** Raised when the tables change in a way that an older ledger file does not follow. */
export const LEDGER_FORMAT = 1;

/** A column of a record table. */
export interface LedgerColumn {
  readonly name: string;
  readonly type: string;
  /** Named where trying them all costs more than the best of them saves. */
  readonly compression?: "fsst" | "uncompressed";
}

const SQL_TYPE: Record<ColumnType, string> = {
  text: "VARCHAR",
  list: "VARCHAR[]",
  time: "TIMESTAMP",
  date: "DATE",
  number: "DOUBLE",
  integer: "BIGINT",
  boolean: "BOOLEAN",
};

export function recordTable(kind: RecordKind): string {
  return `records_${kind}`;
}

/** The column that carries the id in the file; null where the id is made from the row. */
export function idColumn(kind: RecordKind): string | null {
  return KINDS_WITHOUT_ID_COLUMN.includes(kind) ? null : fileSpec(kind).id;
}

/** Declared columns that the record table stores; the id column lives in `record_id`. */
export function declaredColumns(kind: RecordKind): [name: string, spec: ColumnSpec][] {
  return Object.entries(fileSpec(kind).columns).filter(([name]) => name !== idColumn(kind));
}

/**
 * A time is kept in UTC with the offset it was delivered with beside it, in minutes.
 */
export function columnsOf(name: string, spec: ColumnSpec): LedgerColumn[] {
  const column = { name, type: SQL_TYPE[spec.type] };
  return spec.type === "time" ? [column, { name: `${name}_offset_min`, type: "SMALLINT" }] : [column];
}

/** Columns that every record carries after the declared ones. */
export const PROVENANCE_COLUMNS: readonly LedgerColumn[] = [
  /** Unknown columns as JSON, NULL where there are none. */
  { name: "extra", type: "VARCHAR" },
  /** Canonical JSON of the row: keys by code unit, cells as delivered, empty cells left out. */
  { name: "raw", type: "VARCHAR", compression: "fsst" },
  /** SHA-256 of `raw`, lower-case hex. Not plain `sha256`: sources.csv declares a column of that name. */
  { name: "record_sha256", type: "VARCHAR", compression: "uncompressed" },
  { name: "version", type: "INTEGER" },
  /** 1 = first data row of the file. */
  { name: "row_no", type: "BIGINT" },
  { name: "file_id", type: "INTEGER" },
  { name: "import_id", type: "INTEGER" },
];

/** Statements that create what is missing; safe to run on every start. */
export function schemaStatements(): string[] {
  return [...BOOK_KEEPING, ...RECORD_KINDS.flatMap((kind) => [createTable(kind), createView(kind)])];
}

const BOOK_KEEPING = [
  `CREATE TABLE IF NOT EXISTS ledger_format (format INTEGER NOT NULL)`,
  `INSERT INTO ledger_format SELECT ${LEDGER_FORMAT} WHERE NOT EXISTS (FROM ledger_format)`,
  `CREATE TABLE IF NOT EXISTS superseded (kind VARCHAR NOT NULL, record_id VARCHAR NOT NULL, version INTEGER NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS imports (
     import_id INTEGER PRIMARY KEY, folder_label VARCHAR NOT NULL, started_at TIMESTAMP NOT NULL,
     finished_at TIMESTAMP NOT NULL, engine_version VARCHAR NOT NULL, strict BOOLEAN NOT NULL,
     added BIGINT NOT NULL, changed BIGINT NOT NULL, unchanged BIGINT NOT NULL, repeated BIGINT NOT NULL,
     quarantined BIGINT NOT NULL, unresolved BIGINT NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS import_reports (import_id INTEGER PRIMARY KEY, report VARCHAR NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS import_files (
     file_id INTEGER PRIMARY KEY, import_id INTEGER NOT NULL, name VARCHAR NOT NULL, kind VARCHAR NOT NULL,
     sha256 VARCHAR NOT NULL, bytes BIGINT NOT NULL, encoding VARCHAR NOT NULL, rows BIGINT NOT NULL,
     repeated BIGINT NOT NULL, quarantined BIGINT NOT NULL, unresolved BIGINT NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS quarantine (
     import_id INTEGER NOT NULL, file_id INTEGER NOT NULL, row_no BIGINT NOT NULL, column_name VARCHAR,
     code VARCHAR NOT NULL, came VARCHAR, expected VARCHAR, raw VARCHAR)`,
  `CREATE TABLE IF NOT EXISTS unresolved_references (
     import_id INTEGER NOT NULL, file_id INTEGER NOT NULL, column_name VARCHAR NOT NULL, target VARCHAR NOT NULL,
     value VARCHAR NOT NULL, first_row BIGINT NOT NULL, rows BIGINT NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS runs (run_id VARCHAR NOT NULL, created_at TIMESTAMP NOT NULL, position BIGINT NOT NULL, result VARCHAR NOT NULL)`,
  `CREATE SEQUENCE IF NOT EXISTS decision_position`,
  `CREATE TABLE IF NOT EXISTS decisions (
     decision_id VARCHAR PRIMARY KEY, position BIGINT NOT NULL, decided_at TIMESTAMP NOT NULL,
     decided_by VARCHAR NOT NULL, subject VARCHAR NOT NULL, act VARCHAR NOT NULL, why VARCHAR,
     takes_back VARCHAR, seen_run VARCHAR, seen_figure DOUBLE)`,
  `CREATE TABLE IF NOT EXISTS saved_views (
     view_id VARCHAR NOT NULL, version INTEGER NOT NULL, changed_at TIMESTAMP NOT NULL,
     changed_by VARCHAR NOT NULL, act VARCHAR NOT NULL, name VARCHAR NOT NULL, deleted BOOLEAN NOT NULL,
     content VARCHAR, PRIMARY KEY (view_id, version))`,
  `CREATE TABLE IF NOT EXISTS kept_queries (
     query_id VARCHAR NOT NULL, version INTEGER NOT NULL, changed_at TIMESTAMP NOT NULL,
     changed_by VARCHAR NOT NULL, act VARCHAR NOT NULL, name VARCHAR NOT NULL, deleted BOOLEAN NOT NULL,
     content VARCHAR, PRIMARY KEY (query_id, version))`,
];

function createTable(kind: RecordKind): string {
  const columns: readonly LedgerColumn[] = [
    { name: "record_id", type: "VARCHAR" },
    ...declaredColumns(kind).flatMap(([name, spec]) => columnsOf(name, spec)),
    ...PROVENANCE_COLUMNS,
  ];
  const list = columns.map(({ name, type, compression }) =>
    [quoteName(name), type, compression ? `USING COMPRESSION ${compression}` : ""].join(" "),
  );
  return `CREATE TABLE IF NOT EXISTS ${recordTable(kind)} (${list.join(", ")})`;
}

function createView(kind: RecordKind): string {
  const id = idColumn(kind);
  const named = id === null ? "" : `, r.record_id AS ${quoteName(id)}`;
  return `CREATE OR REPLACE VIEW current_${kind} AS
    SELECT r.*${named} FROM ${recordTable(kind)} r
    ANTI JOIN (SELECT record_id, version FROM superseded WHERE kind = ${quoteText(kind)}) s
      ON s.record_id = r.record_id AND s.version = r.version`;
}
