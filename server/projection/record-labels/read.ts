/** Reads what the world calls the things that findings name by id: a number, a plate, a name. */
import { type DuckDBConnection, LIST, listValue, VARCHAR } from "@duckdb/node-api";
import type { RecordKind } from "../../domain/case-folder.ts";
import type { RecordRef } from "../../domain/findings.ts";

export interface RecordLabel extends RecordRef {
  readonly label: string;
}

const LABEL_COLUMN: Partial<Readonly<Record<RecordKind, string>>> = {
  phones: "number",
  accounts: "number",
  vehicles: "plate",
  places: "name",
  persons: "name",
};

/** @returns each of the refs once that has such a text; the others are known by their id alone */
export async function readRecordLabels(
  connection: DuckDBConnection,
  refs: readonly RecordRef[],
): Promise<RecordLabel[]> {
  const labels: RecordLabel[] = [];
  for (const [file, column] of Object.entries(LABEL_COLUMN) as [RecordKind, string][]) {
    const ids = [...new Set(refs.filter((ref) => ref.file === file).map((ref) => ref.id))].sort();
    if (ids.length === 0) continue;
    const reader = await connection.runAndReadAll(
      `SELECT record_id AS id, ${column} AS label FROM current_${file}
       WHERE ${column} IS NOT NULL AND record_id IN (SELECT unnest($ids)) ORDER BY id`,
      { ids: listValue(ids) },
      { ids: LIST(VARCHAR) },
    );
    const rows = reader.getRowObjectsJS() as unknown as { id: string; label: string }[];
    labels.push(...rows.map((row) => ({ file, ...row })));
  }
  return labels;
}
