/**
 * The composition root: the one place that knows which ledger file, graph store, log and web
 * server stand behind the commands. `npm run -s triplezero -- --help` tells what they are. Each
 * is loaded when it is needed: DuckDB, the Neo4j driver and Express take a second to load.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { EXIT, exitCodeOf } from "./cli/exit-codes.ts";
import { noLedger } from "./cli/no-ledger.ts";
import { runCli } from "./cli/program.ts";
import type { Flags, Service, Services } from "./cli/services.ts";
import { describeError } from "./cli/terminal.ts";
import { type Config, readConfig, readLanguage } from "./config.ts";
import { asTriplezeroError, type Language } from "./domain/errors.ts";
import type { KeptQuery } from "./domain/saved-query.ts";
import type { GraphStore } from "./graph/port.ts";
import { engineVersion } from "./ledger/engine-version.ts";
import type { Ledger } from "./ledger/ledger.ts";
import type { Workspace } from "./usecases/workspace.ts";

const PROJECT = new URL("../", import.meta.url);
/** A second Ctrl+C after this long ends the process at once; a shorter gap is one key press, told twice. */
const FORCE_AFTER_MS = 500;

// What is written holds records of people: ledger, its log of changes, results, files of the graph.
process.umask(0o077);
process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  let language: Language = "zh";
  process.on("uncaughtException", (thrown) => process.exit(fail(thrown, language)));
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // The reader of a pipe (`| head`) may leave before the end; a full disk is another matter.
    process.exit(error.code === "EPIPE" ? EXIT.ok : fail(error, language));
  });
  try {
    language = readLanguage(process.env, languageFlag(argv));
    return await runCli(argv, createServices(), language, stopSignal());
  } catch (thrown) {
    return fail(thrown, language);
  }
}

/** Names the error as every command does; the text of an unforeseen one may hold content of records. */
function fail(thrown: unknown, language: Language): number {
  const error = asTriplezeroError(thrown);
  process.stderr.write(`${describeError(error, language)}\n`);
  return exitCodeOf(error.details.class);
}

function createServices(): Services {
  const version = engineVersion();
  return {
    version,
    seedCaseDir: fileURLToPath(new URL("seed-data/yunling/case", PROJECT)),
    withLedger: (flags, work) => using(openLedger(configOf(flags).ledgerFile), work),
    keptQueries: (flags) => keptQueries(configOf(flags)),
    requireLedger: (flags) => {
      const { ledgerFile } = configOf(flags);
      if (!existsSync(ledgerFile)) throw noLedger(ledgerFile);
    },
    withScratchLedger: (work) => using(openLedger(":memory:"), work),
    withGraph: (flags, work) => using(openGraph(configOf(flags)), work),
    withWorkspace: (flags, work) => {
      const config = configOf(flags);
      const { inboxDir } = config;
      const localNeo4jDir = join(config.dataDir, "neo4j");
      return using(openLedger(config.ledgerFile), (ledger) =>
        using(openGraph(config), (graph) => work({ ledger, graph, inboxDir, localNeo4jDir })),
      );
    },
    serve: (workspace, flags) => serve(workspace, configOf(flags), version),
  };
}

function configOf(flags: Flags): Config {
  return readConfig(process.env, {
    ...(flags.ledger === undefined ? {} : { TRIPLEZERO_LEDGER: flags.ledger }),
    ...(flags.neo4j === undefined ? {} : { NEO4J_URI: flags.neo4j }),
    ...(flags.host === undefined ? {} : { TRIPLEZERO_HOST: flags.host }),
    ...(flags.port === undefined ? {} : { TRIPLEZERO_PORT: flags.port }),
  });
}

async function openLedger(path: string): Promise<Ledger> {
  const ledger = await import("./ledger/ledger.ts");
  return ledger.openLedger(path);
}

async function openGraph({ neo4j }: Config): Promise<GraphStore> {
  if (neo4j) return (await import("./graph/neo4j/neo4j-graph.ts")).openNeo4jGraph(neo4j);
  const { InProcessGraph } = await import("./graph/in-process/in-process-graph.ts");
  return new InProcessGraph();
}

async function serve(workspace: Workspace, config: Config, version: string): Promise<Service> {
  const { openLog, startService } = await import("./http/start-service.ts");
  const webDir = config.webDir ?? fileURLToPath(new URL("dist/web", PROJECT));
  const options = { ...config, webDir, version, checkAnswers: false };
  const service = await startService(workspace, options, openLog(config.logLevel));
  const { leaveAddress } = await import("./http/running-service.ts");
  const leaving = leaveAddress(config.ledgerFile, service.url);
  const takeAway = await leaving.catch(async (error: unknown) => {
    // Else the server would keep the process alive after the command has failed.
    await service.close();
    throw error;
  });
  return {
    url: service.url,
    close: () => takeAway().finally(() => service.close()),
  };
}

async function keptQueries({ ledgerFile }: Config): Promise<readonly KeptQuery[]> {
  // Asking must not make a ledger where a path is mistyped.
  if (!existsSync(ledgerFile)) return [];
  const { listKeptQueries } = await import("./usecases/kept-queries.ts");
  const reading = using(openLedger(ledgerFile), listKeptQueries);
  return reading.catch(async (error: unknown) => {
    if (asTriplezeroError(error).details.code !== "ledger-in-use") throw error;
    const { keptQueriesOfService } = await import("./http/running-service.ts");
    return keptQueriesOfService(ledgerFile, error);
  });
}

async function using<R extends { close(): Promise<void> }, T>(
  opening: Promise<R>,
  work: (resource: R) => Promise<T>,
): Promise<T> {
  const resource = await opening;
  try {
    return await work(resource);
  } finally {
    await resource.close();
  }
}

/** Aborted by the first Ctrl+C (or SIGTERM): work ends cleanly. The second ends the process. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  let firstAt: number | null = null;
  const onSignal = () => {
    if (firstAt !== null && performance.now() - firstAt > FORCE_AFTER_MS) process.exit(EXIT.interrupted);
    firstAt ??= performance.now();
    stop.abort();
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  return stop.signal;
}

/** Read before the command line is parsed, since its help and its errors are in that language. */
function languageFlag(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  if (at < 0) return undefined;
  return argv[at]?.startsWith("--lang=") ? argv[at].slice("--lang=".length) : argv[at + 1];
}
