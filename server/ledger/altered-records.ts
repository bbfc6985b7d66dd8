/**
 * Records that are no longer what was imported. Each record's hash is taken anew from its
 * content, and the columns that the analysis reads are derived anew from that content: whoever
 * edits the ledger file changes one or the other. A record whose content and hash were both
 * replaced shows in the hash of the whole data set (`dataset-hash.ts`).
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import { RECORD_KINDS, type RecordKind } from "../domain/case-folder.ts";
import type { RecordRef } from "../domain/findings.ts";
import { columnValues } from "./import/column-checks.ts";
import { declaredColumns, idColumn } from "./schema.ts";
import { quoteName, quoteText } from "./sql-text.ts";

export interface AlteredRecord extends RecordRef {
  /** `content`: it has not the hash it was imported with. `columns`: what the analysis reads is not what the content says. */
  readonly reason: "content" | "columns";
  /** Every cell, by the content and by the columns: the things that the record names. */
  readonly mentions: readonly string[];
}

/** Current records only, in the order of kinds and ids. */
export async function findAlteredRecords(connection: DuckDBConnection): Promise<AlteredRecord[]> {
  const altered: AlteredRecord[] = [];
  for (const kind of RECORD_KINDS) {
    const reader = await connection.runAndReadAll(alteredSql(kind));
    for (const [id, reason, raw, columns] of reader.getRows()) {
      altered.push({
        file: kind,
        id: String(id),
        reason: reason as AlteredRecord["reason"],
        mentions: [...new Set([...cellsOf(raw), ...cellsOf(columns)])],
      });
    }
  }
  return altered;
}

/** Kind and id of those of the records that the ledger holds. */
export async function recordsPresent(
  connection: DuckDBConnection,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Set<string>> {
  const reader = await connection.runAndReadAll(
    `SELECT record_id FROM current_${kind}
     WHERE record_id IN (SELECT unnest(CAST(CAST($ids AS JSON) AS VARCHAR[])))`,
    { ids: JSON.stringify(ids) },
  );
  return new Set(reader.getRows().map(([id]) => String(id)));
}

function alteredSql(kind: RecordKind): string {
  const declared = declaredColumns(kind);
  const id = idColumn(kind);
  const names = [...declared.map(([name]) => name), ...(id === null ? [] : [id])];
  const paths = names.map((name) => quoteText(`$.${JSON.stringify(name)}`));
  const differs = declared.flatMap(([name, spec], at) =>
    columnValues(name, `cells[${at + 1}]`, spec).map(
      ([column, value]) => `TRY(${value}) IS DISTINCT FROM ${quoteName(column)}`,
    ),
  );
  if (id !== null) differs.push(`cells[${names.length}] IS DISTINCT FROM record_id`);
  const stored = declared.map(([name]) => `${quoteText(name)}: ${quoteName(name)}`);
  // Content that was broken is not read as JSON: `whole` is NULL then, and so is what follows from it.
  return `
    SELECT record_id, CASE WHEN whole IS NULL THEN 'content' ELSE 'columns' END, raw,
           CAST(to_json({${stored.join(", ")}}) AS VARCHAR)
    FROM (SELECT *, json_extract_string(whole, [${paths.join(", ")}]) AS cells
          FROM (SELECT *, CASE WHEN sha256(raw) = record_sha256 AND json_valid(raw) THEN raw END AS whole
                FROM current_${kind}))
    WHERE whole IS NULL OR ${differs.join(" OR ")}
    ORDER BY record_id`;
}

/** Broken content mentions nothing. */
function cellsOf(json: unknown): string[] {
  try {
    return Object.values(JSON.parse(String(json)) as Record<string, unknown>)
      .flat()
      .filter((cell) => cell !== null)
      .map(String);
  } catch {
    return [];
  }
}
