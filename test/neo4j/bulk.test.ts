/**
 * A local server from its first day on: loaded in bulk while it is stopped, started by
 * `npm run neo4j`, stopped by Ctrl+C, its data kept. What bulk loads is what Bolt publishes.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { loadLocalNeo4j } from "../../server/graph/neo4j/bulk/load.ts";
import { openNeo4jGraph } from "../../server/graph/neo4j/neo4j-graph.ts";
import type { GraphStore } from "../../server/graph/port.ts";
import { codeOf } from "../conformance/code-of.ts";
import { clearGraph, type Neo4jAccess, withCypher } from "./access.ts";
import { dumpGraph, findMarkFaults } from "./dump.ts";
import { madeGraph } from "./made-graph.ts";
import { npmRunNeo4j } from "./npm-run-neo4j.ts";

const access = inject("neo4j");
const SIZE = { nodes: 3000, links: 12_000 };
/** Each start of a server takes seconds on an idle machine, and a minute on a busy one. */
const SEVERAL_STARTS_MS = 600_000;

describe.runIf(access)("a local Neo4j", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "triplezero-local-"));
  const home = join(dataDir, "neo4j");
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it("is loaded in bulk, started, used and stopped", { timeout: SEVERAL_STARTS_MS }, async () => {
    if (!access) throw new Error("no Neo4j");
    const report = await loadLocalNeo4j(home, madeGraph("r1", SIZE));
    expect(report).toMatchObject({ revision: "r1", unchanged: false, ...SIZE });

    const server = await npmRunNeo4j(dataDir);
    try {
      expect(statSync(server.passwordFile).mode & 0o777).toBe(0o600);
      expect(server.password.length).toBeGreaterThanOrEqual(32);
      expect(await codeOf(loadLocalNeo4j(home, madeGraph("r2", SIZE)))).toBe("neo4j-in-use");
      await withGraph(server, (graph) => expectLoaded(graph, server));
      expect(await withCypher(server, dumpGraph)).toEqual(await publishedOverBolt(access));
      await withGraph(server, (graph) => expectBatchesRecognised(graph, server));
    } finally {
      const { code, said } = await server.pressCtrlC();
      expect(said).toMatch(/data is kept/);
      expect(code).toBe(0);
    }

    // It is started once more to look, and holds what it held.
    expect(await codeOf(loadLocalNeo4j(home, madeGraph("r3", SIZE)))).toBe("neo4j-not-empty");
  });
});

async function expectLoaded(graph: GraphStore, server: Neo4jAccess): Promise<void> {
  expect(await graph.publish(madeGraph("r1", SIZE))).toMatchObject({ unchanged: true, ...SIZE });
  expect((await graph.statistics()).links).toEqual({ CONTACTED: SIZE.links });
  expect(await withCypher(server, findMarkFaults)).toEqual([]);
}

/** Another revision of the same content writes nothing anew. */
async function expectBatchesRecognised(graph: GraphStore, server: Neo4jAccess): Promise<void> {
  const numbers = () =>
    withCypher(server, (run) => run("MATCH (m:PublishBatch) RETURN m.number AS n ORDER BY n"));
  const before = await numbers();
  expect(await graph.publish(madeGraph("r1b", SIZE))).toMatchObject({ unchanged: false, resumed: false });
  expect(await numbers()).toEqual(before);
}

async function publishedOverBolt(shared: Neo4jAccess): Promise<string[]> {
  await clearGraph(shared);
  await withGraph(shared, (graph) => graph.publish(madeGraph("r1", SIZE)));
  const content = await withCypher(shared, dumpGraph);
  expect(content).toHaveLength(SIZE.nodes + SIZE.links);
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
