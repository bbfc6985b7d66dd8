/** A real service on a free port: ledger on disk, graph, jobs, HTTP; every answer held against its contract. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import type { AnswerOf } from "../../server/contracts/route.ts";
import { type RouteName, type Routes, routes } from "../../server/contracts/routes.ts";
import { InProcessGraph } from "../../server/graph/in-process/in-process-graph.ts";
import type { GraphStore } from "../../server/graph/port.ts";
import { type ServiceOptions, startService } from "../../server/http/start-service.ts";
import { readDatasetSha256 } from "../../server/ledger/dataset-hash.ts";
import { openLedger } from "../../server/ledger/ledger.ts";
import { saveRun } from "../../server/ledger/runs.ts";
import { importCase } from "../../server/usecases/import-case.ts";
import { ensurePublished } from "../../server/usecases/publish-graph.ts";
import type { Workspace } from "../../server/usecases/workspace.ts";
import { smallCaseResult, writeSmallCase } from "../small-case.ts";

export interface TestService {
  readonly url: string;
  readonly workspace: Workspace;
  /** Everything logged so far. */
  logged(): string;
  /** May be called twice. */
  close(): Promise<void>;
}

const QUIET = { onProgress: () => {}, signal: new AbortController().signal };

/**
 * @param withCase the small case imported, with a run, and published; else an empty ledger
 * @param graph closed with the service
 */
export async function startTestService(
  withCase: boolean,
  options: Partial<ServiceOptions> = {},
  graph: GraphStore = new InProcessGraph(),
): Promise<TestService> {
  const folder = mkdtempSync(join(tmpdir(), "triplezero-api-"));
  const inboxDir = join(folder, "inbox");
  writeSmallCase(join(inboxDir, "small"));
  const ledger = await openLedger(join(folder, "ledger.duckdb"), { threads: 2 });
  const workspace = { ledger, graph, inboxDir, localNeo4jDir: join(folder, "neo4j") };
  if (withCase) {
    await importCase(ledger, join(inboxDir, "small"), { strict: true, ...QUIET });
    await saveRun(ledger, smallCaseResult(await ledger.read(readDatasetSha256)), new Date());
    await ensurePublished(workspace, QUIET);
  }
  const lines: string[] = [];
  const log = pino({ level: "debug" }, { write: (line: string) => lines.push(line) });
  const server = await startService(
    workspace,
    {
      host: "127.0.0.1",
      port: 0,
      portIsChosen: true,
      allowedHosts: [],
      webDir: join(folder, "web"),
      version: "0.0.0",
      checkAnswers: true,
      requestsPerMinute: 100_000,
      ...options,
    },
    log,
  );
  return {
    url: server.url,
    workspace,
    logged: () => lines.join(""),
    close: async () => {
      await server.close();
      await graph.close();
      await ledger.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Request {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Sends a request of a route and checks its answer against the schema declared for the status. */
export async function ask<N extends RouteName>(
  service: TestService,
  name: N,
  request: Request = {},
): Promise<{ status: number; answer: AnswerOf<Routes[N]> }> {
  const response = await send(service, name, request);
  const schema = (routes[name].responses as Readonly<Record<number, { parse(value: unknown): unknown }>>)[
    response.status
  ];
  const text = await response.text();
  if (!schema) throw new Error(`${name} answered ${response.status}, which it does not declare: ${text}`);
  return { status: response.status, answer: schema.parse(JSON.parse(text)) as AnswerOf<Routes[N]> };
}

export function send(service: TestService, name: RouteName, request: Request = {}): Promise<Response> {
  const path = routes[name].path.replace(/:(\w+)/g, (_, param: string) =>
    encodeURIComponent(request.params?.[param] ?? ""),
  );
  const query = new URLSearchParams(request.query).toString();
  return fetch(`${service.url}/api${path}${query === "" ? "" : `?${query}`}`, {
    method: routes[name].method,
    ...(request.body === undefined
      ? {}
      : { body: JSON.stringify(request.body), headers: { "Content-Type": "application/json" } }),
  });
}
