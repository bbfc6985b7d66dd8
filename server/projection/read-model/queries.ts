/** The SQL files of the read model, and what is asked of each of them. */
import { readFileSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { LinkKind, NodeKind } from "../../domain/graph-model.ts";
import { quoteName, quoteText } from "../../ledger/sql-text.ts";

export interface QueryColumn {
  readonly name: string;
  /** As the database names it: `VARCHAR`, `DOUBLE`, … */
  readonly type: string;
}

export function nodeQuery(kind: NodeKind): string {
  return readQuery("nodes", kind);
}

export function linkQuery(kind: LinkKind): string {
  return readQuery("links", kind);
}

export async function columnsOf(connection: DuckDBConnection, sql: string): Promise<QueryColumn[]> {
  const described = await connection.runAndReadAll(`DESCRIBE ${sql}`);
  return described.getRows().map(([name, type]) => ({ name: String(name), type: String(type) }));
}

/**
 * A query with the columns of `RowContent` besides its own. Names of columns go into the
 * hash, so that a property that is called otherwise makes another row.
 * @param wanted columns of its own that are given, all by default
 */
export async function withContent(connection: DuckDBConnection, sql: string, wanted = "*"): Promise<string> {
  const columns = await columnsOf(connection, sql);
  const lengths = columns.filter(isText).map(({ name }) => `coalesce(strlen(r.${quoteName(name)}), 0)`);
  const names = quoteText(columns.map(({ name }) => name).join(" "));
  return `SELECT ${wanted}, hash(r, ${names}) AS content_hash, CAST(${lengths.join(" + ")} AS DOUBLE) AS content_bytes
    FROM (${sql}) r`;
}

export function isText({ type }: QueryColumn): boolean {
  return type === "VARCHAR";
}

function readQuery(folder: "nodes" | "links", kind: NodeKind | LinkKind): string {
  return readFileSync(new URL(`./${folder}/${kind.toLowerCase()}.sql`, import.meta.url), "utf8");
}
