/** `import FOLDER`: reads a case folder into the ledger and says what came of it. */
import { assertCaseFolder, importCase, RowsRefused } from "../../usecases/import-case.ts";
import type { CommandContext } from "../context.ts";
import { refusalLines, reportLines } from "../import-report.ts";
import type { Flags } from "../services.ts";

export async function runImport(
  folder: string,
  flags: Flags & { readonly strict: boolean },
  { services, terminal, onProgress, signal, stopProgress }: CommandContext,
): Promise<void> {
  await assertCaseFolder(folder);
  const report = await services
    .withLedger(flags, (ledger) => importCase(ledger, folder, { strict: flags.strict, onProgress, signal }))
    .catch((error: unknown) => {
      stopProgress();
      if (error instanceof RowsRefused) for (const line of refusalLines(error.report)) terminal.note(line);
      throw error;
    });
  stopProgress();
  for (const line of reportLines(report)) terminal.say(line);
  terminal.result(report);
}
