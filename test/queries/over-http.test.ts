/** The service with a real Neo4j behind it: saved queries over the API, and the same answers as without. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openNeo4jGraph } from "../../server/graph/neo4j/neo4j-graph.ts";
import { ask, type Request, startTestService, type TestService } from "../api/service.ts";
import { clearGraph } from "../neo4j/access.ts";

const access = inject("neo4j");
const READS = "5e0c7a4a-5a0e-4d0c-8a53-3f1f7f3e8c01";
const WRITES = "5e0c7a4a-5a0e-4d0c-8a53-3f1f7f3e8c02";

describe.runIf(access)("service on Neo4j", () => {
  let service: TestService;
  let withoutNeo4j: TestService;
  beforeAll(async () => {
    if (!access) return;
    await clearGraph(access);
    service = await startTestService(true, {}, openNeo4jGraph({ ...access, database: "neo4j" }));
    withoutNeo4j = await startTestService(true);
  });
  afterAll(async () => {
    await service?.close();
    await withoutNeo4j?.close();
    if (access) await clearGraph(access);
  });

  it("runs a saved query with its parameters", async () => {
    expect((await ask(service, "listQueries")).answer.available).toBe(true);
    const { status, answer } = await ask(service, "runQuery", {
      params: { id: "deals-by-week" },
      body: { params: {} },
    });
    expect([status, answer.truncated, answer.rows.length]).toEqual([200, false, 1]);
    expect(answer.columns.length).toBe(answer.rows[0]?.length);
  });

  it("refuses a parameter of the wrong type before it asks the server", async () => {
    const request = { params: { id: "shared-handset" }, body: { params: { minimum: "many" } } };
    expect((await ask(service, "runQuery", request)).status).toBe(400);
  });

  it("runs Cypher of one's own that reads, and refuses what writes, untouched", async () => {
    const count = { body: { text: "MATCH (p:Person) RETURN count(p) AS persons" } };
    const before = await ask(service, "runCypher", count);
    expect(before).toMatchObject({ status: 200, answer: { columns: ["persons"], truncated: false } });
    for (const text of [
      "CREATE (p:Person {key: 'person:made-up'}) RETURN p",
      "MATCH (p:Person) DETACH DELETE p",
      "MATCH (p:Person) SET p.label = '' RETURN p",
      "CREATE INDEX made_up FOR (p:Person) ON (p.made_up)",
    ]) {
      const refused = await ask(service, "runCypher", { body: { text } });
      expect([refused.status, refused.answer]).toMatchObject([400, { code: "cypher-writes" }]);
    }
    expect(await ask(service, "runCypher", count)).toEqual(before);
    const wrong = await ask(service, "runCypher", { body: { text: "MATCH (p RETURN p" } });
    expect([wrong.status, wrong.answer]).toMatchObject([400, { code: "cypher-refused" }]);
    const cut = await ask(service, "runCypher", { body: { text: "UNWIND range(1, 5000) AS n RETURN n" } });
    expect([cut.answer.rows.length, cut.answer.truncated]).toEqual([1000, true]);
  });

  it("keeps queries that are run with their parameters, those that write too, which are refused", async () => {
    const params = [{ name: "least", type: "integer", default: "1" }];
    const keep = (id: string, cypher: string) =>
      ask(service, "keepQuery", {
        body: { id, by: "110233", query: { name: "试", why: "", params, cypher } },
      });
    await keep(READS, "MATCH (p:Person) RETURN p.key ORDER BY p.key LIMIT $least");
    await keep(WRITES, "MATCH (p:Person) SET p.label = $least RETURN p");
    const run = (id: string, params: Record<string, string>) =>
      ask(service, "runQuery", { params: { id }, body: { params } });
    expect((await run(WRITES, {})).answer).toMatchObject({ code: "cypher-writes" });
    expect((await run(READS, {})).answer.rows).toEqual([["person:p1"]]);
    expect((await run(READS, { least: "2" })).answer.rows).toHaveLength(2);
    expect((await run(READS, { least: "many" })).answer).toMatchObject({ code: "invalid-parameter" });
    const deletion = { by: "110233", version: 1, deleted: true };
    await ask(service, "deleteQuery", { params: { id: READS }, body: deletion });
    expect((await run(READS, {})).answer).toMatchObject({ code: "unknown-query" });
  });

  it("says without Neo4j what is needed for Cypher", async () => {
    const { status, answer } = await ask(withoutNeo4j, "runCypher", { body: { text: "RETURN 1" } });
    expect([status, answer]).toMatchObject([503, { code: "cypher-unavailable" }]);
  });

  it.each<["getNode" | "getNeighbours" | "search" | "findPaths" | "getSubgraph", Request]>([
    ["getNode", { params: { key: "person:p1" } }],
    ["getNeighbours", { params: { key: "person:p2" }, query: { limit: "3" } }],
    ["search", { body: { text: "无名" } }],
    ["findPaths", { query: { from: "phone:f3", to: "phone:f2", all: "true" } }],
    ["getSubgraph", { body: { keys: ["phone:f1", "person:p1", "phone:f99"] } }],
  ])("answers %s as the graph inside the program does", async (route, request) => {
    expect(await ask(service, route, request)).toEqual(await ask(withoutNeo4j, route, request));
  });
});
