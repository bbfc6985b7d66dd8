/**
 * Streams nodes and links of the records: one SQL file per kind (`nodes/`, `links/`), read
 * chunk by chunk, so that memory does not grow with the case. Columns with a meaning here are
 * `id label search` of a node and `id from_key to_key at` of a link; all others are properties.
 */
import { readFileSync } from "node:fs";
import {
  type DuckDBConnection,
  DuckDBListValue,
  type DuckDBValue,
  type DuckDBVector,
} from "@duckdb/node-api";
import type { LinkKind, NodeKind } from "../../domain/graph-model.ts";
import { nodeKey } from "../../domain/graph-model.ts";
import type { LinkRow, NodeRow, Properties, PropertyValue } from "../../domain/read-model.ts";

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
  for await (const columns of streamColumns(connection, sqlOf("nodes", kind))) {
    const [ids, labels, searches] = [columns.take("id"), columns.take("label"), columns.take("search")];
    yield ids.map((id, row) => ({
      key: nodeKey(kind, String(id)),
      kind,
      label: String(labels[row]),
      search: searches[row] as readonly string[],
      props: columns.rest(row),
    }));
  }
}

/** One batch per chunk of the database, at most 2,048 rows. */
export async function* recordLinks(
  connection: DuckDBConnection,
  kind: (typeof RECORD_LINK_KINDS)[number],
): AsyncGenerator<LinkRow[]> {
  for await (const columns of streamColumns(connection, sqlOf("links", kind))) {
    const [ids, times] = [columns.take("id"), columns.take("at")];
    const [froms, tos] = [columns.take("from_key"), columns.take("to_key")];
    yield ids.map((id, row) => {
      const at = times[row];
      return {
        id: `${kind}:${id}`,
        kind,
        from: String(froms[row]),
        to: String(tos[row]),
        at: typeof at === "number" ? at : null,
        props: columns.rest(row),
      };
    });
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

type Cell = PropertyValue | null;

/** The columns of some rows, taken out one by one; those that nobody takes are properties. */
class Columns {
  constructor(private readonly cells: Map<string, readonly Cell[]>) {}

  take(name: string): readonly Cell[] {
    const cells = this.cells.get(name);
    if (!cells) throw new Error(`a read-model query gives no column "${name}"`);
    this.cells.delete(name);
    return cells;
  }

  /** Unknown cells are left out. */
  rest(row: number): Properties {
    const props: Record<string, PropertyValue> = {};
    for (const [name, cells] of this.cells) {
      const cell = cells[row];
      if (cell !== null && cell !== undefined) props[name] = cell;
    }
    return props;
  }
}

/** In the order of ids: read on several threads, rows come in another order each time. */
async function* streamColumns(connection: DuckDBConnection, sql: string): AsyncGenerator<Columns> {
  const result = await connection.stream(`FROM (${sql}) ORDER BY id`);
  const names = result.columnNames();
  for (
    let chunk = await result.fetchChunk();
    chunk && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    const columns = names.map((name, at) => [name, decodeColumn(chunk.getColumnVector(at))] as const);
    yield new Columns(new Map(columns));
  }
}

function decodeColumn(vector: DuckDBVector): Cell[] {
  const cells: Cell[] = [];
  for (let row = 0; row < vector.itemCount; row++) cells.push(decode(vector.getItem(row)));
  return cells;
}

function decode(value: DuckDBValue): Cell {
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
