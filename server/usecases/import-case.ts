/** Reads a case folder into the ledger. */
import type { OnProgress } from "../domain/progress.ts";
import { listCaseFolder } from "../ledger/import/case-folder-files.ts";
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
 * For who has no ledger yet, and should not get one by a path mistyped.
 * @throws TriplezeroError where there is no such folder, or no file of a case in it
 */
export async function assertCaseFolder(folder: string): Promise<void> {
  await listCaseFolder(folder);
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
