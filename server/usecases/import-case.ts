/** Reads a case folder into the ledger. */
import type { OnProgress } from "../domain/progress.ts";
import { importFolder } from "../ledger/import/import-folder.ts";
import type { ImportReport } from "../ledger/import/report.ts";
import type { Ledger } from "../ledger/ledger.ts";

export { RowsRefused } from "../ledger/import/folder-errors.ts";
export type { FileReport, ImportProblem, ImportReport } from "../ledger/import/report.ts";

export interface ImportCaseOptions {
  /** Refuses the folder for a single bad row; otherwise such rows are quarantined and reported. */
  readonly strict: boolean;
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * All or nothing: a folder that is refused leaves the ledger as it was.
 * @throws TriplezeroError which says what was wrong with the folder
 */
export async function importCase(
  ledger: Ledger,
  folder: string,
  options: ImportCaseOptions,
): Promise<ImportReport> {
  return importFolder(ledger, folder, options);
}
