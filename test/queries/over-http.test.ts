/** The service with a real Neo4j behind it: saved queries over the API, and the same answers as without. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openNeo4jGraph } from "../../server/graph/neo4j/neo4j-graph.ts";
import { ask, type Request, startTestService, type TestService } from "../api/service.ts";
import { clearGraph } from "../neo4j/access.ts";

const access = inject("neo4j");

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
