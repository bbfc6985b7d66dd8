/** The last import and its report, as the ledger keeps them. */
import type { Ledger } from "./ledger.ts";
import { isoTime } from "./named-versions.ts";

export interface LastImport {
  /** Name of the folder. */
  readonly folder: string;
  readonly finished_at: string;
  /** An `ImportReport`; null where a version imported that did not keep it. */
  readonly report: unknown;
}

/** Null where nothing was imported. */
export async function readLastImport(ledger: Ledger): Promise<LastImport | null> {
  return ledger.read(async (connection) => {
    const reader = await connection.runAndReadAll(
      `SELECT folder_label AS folder, ${isoTime("finished_at")} AS finished_at, report
       FROM imports LEFT JOIN import_reports USING (import_id) ORDER BY import_id DESC LIMIT 1`,
    );
    const [row] = reader.getRowObjectsJS() as unknown as (LastImport & { readonly report: string | null })[];
    return row ? { ...row, report: row.report === null ? null : JSON.parse(row.report) } : null;
  });
}
