/**
 * Answers of the work routes. An import or an analysis ends with publishing, so that the graph
 * never shows an older state than the pages beside it.
 */
import type { workRoutes } from "../../contracts/routes/work.ts";
import { analyseInThread } from "../../usecases/analysing-thread/analyse-in-thread.ts";
import { type AnalyzeOptions, analyzeCase } from "../../usecases/analyze-case.ts";
import { findRun } from "../../usecases/check-run-records.ts";
import { importCase } from "../../usecases/import-case.ts";
import { lastImport } from "../../usecases/last-import.ts";
import { inboxFolder, listInbox } from "../../usecases/list-inbox.ts";
import { ensurePublished } from "../../usecases/publish-graph.ts";
import { verifyRun } from "../../usecases/verify-run.ts";
import type { Workspace } from "../../usecases/workspace.ts";
import type { HandlersOf } from "../handler.ts";
import type { JobQueue } from "../jobs.ts";

export function workHandlers(
  workspace: Workspace,
  jobs: JobQueue,
  version: string,
): HandlersOf<typeof workRoutes> {
  const { ledger, inboxDir } = workspace;
  return {
    startImport: async ({ body }) => {
      const folder = await inboxFolder(inboxDir, body.folder);
      return jobs.start("import", body.folder, async (work) => {
        const report = await importCase(ledger, folder, { strict: body.strict, ...work });
        await ensurePublished(workspace, work);
        return report;
      });
    },
    listInbox: async () => ({ folders: await listInbox(inboxDir) }),
    startAnalysis: ({ body }) =>
      jobs.start("analyze", String(body.seed), async (work) => {
        const result = await analyzeCase(ledger, { seed: body.seed, ...work, ...beside(work) });
        await ensurePublished(workspace, work);
        return { run_id: result.run.id, groups: result.groups.length, deals: result.deals.length };
      }),
    startVerification: async ({ params: { id } }) => {
      await findRun(ledger, id);
      return jobs.start("verify", id, (work) => verifyRun(ledger, id, { ...work, ...beside(work) }));
    },
    getLastImport: async () => ({ import: await lastImport(ledger) }),
    listJobs: () => ({ jobs: jobs.list() }),
    getJob: ({ params }) => jobs.get(params.id),
    followJob: ({ params, signal }) => jobs.follow(params.id, signal),
    getHealth: () => ({ status: "ok", version }),
  };
}

/** Others ask while it computes. */
function beside({ signal }: { readonly signal: AbortSignal }): Pick<AnalyzeOptions, "analyse"> {
  return { analyse: analyseInThread(signal) };
}
