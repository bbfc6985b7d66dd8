/** Reads the cells of records as they were delivered. */
import { type DuckDBConnection, LIST, listValue, VARCHAR } from "@duckdb/node-api";
import type { RecordKind } from "../../domain/case-folder.ts";
import { parseCells } from "../../ledger/record-versions.ts";

/** By `file/id`, the cells by column; records that the ledger does not hold are absent. */
export async function readDeliveredCells(
  connection: DuckDBConnection,
  page: readonly { readonly file: RecordKind; readonly id: string }[],
): Promise<Map<string, Record<string, string>>> {
  const cells = new Map<string, Record<string, string>>();
  for (const kind of new Set(page.map((record) => record.file))) {
    const ids = page.filter((record) => record.file === kind).map((record) => record.id);
    const reader = await connection.runAndReadAll(
      `SELECT record_id, raw FROM current_${kind} WHERE record_id IN (SELECT unnest($ids))`,
      { ids: listValue(ids) },
      { ids: LIST(VARCHAR) },
    );
    for (const [id, raw] of reader.getRows()) cells.set(`${kind}/${id}`, parseCells(String(raw)));
  }
  return cells;
}
