/**
 * Streams nodes and links of the records: one SQL file per kind (`nodes/`, `links/`), read
 * chunk by chunk, so that memory does not grow with the case. Columns with a meaning here are
 * `id label search` of a node and `id from_key to_key at` of a link; all others are properties.
 */
import { readFileSync } from "node:fs";
import { type DuckDBConnection, DuckDBListValue, type DuckDBValue } from "@duckdb/node-api";
import type { LinkKind, NodeKind } from "../../domain/graph-model.ts";
import { nodeKey } from "../../domain/graph-model.ts";
import type { LinkRow, NodeRow, PropertyValue } from "../../domain/read-model.ts";

/** Kinds that come from records, each with its file `nodes/<kind>.sql`. */
export const RECORD_NODE_KINDS = [
  "Source",
  "Place",
  "Person",
  "Phone",
  "Account",
  "Vehicle",
  "Case",
  "Payment",
  "Parcel",
  "Seizure",
  "Statement",
  "Sample",
] as const satisfies readonly NodeKind[];

/** Kinds that come from records, each with its file `links/<kind>.sql`. */
export const RECORD_LINK_KINDS = [
  "HOLDS",
  "USES",
  "BOUND_TO",
  "LIVES_AT",
  "PAID",
  "PAID_TO",
  "SENT",
  "DELIVERED_TO",
  "FROM",
  "TO",
  "CONTACTED",
  "SEEN_AT",
  "INVOLVED_IN",
  "SEIZED_IN",
  "SEIZED_AT",
  "SEIZED_FROM",
  "SAID",
  "ABOUT",
  "STATED_IN",
  "TESTED",
  "TIED",
] as const satisfies readonly LinkKind[];

/** One batch per chunk of the database, at most 2,048 rows. */
export async function* recordNodes(
  connection: DuckDBConnection,
  kind: (typeof RECORD_NODE_KINDS)[number],
): AsyncGenerator<NodeRow[]> {
  for await (const rows of streamRows(connection, sqlOf("nodes", kind))) {
    yield rows.map(({ id, label, search, ...props }) => ({
      key: nodeKey(kind, String(id)),
      kind,
      label: String(label),
      search: search as readonly string[],
      props: props as NodeRow["props"],
    }));
  }
}

/** One batch per chunk of the database, at most 2,048 rows. */
export async function* recordLinks(
  connection: DuckDBConnection,
  kind: (typeof RECORD_LINK_KINDS)[number],
): AsyncGenerator<LinkRow[]> {
  for await (const rows of streamRows(connection, sqlOf("links", kind))) {
    yield rows.map(({ id, from_key, to_key, at, ...props }) => ({
      id: `${kind}:${id}`,
      kind,
      from: String(from_key),
      to: String(to_key),
      at: typeof at === "number" ? at : null,
      props: props as LinkRow["props"],
    }));
  }
}

/** How many rows the kind has, for showing progress. */
export async function countRows(
  connection: DuckDBConnection,
  folder: "nodes" | "links",
  kind: NodeKind | LinkKind,
): Promise<number> {
  const reader = await connection.runAndReadAll(`SELECT count(*) FROM (${sqlOf(folder, kind)})`);
  return Number(reader.getRows()[0]?.[0] ?? 0);
}

function sqlOf(folder: "nodes" | "links", kind: string): string {
  return readFileSync(new URL(`./${folder}/${kind.toLowerCase()}.sql`, import.meta.url), "utf8");
}

type Row = Record<string, PropertyValue>;

/** Rows as objects, unknown cells left out. */
async function* streamRows(connection: DuckDBConnection, sql: string): AsyncGenerator<Row[]> {
  const result = await connection.stream(sql);
  const names = result.columnNames();
  for (
    let chunk = await result.fetchChunk();
    chunk && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    const rows: Row[] = Array.from({ length: chunk.rowCount }, () => ({}));
    for (let column = 0; column < names.length; column++) {
      const name = names[column] as string;
      const vector = chunk.getColumnVector(column);
      for (let row = 0; row < chunk.rowCount; row++) {
        const value = decode(vector.getItem(row));
        if (value !== null) (rows[row] as Row)[name] = value;
      }
    }
    yield rows;
  }
}

function decode(value: DuckDBValue): PropertyValue | null {
  if (
    value === null ||
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean"
  ) {
    return value;
  }
  if (typeof value === "bigint") return Number(value);
  if (value instanceof DuckDBListValue) return value.items.map(String);
  throw new Error(`a read-model query gives a column of a type that is no property: ${typeof value}`);
}
