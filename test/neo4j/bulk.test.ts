/** Loading in bulk gives the graph that publishing over Bolt gives, and the next publish goes on from it. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { loadLocalNeo4j } from "../../server/graph/neo4j/bulk/load.ts";
import { openNeo4jGraph } from "../../server/graph/neo4j/neo4j-graph.ts";
import { startLocalNeo4j } from "../../server/graph/neo4j/server/local-server.ts";
import { codeOf } from "../conformance/code-of.ts";
import { smallGraph } from "../conformance/small-graph.ts";
import { clearGraph, withCypher } from "./access.ts";
import { dumpGraph, findMarkFaults } from "./dump.ts";
import { madeGraph } from "./made-graph.ts";

const access = inject("neo4j");
/** Each start of a server takes seconds on an idle machine, and a minute on a busy one. */
const SEVERAL_STARTS_MS = 600_000;
const SIZE = { nodes: 3000, links: 12_000 };

describe.runIf(access)("loading in bulk", () => {
  const home = mkdtempSync(join(tmpdir(), "triplezero-bulk-"));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it(
    "ends with the same graph as Bolt, and goes on from there",
    async () => {
      if (!access) throw new Error("no Neo4j");
      const report = await loadLocalNeo4j(home, madeGraph("r1", SIZE));
      expect(report).toMatchObject({ revision: "r1", unchanged: false, ...SIZE });
      const server = await startLocalNeo4j({ home, heapMb: 512, pageCacheMb: 128, shortLived: true });
      try {
        expect(statSync(join(home, "password")).mode & 0o777).toBe(0o600);
        expect(await codeOf(loadLocalNeo4j(home, madeGraph("r2", SIZE)))).toBe("neo4j-in-use");
        const loaded = openNeo4jGraph({ ...server, database: "neo4j" });
        expect(await loaded.publish(madeGraph("r1", SIZE))).toMatchObject({ unchanged: true, ...SIZE });
        expect((await loaded.statistics()).links).toEqual({ CONTACTED: SIZE.links });
        await clearGraph(access);
        const published = openNeo4jGraph({ ...access, database: "neo4j" });
        await published.publish(madeGraph("r1", SIZE));
        const expected = await withCypher(access, dumpGraph);
        expect(expected).toHaveLength(SIZE.nodes + SIZE.links);
        expect(await withCypher(server, dumpGraph)).toEqual(expected);
        const batches = () =>
          withCypher(server, (run) => run("MATCH (m:PublishBatch) RETURN m.number AS n ORDER BY n"));
        const before = await batches();
        // Another revision of the same content: every batch is recognised.
        expect(await loaded.publish(madeGraph("r1b", SIZE))).toMatchObject({
          unchanged: false,
          resumed: false,
        });
        expect(await batches()).toEqual(before);
        expect(await withCypher(server, findMarkFaults)).toEqual([]);
        await published.close();
        await loaded.close();
      } finally {
        await server.stop();
      }
      expect(await codeOf(loadLocalNeo4j(home, smallGraph()))).toBe("neo4j-not-empty");
    },
    SEVERAL_STARTS_MS,
  );
});
