/**
 * A local server from its first day on: loaded in bulk while it is stopped, at the second
 * attempt, since the first is killed (`kill -9`) while it loads; started by `npm run neo4j`, stopped by Ctrl+C, its data kept. What bulk loads is what Bolt publishes:
 * links that the ledger writes into files itself, and rows that come through this program.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import type { ReadModelSource } from "../../server/domain/read-model.ts";
import { loadLocalNeo4j } from "../../server/graph/neo4j/bulk/load.ts";
import { openNeo4jGraph } from "../../server/graph/neo4j/neo4j-graph.ts";
import type { GraphStore } from "../../server/graph/port.ts";
import { importFolder } from "../../server/ledger/import/import-folder.ts";
import { type Ledger, openLedger } from "../../server/ledger/ledger.ts";
import { newSandbox, type Sandbox } from "../cli/run.ts";
import { codeOf } from "../conformance/code-of.ts";
import { writeSmallCase } from "../small-case.ts";
import { clearGraph, type Neo4jAccess, withCypher } from "./access.ts";
import { dumpGraph, findMarkFaults } from "./dump.ts";
import { joinedGraph } from "./joined-graph.ts";
import { madeGraph } from "./made-graph.ts";
import { npmRunNeo4j } from "./npm-run-neo4j.ts";

const access = inject("neo4j");
const SEED_CASE = "seed-data/yunling/case";
const SIZE = { nodes: 3000, links: 3000 };
/** Each start of a server takes seconds on an idle machine, and a minute on a busy one. */
const SEVERAL_STARTS_MS = 600_000;

describe.runIf(access)("a local Neo4j", () => {
  const box = newSandbox();
  const dataDir = join(box.folder, "data");
  const home = join(dataDir, "neo4j");
  let ledger: Ledger;
  let connection: DuckDBConnection;
  let source: ReadModelSource;
  /** The same content under another revision. */
  const revised = (revision: string): ReadModelSource => ({ ...source, revision });
  beforeAll(async () => {
    ledger = await openLedger(":memory:");
    // Every kind of record, then the one case for which findings are at hand.
    await importFolder(ledger, SEED_CASE, { strict: false });
    const smallCase = join(box.folder, "small");
    writeSmallCase(smallCase);
    await importFolder(ledger, smallCase, { strict: false });
    connection = await ledger.connect();
    source = await joinedGraph(ledger, connection, madeGraph("r1", SIZE));
  });
  afterAll(async () => {
    connection.closeSync();
    await ledger.close();
    box.remove();
  });

  it("is loaded in bulk, started, used and stopped", { timeout: SEVERAL_STARTS_MS }, async () => {
    if (!access) throw new Error("no Neo4j");
    await killWhileLoading(box, home);
    const report = await loadLocalNeo4j(home, source);
    expect(readdirSync(join(home, "import"))).toEqual([]);
    expect(report).toMatchObject({ revision: "r1", unchanged: false, ...source.totals });

    const server = await npmRunNeo4j(dataDir);
    try {
      expect(statSync(server.passwordFile).mode & 0o777).toBe(0o600);
      expect(server.password.length).toBeGreaterThanOrEqual(32);
      expect(await codeOf(loadLocalNeo4j(home, revised("r2")))).toBe("neo4j-in-use");
      await withGraph(server, (graph) => expectLoaded(graph, server, source));
      expect(await withCypher(server, dumpGraph)).toEqual(await publishedOverBolt(access, source));
      await withGraph(server, (graph) => expectBatchesRecognised(graph, server, revised("r1b")));
    } finally {
      const { code, said } = await server.pressCtrlC();
      expect(said).toMatch(/data is kept/);
      expect(code).toBe(0);
    }

    // It is started once more to look, and holds what it held.
    expect(await codeOf(loadLocalNeo4j(home, revised("r3")))).toBe("neo4j-not-empty");
  });
});

/** What it loads is another graph: nothing of it may be found afterwards. */
async function killWhileLoading(box: Sandbox, home: string): Promise<void> {
  const other = await openLedger(join(box.folder, "data/ledger.duckdb"));
  await importFolder(other, join(box.folder, "small"), { strict: false });
  await other.close();
  const publish = box.start(["publish", "--bulk"]);
  const begun = () =>
    readdirSync(home, { recursive: true }).some((path) => /bulk-.*databases/.test(String(path)));
  await vi.waitUntil(() => existsSync(home) && begun(), { timeout: 120_000, interval: 20 });
  publish.process.kill("SIGKILL");
  expect((await publish.ended).code).toBeNull();
  expect(readdirSync(join(home, "import"))).toHaveLength(1);
  const toolRuns = () => execFileSync("ps", ["-A", "-o", "args="], { encoding: "utf8" }).includes(home);
  await vi.waitUntil(() => !toolRuns(), { timeout: 30_000, interval: 20 });
}

async function expectLoaded(graph: GraphStore, server: Neo4jAccess, source: ReadModelSource): Promise<void> {
  expect(await graph.publish(source)).toMatchObject({ unchanged: true, ...source.totals });
  const { links } = await graph.statistics();
  expect(Object.values(links).reduce((sum, count) => sum + count, 0)).toBe(source.totals.links);
  expect(await withCypher(server, findMarkFaults)).toEqual([]);
}

/** Another revision of the same content writes nothing anew. */
async function expectBatchesRecognised(
  graph: GraphStore,
  server: Neo4jAccess,
  source: ReadModelSource,
): Promise<void> {
  const numbers = () =>
    withCypher(server, (run) => run("MATCH (m:PublishBatch) RETURN m.number AS n ORDER BY n"));
  const before = await numbers();
  expect(await graph.publish(source)).toMatchObject({ unchanged: false, resumed: false });
  expect(await numbers()).toEqual(before);
}

async function publishedOverBolt(shared: Neo4jAccess, source: ReadModelSource): Promise<string[]> {
  await clearGraph(shared);
  await withGraph(shared, (graph) => graph.publish(source));
  const content = await withCypher(shared, dumpGraph);
  expect(content).toHaveLength(source.totals.nodes + source.totals.links);
  return content;
}

async function withGraph(at: Neo4jAccess, work: (graph: GraphStore) => Promise<unknown>): Promise<void> {
  const { uri, user, password } = at;
  const graph = openNeo4jGraph({ uri, user, password, database: "neo4j" });
  try {
    await work(graph);
  } finally {
    await graph.close();
  }
}
