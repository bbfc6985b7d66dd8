/** `serve` and `start`: the web application on this machine, until Ctrl+C. */
import { analyzeCase } from "../../usecases/analyze-case.ts";
import { importCase } from "../../usecases/import-case.ts";
import { readLedgerState } from "../../usecases/ledger-state.ts";
import { ensurePublished } from "../../usecases/publish-graph.ts";
import type { Workspace } from "../../usecases/workspace.ts";
import type { CommandContext } from "../context.ts";
import type { Flags } from "../services.ts";
import { summarise } from "./analyze.ts";

export async function runServe(flags: Flags, context: CommandContext): Promise<void> {
  await context.services.withWorkspace(flags, (workspace) => serveUntilStopped(workspace, flags, context));
}

/** On the first run the seed case is imported and analysed, so that there is something to see. */
export async function runStart(flags: Flags, context: CommandContext): Promise<void> {
  const { services, terminal, onProgress, signal } = context;
  await services.withWorkspace(flags, async (workspace) => {
    const state = await readLedgerState(workspace.ledger);
    if (!state.hasRecords) {
      terminal.note({
        zh: "首次启动：导入随程序附带的示例案件（其中的人、号码、地点均为虚构）。",
        en: "First start: importing the sample case that comes with the program (all people, numbers and places are invented).",
      });
      await importCase(workspace.ledger, services.seedCaseDir, { strict: true, onProgress, signal });
    }
    if (!state.hasRuns) {
      const result = await analyzeCase(workspace.ledger, { seed: 1, onProgress, signal });
      context.stopProgress();
      summarise(result, terminal);
    }
    await serveUntilStopped(workspace, flags, context);
  });
}

async function serveUntilStopped(workspace: Workspace, flags: Flags, context: CommandContext): Promise<void> {
  const { services, terminal, onProgress, signal, stopProgress } = context;
  await ensurePublished(workspace, { onProgress, signal });
  stopProgress();
  const service = await services.serve(workspace, flags);
  terminal.say({
    zh: `请用浏览器打开 ${service.url}（Ctrl+C 停止）`,
    en: `Open ${service.url} in a browser (Ctrl+C stops)`,
  });
  terminal.result({ url: service.url });
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await service.close();
}
