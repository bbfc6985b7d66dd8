/**
 * Loads the stopped and empty local Neo4j with its own import tool, many times as fast as over
 * Bolt. What is there afterwards is what publishing over Bolt would have written, marks of
 * batches included, so that the next publish goes on from it.
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { ReadModelSource } from "../../../domain/read-model.ts";
import { readCypherFile } from "../../cypher-file.ts";
import type { PublishOptions, PublishReport } from "../../port.ts";
import { Neo4jConnection } from "../connection.ts";
import { FORMAT } from "../publish/rows.ts";
import { PUBLISH } from "../publish-queries.ts";
import { type PublishState, READ } from "../read-queries.ts";
import { neo4jClassPath } from "../server/jars.ts";
import { findJava } from "../server/java.ts";
import { type LocalNeo4j, prepareHome, startLocalNeo4j } from "../server/local-server.ts";
import { LIST_SEPARATOR } from "./csv-table.ts";
import { bulkLoadFailed, neo4jNotEmpty } from "./errors.ts";
import { type ExportedFiles, exportFiles } from "./export.ts";

export interface BulkReport extends PublishReport {
  /** Writing the files from the read model; 0 where nothing was to do. */
  readonly files_ms: number;
  /** Loading them, from the import tool's start to its end; the server is not running then. */
  readonly load_ms: number;
}

const DATABASE = "neo4j";
const BATCH_ROWS = 10_000;
/**
 * What the tool reads is rubbish as soon as it is stored, so most of the heap is for what is
 * young: for 3.2 million links it stopped 12 times to collect, before 54 times.
 */
const JVM_MEMORY = ["-Xmx2048m", "-Xmn1400m", "-XX:+UseParallelGC"];
/** Nodes that no publish of ours has written. */
const OTHERS: PublishState = {
  revision: "",
  format: 0,
  complete: false,
  nodes: null,
  links: null,
  publishedAt: null,
};

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
  const report = { revision: source.revision, resumed: false, removed: { nodes: 0, links: 0 } };
  const present = (await exists(databaseFolder(home))) ? await readPresent(home) : null;
  if (present?.complete && present.revision === source.revision) {
    return {
      ...report,
      nodes: present.nodes ?? 0,
      links: present.links ?? 0,
      unchanged: true,
      files_ms: 0,
      load_ms: 0,
    };
  }
  if (present) throw neo4jNotEmpty(home);
  const { nodes, links, files_ms, load_ms } = await exportAndImport(home, source, options);
  options.onProgress?.({ phase: "publish.indexes", done: 0 });
  await withServer(home, async (connection) => {
    await connection.runSchema(readCypherFile("schema/keys").text);
    await connection.runSchema(readCypherFile("schema/indexes").text);
    await connection.write((run) =>
      run(PUBLISH.begin, { revision: source.revision, format: BigInt(FORMAT) }),
    );
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

async function withServer<T>(home: string, work: (connection: Neo4jConnection) => Promise<T>): Promise<T> {
  const server: LocalNeo4j = await startLocalNeo4j({ home, shortLived: true });
  const { uri, user, password } = server;
  const connection = new Neo4jConnection({ uri, user, password, database: DATABASE });
  try {
    return await work(connection);
  } finally {
    await connection.close();
    await server.stop();
  }
}

async function exportAndImport(
  home: string,
  source: ReadModelSource,
  options: PublishOptions,
): Promise<Pick<BulkReport, "nodes" | "links" | "files_ms" | "load_ms">> {
  const folder = await mkdtemp(join(home, "import", "bulk-"));
  try {
    const begun = performance.now();
    const files = await exportFiles(source, folder, BATCH_ROWS, options);
    const written = performance.now();
    options.onProgress?.({ phase: "publish.bulk", done: 0 });
    await runImportTool(home, folder, files, options.signal);
    return {
      nodes: files.nodes,
      links: files.links,
      files_ms: Math.round(written - begun),
      load_ms: Math.round(performance.now() - written),
    };
  } finally {
    // The files hold records.
    await rm(folder, { recursive: true, force: true });
  }
}

async function runImportTool(
  home: string,
  folder: string,
  { importArguments, hasLineBreaks }: ExportedFiles,
  signal: AbortSignal | undefined,
): Promise<void> {
  const java = await findJava();
  const argumentFile = join(folder, "arguments");
  const settings = [
    "--overwrite-destination=true",
    "--id-type=actual",
    // Only where needed: with it the tool cannot read a file on several threads.
    `--multiline-fields=${hasLineBreaks}`,
    // Else it guesses from the disk, and guesses slow where a disk is virtual.
    "--high-parallel-io=on",
    `--array-delimiter=U+${LIST_SEPARATOR.charCodeAt(0).toString(16).padStart(4, "0")}`,
    `--report-file=${join(folder, "report")}`,
  ];
  await writeFile(argumentFile, [...settings, ...importArguments].map((line) => `"${line}"`).join("\n"));
  const command = [...JVM_MEMORY, "-cp", await neo4jClassPath(), "org.neo4j.cli.AdminTool"];
  try {
    const { stdout } = await promisify(execFile)(
      java,
      [...command, "database", "import", "full", DATABASE, `@${argumentFile}`],
      {
        env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") },
        maxBuffer: 1 << 28,
        ...(signal ? { signal } : {}),
      },
    );
    await writeFile(join(home, "logs", "import.log"), stdout);
  } catch (cause) {
    await rm(databaseFolder(home), { recursive: true, force: true });
    await rm(join(home, "data", "transactions", DATABASE), { recursive: true, force: true });
    signal?.throwIfAborted();
    throw bulkLoadFailed(cause);
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
