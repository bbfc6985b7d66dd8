/** One record with everything the ledger knows of where it came from. */
import { createHash } from "node:crypto";
import type { RecordKind } from "../domain/case-folder.ts";
import type { Ledger } from "./ledger.ts";
import { recordTable } from "./schema.ts";

export interface RecordVersion {
  readonly version: number;
  /** 1 = first data row of the file. */
  readonly row: number;
  readonly sha256: string;
  /** Whether the content still has the hash that it was imported with. */
  readonly verified: boolean;
  /** The delivered cells, by column. */
  readonly fields: Readonly<Record<string, string>>;
  readonly delivered_in: { readonly name: string; readonly sha256: string };
  /** ISO 8601, UTC. */
  readonly imported_at: string;
}

export interface VersionedRecord {
  /** Cells of the source that the newest version names; null where it names none that is known. */
  readonly source: Readonly<Record<string, string>> | null;
  /** Newest first; empty where there is no such record. */
  readonly versions: readonly RecordVersion[];
}

interface Row {
  readonly version: number;
  readonly row: number;
  readonly raw: string;
  readonly sha256: string;
  readonly name: string;
  readonly file_sha256: string;
  readonly imported_at: string;
}

export async function readRecordVersions(
  ledger: Ledger,
  kind: RecordKind,
  id: string,
): Promise<VersionedRecord> {
  return ledger.read(async (connection) => {
    const reader = await connection.runAndReadAll(
      `SELECT r.version, CAST(r.row_no AS DOUBLE) AS "row", r.raw, r.record_sha256 AS sha256,
              f.name, f.sha256 AS file_sha256, strftime(i.finished_at, '%Y-%m-%dT%H:%M:%SZ') AS imported_at
       FROM ${recordTable(kind)} r
       JOIN import_files f ON f.file_id = r.file_id
       JOIN imports i ON i.import_id = r.import_id
       WHERE r.record_id = $id ORDER BY r.version DESC`,
      { id },
    );
    const versions = (reader.getRowObjectsJS() as unknown as Row[]).map(versionOf);
    const sourceId = versions[0]?.fields.source_id;
    if (sourceId === undefined) return { source: null, versions };
    const sources = await connection.runAndReadAll("SELECT raw FROM current_sources WHERE record_id = $id", {
      id: sourceId,
    });
    const raw = sources.getRows()[0]?.[0];
    return { source: typeof raw === "string" ? parseCells(raw) : null, versions };
  });
}

function versionOf({ version, row, raw, sha256, name, file_sha256, imported_at }: Row): RecordVersion {
  return {
    version,
    row,
    sha256,
    verified: createHash("sha256").update(raw, "utf8").digest("hex") === sha256,
    fields: parseCells(raw),
    delivered_in: { name, sha256: file_sha256 },
    imported_at,
  };
}

/**
 * The delivered cells of a record, by column, from its content as the ledger holds it. Content that
 * someone has broken is shown as nothing, not as an error: `verified` says so.
 */
export function parseCells(raw: string): Record<string, string> {
  try {
    return JSON.parse(raw) as Record<string, string>;
  } catch {
    return {};
  }
}
