/** Every query is understood by the real server, and the library runs on the seed case. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { InProcessGraph } from "../../server/graph/in-process/in-process-graph.ts";
import { openNeo4jGraph } from "../../server/graph/neo4j/neo4j-graph.ts";
import type { GraphStore } from "../../server/graph/port.ts";
import { readDatasetSha256 } from "../../server/ledger/dataset-hash.ts";
import { type Ledger, openLedger } from "../../server/ledger/ledger.ts";
import { saveRun } from "../../server/ledger/runs.ts";
import { findQuery } from "../../server/usecases/find-query.ts";
import { importCase } from "../../server/usecases/import-case.ts";
import { publishGraph } from "../../server/usecases/publish-graph.ts";
import { runCypher } from "../../server/usecases/run-cypher.ts";
import { listSavedQueries } from "../../server/usecases/saved-queries.ts";
import { codeOf } from "../conformance/code-of.ts";
import { clearGraph, type Neo4jAccess, withCypher } from "../neo4j/access.ts";
import { smallCaseResult, writeSmallCase } from "../small-case.ts";
import { allQueryFiles, statementsOf } from "./query-files.ts";

const access = inject("neo4j");
const SEED_CASE = fileURLToPath(new URL("../../seed-data/yunling/case", import.meta.url));
/** What these look for is in the seed case's records; the others look for findings of a run, or may find nothing. */
const FIND_SOMETHING = ["shared-handset", "dead-drop-visits"];
const QUIET = { strict: true, onProgress: () => {}, signal: new AbortController().signal };
const UNUSED = { inboxDir: "unused", localNeo4jDir: "unused" };

describe.runIf(access)("queries on a real Neo4j", () => {
  let ledger: Ledger;
  let graph: GraphStore;
  const inProcess = new InProcessGraph();

  beforeAll(async () => {
    if (!access) throw new Error("no Neo4j");
    await clearGraph(access);
    ledger = await openLedger(":memory:");
    graph = openNeo4jGraph({ ...access, database: "neo4j" });
    await publishSmallCase(graph, access);
    await importCase(ledger, SEED_CASE, QUIET);
    await publishGraph({ ledger, graph, ...UNUSED }, { bulk: false });
    await publishGraph({ ledger, graph: inProcess, ...UNUSED }, { bulk: false });
  }, 600_000);
  afterAll(async () => {
    await graph?.close();
    await ledger?.close();
  });

  const statements = allQueryFiles().flatMap((file) =>
    statementsOf(file).map(
      (statement, index) => [`${file.id} ${index + 1}`, statement, file.params] as const,
    ),
  );
  it.each(statements.filter(([, statement]) => !statement.startsWith("CALL db.")))(
    "%s is understood",
    async (id, statement, params) => {
      if (!access) throw new Error("no Neo4j");
      const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password));
      const session = driver.session({ database: "neo4j" });
      try {
        const given = Object.fromEntries(params.map((name) => [name, null]));
        const { summary } = await session.run(`EXPLAIN ${statement}`, given);
        const complaints = summary.notifications.filter(({ code }) =>
          // The counts of all kinds name some that no record of these cases makes.
          (id === "read/link-counts 1" ? /Deprecat/ : /Unknown|Deprecat|Cartesian/).test(code),
        );
        expect(complaints.map(({ code }) => code)).toEqual([]);
      } finally {
        await session.close();
        await driver.close();
      }
    },
  );

  it.each(listSavedQueries().map((query) => [query.id, query] as const))("library: %s", async (id, query) => {
    const params = Object.fromEntries(
      query.params.filter((param) => param.default === undefined).map(({ name }) => [name, "f1"]),
    );
    const { columns, rows } = await runCypher(graph, query, params);
    expect(columns.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    if (FIND_SOMETHING.includes(id)) expect(rows.length).toBeGreaterThan(0);
  });

  it("needs Neo4j for Cypher, and says so", async () => {
    const query = { cypher: "RETURN 1", params: [] };
    expect(await codeOf(runCypher(inProcess, query, {}))).toBe("cypher-unavailable");
  });

  it("holds the seed case as the graph in this process does", async () => {
    const [theirs, ours] = [await graph.statistics(), await inProcess.statistics()];
    expect(theirs.nodes).toEqual(ours.nodes);
    expect(theirs.links).toEqual(ours.links);
    expect(theirs.revision).toBe(ours.revision);
    const { hits } = await inProcess.search({ text: "w", kinds: ["Person"], limit: 3 });
    expect(hits).toHaveLength(3);
    for (const { key } of hits) {
      expect(await graph.entity(key)).toEqual(await inProcess.entity(key));
      const request = { key, limit: 20, perKind: 5 };
      expect(await graph.neighbours(request)).toEqual(await inProcess.neighbours(request));
    }
  });
});

/** It has findings: their labels, kinds and properties are known to the server from then on. */
async function publishSmallCase(graph: GraphStore, access: Neo4jAccess): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "triplezero-queries-"));
  const ledger = await openLedger(":memory:");
  try {
    writeSmallCase(folder);
    await importCase(ledger, folder, QUIET);
    await saveRun(ledger, smallCaseResult(await ledger.read(readDatasetSha256)), new Date());
    await publishGraph({ ledger, graph, ...UNUSED }, { bulk: false });
    const byWeek = await findQuery("deals-by-week", async () => []);
    const deals = await runCypher(graph, byWeek, {});
    expect(deals.rows).toHaveLength(1);
    // A Monday in China while it is still Sunday in UTC.
    await withCypher(access, (run) =>
      run("MATCH (deal:Deal) SET deal.at = datetime('2026-03-02T02:00:00+08:00').epochMillis"),
    );
    const { columns, rows } = await runCypher(graph, byWeek, {});
    expect(rows[0]?.[columns.indexOf("week_from")]).toBe("2026-03-02");
  } finally {
    await ledger.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
