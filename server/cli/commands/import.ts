/** `import FOLDER`: reads a case folder into the ledger and says what came of it. */
import { importCase } from "../../usecases/import-case.ts";
import type { CommandContext } from "../context.ts";
import { reportLines } from "../import-report.ts";
import type { Flags } from "../services.ts";

export async function runImport(
  folder: string,
  flags: Flags & { readonly strict: boolean },
  { services, terminal, onProgress, signal, stopProgress }: CommandContext,
): Promise<void> {
  const report = await services.withLedger(flags, (ledger) =>
    importCase(ledger, folder, { strict: flags.strict, onProgress, signal }),
  );
  stopProgress();
  for (const line of reportLines(report)) terminal.say(line);
  terminal.result(report);
}
