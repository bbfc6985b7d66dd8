/**
 * A server that is killed (`kill -9`) in the middle of publishing: the next publish ends with
 * exactly the graph that an undisturbed one makes, for the first load and for an update.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import type { Progress } from "../../server/domain/progress.ts";
import { openNeo4jGraph } from "../../server/graph/neo4j/neo4j-graph.ts";
import { type LocalNeo4j, startLocalNeo4j } from "../../server/graph/neo4j/server/local-server.ts";
import { codeOf } from "../conformance/code-of.ts";
import { clearGraph, withCypher } from "./access.ts";
import { dumpGraph, findMarkFaults } from "./dump.ts";
import { madeGraph } from "./made-graph.ts";

const access = inject("neo4j");
const SIZE = { nodes: 2000, links: 8000 };
const FIRST = madeGraph("r1", SIZE);
/** A tenth of the phones and links differ, and the last thousand links are gone. */
const SECOND = madeGraph("r2", { nodes: SIZE.nodes, links: SIZE.links - 1000, changed: 10 });
const OPTIONS = { batchRows: 400, retryMs: 500 };
const SEVERAL_STARTS_MS = 600_000;

describe.runIf(access)("a server killed in the middle of publishing", () => {
  const home = mkdtempSync(join(tmpdir(), "triplezero-killed-"));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  const start = () => startLocalNeo4j({ home, heapMb: 512, pageCacheMb: 128, shortLived: true });

  it("holds the same graph after the next publish", { timeout: SEVERAL_STARTS_MS }, async () => {
    if (!access) throw new Error("no Neo4j");
    await clearGraph(access);
    const undisturbed = openNeo4jGraph({ ...access, database: "neo4j" }, OPTIONS);
    let server = await start();
    try {
      for (const source of [FIRST, SECOND]) {
        await undisturbed.publish(source);
        await killWhilePublishing(server, source);
        server = await start();
        const graph = openNeo4jGraph({ ...server, database: "neo4j" }, OPTIONS);
        expect((await graph.statistics()).revision).toBe("");
        const { resumed, unchanged, nodes, links } = await graph.publish(source);
        expect({ resumed, unchanged, nodes, links }).toEqual({
          resumed: true,
          unchanged: false,
          ...source.totals,
        });
        const content = await withCypher(server, dumpGraph);
        expect(content).toHaveLength(source.totals.nodes + source.totals.links);
        expect(content).toEqual(await withCypher(access, dumpGraph));
        expect(await withCypher(server, findMarkFaults)).toEqual([]);
        await graph.close();
      }
    } finally {
      await server.kill();
      await undisturbed.close();
    }
  });
});

/** Kills it when some of the links are written, and others are not. */
async function killWhilePublishing(server: LocalNeo4j, source: typeof FIRST): Promise<void> {
  const graph = openNeo4jGraph({ ...server, database: "neo4j" }, OPTIONS);
  let killed: Promise<void> | null = null;
  const onProgress = ({ phase, done }: Progress) => {
    if (phase === "publish.links" && done > source.totals.links / 3) killed ??= server.kill();
  };
  expect(await codeOf(graph.publish(source, { onProgress }))).toBe("graph-unavailable");
  await killed;
  await graph.close();
}
