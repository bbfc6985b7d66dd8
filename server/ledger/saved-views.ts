/** Saved views in the ledger's file. */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { SavedView, SavedViewSummary, ViewChange, ViewContent } from "../domain/saved-view.ts";
import type { Ledger } from "./ledger.ts";
import { addVersion, isoTime, type NewVersion } from "./named-versions.ts";

/** @returns false where the ledger holds that version already, and then nothing changes */
export async function addViewVersion(
  ledger: Ledger,
  added: NewVersion<ViewChange["act"], ViewContent>,
  at: Date,
): Promise<boolean> {
  return addVersion(ledger, "saved_views", added, at);
}

/** Last changed first; deleted ones too. */
export async function listSavedViews(ledger: Ledger): Promise<SavedViewSummary[]> {
  return ledger.read((connection) => selectSummaries(connection, "", {}));
}

/** Null where there never was such a view. */
export async function readSavedView(ledger: Ledger, id: string): Promise<SavedView | null> {
  return ledger.read(async (connection) => {
    const [summary] = await selectSummaries(connection, "WHERE view_id = $id", { id });
    if (!summary) return null;
    const contents = await connection.runAndReadAll(
      `SELECT content FROM saved_views WHERE view_id = $id AND content IS NOT NULL ORDER BY version DESC LIMIT 1`,
      { id },
    );
    const changes = await connection.runAndReadAll(
      `SELECT version, ${isoTime("changed_at")} AS "at", changed_by AS "by", act
       FROM saved_views WHERE view_id = $id ORDER BY version`,
      { id },
    );
    return {
      ...summary,
      content: JSON.parse(String(contents.getRows()[0]?.[0])) as ViewContent,
      history: changes.getRowObjectsJS() as unknown as ViewChange[],
    };
  });
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly deleted: boolean;
  readonly created_at: string;
  readonly created_by: string;
  readonly changed_at: string;
  readonly changed_by: string;
  readonly page: SavedViewSummary["page"];
  readonly run_id: string | null;
  readonly nodes: number;
  readonly steps: number;
}

async function selectSummaries(
  connection: DuckDBConnection,
  which: string,
  values: Record<string, string>,
): Promise<SavedViewSummary[]> {
  const reader = await connection.runAndReadAll(
    `WITH newest AS (
       SELECT view_id AS id, max(version) AS version,
              arg_max(name, version) AS name, arg_max(deleted, version) AS deleted,
              arg_min(changed_at, version) AS created, arg_min(changed_by, version) AS created_by,
              arg_max(changed_at, version) AS changed, arg_max(changed_by, version) AS changed_by,
              arg_max(content, version) FILTER (content IS NOT NULL) AS content
       FROM saved_views ${which} GROUP BY view_id)
     SELECT id, version, name, deleted, created_by, changed_by,
            ${isoTime("created")} AS created_at, ${isoTime("changed")} AS changed_at,
            content ->> '$.origin.page' AS page, content ->> '$.run_id' AS run_id,
            CAST(json_array_length(content, '$.nodes') AS INTEGER) AS nodes,
            CAST(coalesce(json_array_length(content, '$.steps'), 0) AS INTEGER) AS steps
     FROM newest ORDER BY changed DESC, id`,
    values,
  );
  return (reader.getRowObjectsJS() as unknown as Row[]).map(
    ({ created_at, created_by, changed_at, changed_by, ...row }) => ({
      ...row,
      created: { at: created_at, by: created_by },
      changed: { at: changed_at, by: changed_by },
    }),
  );
}
