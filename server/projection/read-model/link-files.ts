/**
 * Links of records as files, written by the database that holds them: it looks up both ends
 * and writes with all processors, in a sixth of the processor time that reading the rows into
 * this program and writing them from here takes.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import { type LinkKind, nodeKey } from "../../domain/graph-model.ts";
import type { LinkBatch, LinkFile, LinkFiles, LinkRow } from "../../domain/read-model.ts";
import { quoteName, quoteText } from "../../ledger/sql-text.ts";
import { columnsOf, isText, linkQuery, nodeQuery, type QueryColumn } from "./queries.ts";
import { RECORD_LINK_KINDS, RECORD_NODE_KINDS, recordLinkContents } from "./record-rows.ts";

type FileColumn = LinkFile["columns"][number];

/** What becomes of a query's `id` and of the ends is said by the statement itself. */
const NOT_PROPERTIES: readonly string[] = ["id", "from_key", "to_key"];
const COLUMN_TYPES: Readonly<Record<string, FileColumn["type"]>> = {
  VARCHAR: "text",
  BIGINT: "number",
  DOUBLE: "number",
  BOOLEAN: "boolean",
};

/** @param connection used by nobody else, closed by `close`; holds a temporary table */
export async function openLinkFiles(
  connection: DuckDBConnection,
  otherLinks: () => AsyncIterable<readonly LinkRow[]>,
): Promise<LinkFiles> {
  await numberNodes(connection);
  return {
    kinds: RECORD_LINK_KINDS,
    contents(kind) {
      return recordLinkContents(connection, recordKind(kind));
    },
    write(kind, path, batches) {
      return writeFile(connection, kind, path, batches);
    },
    interrupt() {
      connection.interrupt();
    },
    otherLinks,
    close() {
      connection.closeSync();
    },
  };
}

/** In the order in which `nodes()` gives those of records. */
async function numberNodes(connection: DuckDBConnection): Promise<void> {
  await connection.run("CREATE OR REPLACE TEMP TABLE node_positions (key VARCHAR, position BIGINT)");
  for (const kind of RECORD_NODE_KINDS) {
    const prefix = quoteText(nodeKey(kind, ""));
    await connection.run(
      `INSERT INTO node_positions
       SELECT ${prefix} || id, (SELECT count(*) FROM node_positions) + row_number() OVER (ORDER BY id) - 1
       FROM (${nodeQuery(kind)})`,
    );
  }
}

function recordKind(kind: LinkKind) {
  const found = RECORD_LINK_KINDS.find((one) => one === kind);
  if (!found) throw new Error(`links of kind ${kind} are of no record`);
  return found;
}

async function writeFile(
  connection: DuckDBConnection,
  kind: LinkKind,
  path: string,
  batches: readonly LinkBatch[],
): Promise<LinkFile> {
  const sql = linkQuery(kind);
  const columns = await columnsOf(connection, sql);
  const properties = columns.filter(({ name }) => !NOT_PROPERTIES.includes(name));
  const texts = properties.filter(isText).map(({ name }) => quoteName(name));
  const written = await connection.runAndReadAll(
    `COPY (
       SELECT source.position, target.position, ${quoteText(`${kind}:`)} || link.id AS id, ${batchOf(batches)} AS batch,
              ${properties.map(cellOf).join(", ")}
       FROM (SELECT *, row_number() OVER (ORDER BY id) AS position FROM (${sql})) link
       JOIN node_positions source ON source.key = link.from_key
       JOIN node_positions target ON target.key = link.to_key
     ) TO ${quoteText(path)} (FORMAT csv, HEADER false, FORCE_QUOTE (${["id", ...texts].join(", ")}))`,
  );
  return {
    rows: Number(written.getRows()[0]?.[0]),
    columns: [
      { name: "id", type: "text" },
      { name: "batch", type: "number" },
      ...properties.map((column) => ({ name: column.name, type: typeOf(column) })),
    ],
    hasLineBreaks: await hasLineBreaks(connection, sql, columns),
  };
}

/** Numbers that are none are unknown. */
function cellOf(column: QueryColumn): string {
  const cell = `link.${quoteName(column.name)}`;
  if (column.type !== "DOUBLE") return cell;
  return `CASE WHEN isfinite(${cell}) THEN ${cell} END AS ${quoteName(column.name)}`;
}

function typeOf({ name, type }: QueryColumn): FileColumn["type"] {
  const found = COLUMN_TYPES[type];
  if (!found) throw new Error(`a query for links gives ${name}, of a type that no file has: ${type}`);
  return found;
}

/** Number of the batch of a row by its position. Batches are as long as the first, unless long texts ended one early. */
function batchOf(batches: readonly LinkBatch[]): string {
  const [first, last] = [batches[0]!, batches.at(-1)!];
  if (last.rows <= first.rows && batches.slice(0, -1).every(({ rows }) => rows === first.rows)) {
    return `${first.number} + (link.position - 1) // ${first.rows}`;
  }
  let end = 0;
  const ends = batches.map((batch) => (end += batch.rows));
  return `${first.number} + len(list_filter([${ends.join(", ")}], lambda last: last < link.position))`;
}

async function hasLineBreaks(
  connection: DuckDBConnection,
  sql: string,
  columns: readonly QueryColumn[],
): Promise<boolean> {
  const breaks = columns
    .filter(isText)
    .flatMap(({ name }) => [10, 13].map((code) => `contains(${quoteName(name)}, chr(${code}))`));
  const found = await connection.runAndReadAll(`SELECT 1 FROM (${sql}) WHERE ${breaks.join(" OR ")} LIMIT 1`);
  return found.currentRowCount > 0;
}
