/**
 * Loads the stopped and empty local Neo4j with its own import tool, many times as fast as over
 * Bolt. What is there afterwards is what publishing over Bolt would have written, marks of
 * batches included, so that the next publish goes on from it. Killed at any moment, the
 * database is as empty as before, or whole but for its indexes, which the next publish makes.
 */
import { mkdtemp, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ReadModelSource } from "../../../domain/read-model.ts";
import { readCypherFile } from "../../cypher-file.ts";
import type { PublishOptions, PublishReport } from "../../port.ts";
import { Neo4jConnection } from "../connection.ts";
import { publishOverBolt } from "../publish/publish.ts";
import { PUBLISH } from "../publish-queries.ts";
import { type PublishState, READ } from "../read-queries.ts";
import { type LocalNeo4j, prepareHome, startLocalNeo4j } from "../server/local-server.ts";
import { neo4jNotEmpty } from "./errors.ts";
import { exportFiles } from "./export.ts";
import { DATABASE, removeLeftOver, runImportTool, takeOver, WORK_PREFIX } from "./import-tool.ts";

export interface BulkReport extends PublishReport {
  /** Writing the files from the read model; 0 where nothing was to do. */
  readonly files_ms: number;
  /** Loading them, from the import tool's start to its end; the server is not running then. */
  readonly load_ms: number;
}

const BATCH_ROWS = 10_000;
/** Nodes that no publish of ours has written. */
const OTHERS: PublishState = {
  revision: "",
  format: 0,
  complete: false,
  nodes: null,
  links: null,
  publishedAt: null,
};
const NOTHING_LOADED = { files_ms: 0, load_ms: 0 };

/**
 * @param dir folder of the local server; made where it is missing
 * @throws TriplezeroError `neo4j-in-use`, `neo4j-not-empty` (conflict), `bulk-load-failed`
 *   (internal), and what starting a local server throws; the database is then as empty as before
 */
export async function loadLocalNeo4j(
  dir: string,
  source: ReadModelSource,
  options: PublishOptions = {},
): Promise<BulkReport> {
  const home = resolve(dir);
  await prepareHome(home);
  await removeLeftOver(home);
  const { revision } = source;
  const report = { revision, resumed: false, removed: { nodes: 0, links: 0 } };
  const present = (await exists(databaseFolder(home))) ? await readPresent(home) : null;
  if (present?.revision === revision) {
    if (!present.complete) return finishOverBolt(home, source, options);
    const { nodes, links } = present;
    return { ...report, nodes: nodes ?? 0, links: links ?? 0, unchanged: true, ...NOTHING_LOADED };
  }
  if (present) throw neo4jNotEmpty(home);
  const { nodes, links, files_ms, load_ms } = await exportAndImport(home, source, options);
  options.onProgress?.({ phase: "publish.indexes", done: 0 });
  await withServer(home, async (connection) => {
    await connection.runSchema(readCypherFile("schema/keys").text);
    await connection.runSchema(readCypherFile("schema/indexes").text);
    await connection.write((run) => run(PUBLISH.end, { nodes: BigInt(nodes), links: BigInt(links) }));
  });
  return { ...report, nodes, links, unchanged: false, files_ms, load_ms };
}

/** What the database holds; null where it holds nothing at all. */
async function readPresent(home: string): Promise<PublishState | null> {
  return withServer(home, (connection) =>
    connection.read(async (run) => {
      const [isEmpty] = await run(READ.isEmpty, {});
      const [state] = await run(READ.publishState, {});
      return isEmpty ? null : (state ?? OTHERS);
    }),
  );
}

/** The same revision, broken off by whatever way it was written: its batches are recognised. */
async function finishOverBolt(
  home: string,
  source: ReadModelSource,
  options: PublishOptions,
): Promise<BulkReport> {
  const report = await withServer(home, (connection) =>
    publishOverBolt(connection, source, BATCH_ROWS, options),
  );
  return { ...report, ...NOTHING_LOADED };
}

async function withServer<T>(home: string, work: (connection: Neo4jConnection) => Promise<T>): Promise<T> {
  const server: LocalNeo4j = await startLocalNeo4j({ home, shortLived: true });
  const { uri, user, password } = server;
  const connection = new Neo4jConnection({ uri, user, password, database: DATABASE });
  try {
    return await work(connection);
  } finally {
    await connection.close().finally(() => server.stop());
  }
}

async function exportAndImport(
  home: string,
  source: ReadModelSource,
  options: PublishOptions,
): Promise<Pick<BulkReport, "nodes" | "links" | "files_ms" | "load_ms">> {
  const folder = await mkdtemp(join(home, "import", WORK_PREFIX));
  try {
    const begun = performance.now();
    const files = await exportFiles(source, folder, BATCH_ROWS, options);
    const written = performance.now();
    options.onProgress?.({ phase: "publish.bulk", done: 0 });
    await runImportTool(folder, files, join(home, "logs", "import.log"), options.signal);
    const loaded = performance.now();
    await takeOver(folder, home);
    return {
      nodes: files.nodes,
      links: files.links,
      files_ms: Math.round(written - begun),
      load_ms: Math.round(loaded - written),
    };
  } finally {
    // The files hold records.
    await rm(folder, { recursive: true, force: true });
  }
}

function databaseFolder(home: string): string {
  return join(home, "data", "databases", DATABASE);
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
