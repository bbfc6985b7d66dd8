/** The service as a whole: handlers over a workspace, one job queue, the log, and the HTTP server. */
import pino, { type Logger } from "pino";
import { TriplezeroError } from "../domain/errors.ts";
import type { Workspace } from "../usecases/workspace.ts";
import { createHandlers } from "./handlers/all.ts";
import { createJobQueue } from "./jobs.ts";
import { faultOf } from "./request-log.ts";
import { type HttpOptions, type RunningServer, startHttpServer } from "./server.ts";

export interface ServiceOptions extends HttpOptions {
  /** False where nobody asked for this port: another is taken if it is in use. */
  readonly portIsChosen: boolean;
}

/** Lines of JSON on stderr. */
export function openLog(level: string): Logger {
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
}

/** @throws TriplezeroError `port-taken`, `port-not-allowed`, `host-not-here` (unavailable) */
export async function startService(
  workspace: Workspace,
  options: ServiceOptions,
  log: Logger,
): Promise<RunningServer> {
  const jobs = createJobQueue((error) =>
    log.error({ code: error.details.code, ...faultOf(error) }, "work failed"),
  );
  const handlers = createHandlers(workspace, jobs, options.version);
  const listen = (port: number) =>
    startHttpServer(
      handlers,
      { ...options, port, allowedHosts: [options.host, ...options.allowedHosts] },
      log,
    );
  const server = await listen(options.port).catch((error) => {
    if (options.portIsChosen || !isPortTaken(error)) throw error;
    return listen(0);
  });
  return {
    url: server.url,
    close: async () => {
      await server.close();
      await jobs.close();
    },
  };
}

function isPortTaken(error: unknown): boolean {
  return error instanceof TriplezeroError && error.details.code === "port-taken";
}
