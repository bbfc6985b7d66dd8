/**
 * What people keep under a name in the ledger's file: every change is a version of its own, none is
 * overwritten, and none is part of the records' hash.
 */
import { type DuckDBConnection, DuckDBTimestampValue } from "@duckdb/node-api";
import type { Ledger } from "./ledger.ts";

/** Tables of such versions, each with its column of ids. */
const ID_COLUMNS = { saved_views: "view_id", kept_queries: "query_id" } as const;

export interface NewVersion<Act extends string, Content> {
  readonly id: string;
  /** 1 for what is not there yet. */
  readonly version: number;
  readonly by: string;
  readonly act: Act;
  readonly name: string;
  readonly deleted: boolean;
  /** What is left out stays as in the version before. */
  readonly content?: Content;
}

/** @returns false where the ledger holds that version already, and then nothing changes */
export async function addVersion<Act extends string, Content>(
  ledger: Ledger,
  table: keyof typeof ID_COLUMNS,
  added: NewVersion<Act, Content>,
  at: Date,
): Promise<boolean> {
  return ledger.read(async (connection) => {
    try {
      return await insert(connection, table, added, at);
    } catch (error) {
      // Two changes of the same version at once: the other one is in.
      if (/conflict|constraint|duplicate key/i.test(String(error))) return false;
      throw error;
    }
  });
}

/** A column of times as ISO 8601, UTC. */
export function isoTime(column: string): string {
  return `strftime(${column}, '%Y-%m-%dT%H:%M:%S.%gZ')`;
}

async function insert(
  connection: DuckDBConnection,
  table: keyof typeof ID_COLUMNS,
  { id, version, by, act, name, deleted, content }: NewVersion<string, unknown>,
  at: Date,
): Promise<boolean> {
  const done = await connection.run(
    `INSERT INTO ${table}
     SELECT $id, $version, $at, $by, $act, $name, $deleted, $content
     WHERE (SELECT coalesce(max(version), 0) FROM ${table} WHERE ${ID_COLUMNS[table]} = $id) = $version - 1`,
    {
      id,
      version,
      at: new DuckDBTimestampValue(BigInt(at.getTime()) * 1000n),
      by,
      act,
      name,
      deleted,
      content: content === undefined ? null : JSON.stringify(content),
    },
  );
  return done.rowsChanged === 1;
}
