/** Queries that people keep, in the ledger's file. */
import type { KeptQuery, QueryChange, QueryContent } from "../domain/saved-query.ts";
import type { Ledger } from "./ledger.ts";
import { addVersion, isoTime, type NewVersion } from "./named-versions.ts";

/** The name stands beside it, in every version. */
type StoredContent = Omit<QueryContent, "name">;

/** @returns false where the ledger holds that version already, and then nothing changes */
export async function addQueryVersion(
  ledger: Ledger,
  added: NewVersion<QueryChange["act"], StoredContent>,
  at: Date,
): Promise<boolean> {
  return addVersion(ledger, "kept_queries", added, at);
}

interface Row extends QueryChange {
  readonly id: string;
  readonly name: string;
  readonly deleted: boolean;
  readonly content: string | null;
}

/** Last changed first; deleted ones too. */
export async function listQueryVersions(ledger: Ledger): Promise<KeptQuery[]> {
  const rows = await ledger.read(async (connection) => {
    const reader = await connection.runAndReadAll(
      `SELECT query_id AS id, version, ${isoTime("changed_at")} AS "at", changed_by AS "by", act, name, deleted, content
       FROM kept_queries ORDER BY max(changed_at) OVER (PARTITION BY query_id) DESC, query_id, version`,
    );
    return reader.getRowObjectsJS() as unknown as Row[];
  });
  const byId = new Map<string, Row[]>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  return [...byId].map(([id, versions]) => keptQuery(id, versions));
}

/** @param versions oldest first; the first has a content */
function keptQuery(id: string, versions: readonly Row[]): KeptQuery {
  const newest = versions.at(-1) as Row;
  const content = versions.findLast((row) => row.content !== null)?.content;
  return {
    id,
    name: newest.name,
    ...(JSON.parse(String(content)) as StoredContent),
    version: newest.version,
    deleted: newest.deleted,
    history: versions.map(({ version, at, by, act }) => ({ version, at, by, act })),
  };
}
