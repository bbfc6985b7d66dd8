/**
 * Streams nodes and links of the records: one SQL file per kind (`nodes/`, `links/`), read
 * chunk by chunk, so that memory does not grow with the case. Columns with a meaning here are
 * `id label search` of a node and `id from_key to_key at` of a link; all others are properties.
 */
import {
  type DuckDBConnection,
  DuckDBListValue,
  type DuckDBValue,
  type DuckDBVector,
} from "@duckdb/node-api";
import type { LinkKind, NodeKind } from "../../domain/graph-model.ts";
import { nodeKey } from "../../domain/graph-model.ts";
import type { LinkRow, NodeRow, Properties, PropertyValue, RowContent } from "../../domain/read-model.ts";
import { linkQuery, nodeQuery, withContent } from "./queries.ts";

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

export type RecordLinkKind = (typeof RECORD_LINK_KINDS)[number];

/** One batch per chunk of the database, at most 2,048 rows. */
export async function* recordNodes(
  connection: DuckDBConnection,
  kind: (typeof RECORD_NODE_KINDS)[number],
): AsyncGenerator<NodeRow[]> {
  const rows = await withContent(connection, nodeQuery(kind));
  for await (const columns of streamColumns(connection, inOrder(rows))) {
    const contents = columns.takeContents();
    const [ids, labels, searches] = [columns.take("id"), columns.take("label"), columns.take("search")];
    yield ids.map((id, row) => ({
      key: nodeKey(kind, String(id)),
      kind,
      label: String(labels[row]),
      search: searches[row] as readonly string[],
      props: columns.rest(row),
      content: contents[row]!,
    }));
  }
}

/** One batch per chunk of the database, at most 2,048 rows. */
export async function* recordLinks(
  connection: DuckDBConnection,
  kind: RecordLinkKind,
): AsyncGenerator<LinkRow[]> {
  const rows = await withContent(connection, linkQuery(kind));
  for await (const columns of streamColumns(connection, inOrder(rows))) {
    const contents = columns.takeContents();
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
        content: contents[row]!,
      };
    });
  }
}

/** Of the rows that `recordLinks` gives, in the same order. */
export async function* recordLinkContents(
  connection: DuckDBConnection,
  kind: RecordLinkKind,
): AsyncGenerator<RowContent[]> {
  const rows = await withContent(connection, linkQuery(kind), "id");
  // Ids are not read: they take longer than all the rest.
  const contents = `SELECT content_hash, content_bytes FROM (${rows}) ORDER BY id`;
  for await (const columns of streamColumns(connection, contents)) yield columns.takeContents();
}

/** How many rows a query gives, for showing progress. */
export async function countRows(connection: DuckDBConnection, sql: string): Promise<number> {
  const reader = await connection.runAndReadAll(`SELECT count(*) FROM (${sql})`);
  return Number(reader.getRows()[0]?.[0] ?? 0);
}

/** Read on several threads, rows come in another order each time. */
function inOrder(sql: string): string {
  return `FROM (${sql}) ORDER BY id`;
}

type Cell = PropertyValue | null;

/** The columns of some rows, taken out one by one; those that nobody takes are properties. */
class Columns {
  private readonly vectors: Map<string, DuckDBVector>;
  private cells: [name: string, cells: readonly Cell[]][] | null = null;

  constructor(columns: Iterable<readonly [name: string, vector: DuckDBVector]>) {
    this.vectors = new Map(columns);
  }

  take(name: string): readonly Cell[] {
    return decodeColumn(this.vectorOf(name));
  }

  takeContents(): RowContent[] {
    const [hashes, bytes] = [this.vectorOf("content_hash"), this.vectorOf("content_bytes")];
    return Array.from({ length: hashes.itemCount }, (_, row) => ({
      hash: hashes.getItem(row) as bigint,
      bytes: bytes.getItem(row) as number,
    }));
  }

  /** Unknown cells are left out. */
  rest(row: number): Properties {
    this.cells ??= Array.from(this.vectors, ([name, vector]) => [name, decodeColumn(vector)]);
    const props: Record<string, PropertyValue> = {};
    for (const [name, cells] of this.cells) {
      const cell = cells[row];
      if (cell !== null && cell !== undefined) props[name] = cell;
    }
    return props;
  }

  private vectorOf(name: string): DuckDBVector {
    const vector = this.vectors.get(name);
    if (!vector) throw new Error(`a read-model query gives no column "${name}"`);
    this.vectors.delete(name);
    return vector;
  }
}

async function* streamColumns(connection: DuckDBConnection, sql: string): AsyncGenerator<Columns> {
  const result = await connection.stream(sql);
  const names = result.columnNames();
  for (
    let chunk = await result.fetchChunk();
    chunk && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    yield new Columns(names.map((name, at) => [name, chunk.getColumnVector(at)] as const));
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
