/** What people's own Cypher may and may not do on a real server. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { TriplezeroError } from "../../server/domain/errors.ts";
import { openNeo4jGraph } from "../../server/graph/neo4j/neo4j-graph.ts";
import type { CypherOptions, GraphStore } from "../../server/graph/port.ts";
import { codeOf } from "../conformance/code-of.ts";
import { smallGraph } from "../conformance/small-graph.ts";
import { clearGraph } from "./access.ts";

const access = inject("neo4j");
const LIMITS = { limit: 100, timeoutMs: 60_000 };

describe.runIf(access)("Cypher of people's own", () => {
  let graph: GraphStore;
  beforeAll(async () => {
    if (!access) throw new Error("no Neo4j");
    await clearGraph(access);
    graph = openNeo4jGraph({ ...access, database: "neo4j" });
    await graph.publish(smallGraph());
  });
  afterAll(() => graph?.close());

  const read = (text: string, params = {}, options: Partial<CypherOptions> = {}) => {
    if (!graph.cypher) throw new Error("Neo4j knows Cypher");
    return graph.cypher.read(text, params, { ...LIMITS, ...options });
  };

  it("gives a table of plain values", async () => {
    const answer = await read(
      `MATCH path = (p:Person {key: $key})-[held:HOLDS]->(f:Phone)
       RETURN p, held, path, date('2026-03-01') AS day, 9007199254740993 AS large, $n + 1 AS n, [1.5, null] AS list`,
      { key: "person:p1", n: 1 },
    );
    expect(answer.columns).toEqual(["p", "held", "path", "day", "large", "n", "list"]);
    const person = expect.objectContaining({ key: "person:p1", label: "王建国", aliases: ["老王"] });
    const [row] = answer.rows;
    expect(row).toEqual([
      person,
      { id: "HOLDS:f1" },
      [person, { id: "HOLDS:f1" }, expect.objectContaining({ key: "phone:f1" })],
      "2026-03-01",
      "9007199254740993",
      2,
      [1.5, null],
    ]);
    expect(Object.keys(row?.[0] as object)).not.toContain("search_text");
  });

  it("keeps times as integers that Cypher's own functions take", async () => {
    const { rows } = await read(
      "MATCH (y:Payment) RETURN toString(datetime({epochMillis: y.at})) AS at, y.amount_cny AS amount",
    );
    expect(rows).toEqual([["2026-03-04T00:00:00Z", 500.5]]);
  });

  it("is cut at the limit, and says so", async () => {
    const cut = await read("UNWIND range(1, 1000000) AS x RETURN x", {}, { limit: 3 });
    expect(cut).toEqual({ columns: ["x"], rows: [[1], [2], [3]], truncated: true });
    expect((await read("UNWIND range(1, 3) AS x RETURN x", {}, { limit: 3 })).truncated).toBe(false);
    expect((await read("UNWIND [] AS x RETURN x")).columns).toEqual(["x"]);
  });

  it.each([
    ["CREATE (:Person {name: '王某'})"],
    ["MATCH (n) SET n.x = 1"],
    ["MATCH (n) DETACH DELETE n"],
    ["CREATE INDEX i FOR (n:Person) ON (n.name)"],
    ["DROP CONSTRAINT entity_key"],
    ["CREATE USER eve SET PASSWORD 'abcdefgh12' CHANGE NOT REQUIRED"],
    ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line"],
    ["LOAD CSV FROM 'http://127.0.0.1:9/王某' AS line RETURN line"],
    ["MATCH (n:Person RETURN n"],
  ])("refuses %s", async (text) => {
    const thrown = await read(text).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(TriplezeroError);
    const { details } = thrown as TriplezeroError;
    expect(details.code).toBe(/^(LOAD|MATCH \(n:Person R)/.test(text) ? "cypher-refused" : "cypher-writes");
    expect(JSON.stringify(details)).not.toContain("王某");
    expect((await graph.statistics()).nodes.Person).toBe(4);
  });

  it("reaches no address, not even this machine's", async () => {
    const thrown = await read("LOAD CSV FROM 'http://127.0.0.1:9/' AS line RETURN line").catch(
      (e: Error) => e,
    );
    expect(String((thrown as Error).cause)).toMatch(/block/i);
  });

  it("says where a statement is wrong", async () => {
    const placeOf = async (text: string) =>
      ((await read(text).catch((error: unknown) => error)) as TriplezeroError).details.where;
    expect(await placeOf("MATCH (n)\nRETRUN n")).toEqual({ row: 2, column: "1" });
    expect(await placeOf("MATCH (n RETURN n")).toEqual({ row: 1, column: "10" });
    expect(await placeOf("MATCH (n) RETURN m")).toEqual({ row: 1, column: "18" });
  });

  it("is ended when it takes too long, and when nobody waits for it", async () => {
    const endless = "UNWIND range(1, 1000000000) AS x WITH sin(x) AS y RETURN sum(y)";
    expect(await codeOf(read(endless, {}, { timeoutMs: 300 }))).toBe("graph-timeout");
    const waiting = new AbortController();
    const answer = read(endless, {}, { signal: waiting.signal });
    setTimeout(() => waiting.abort(), 300);
    await expect(answer).rejects.toThrow(/abort/i);
    const { rows } = await read(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND' RETURN count(*) AS n",
    );
    expect(rows).toEqual([[0]]);
  });

  it("does not try for half a minute to publish where no server answers", async () => {
    if (!access) throw new Error("no Neo4j");
    const nobody = openNeo4jGraph({ ...access, uri: "bolt://127.0.0.1:9", database: "neo4j" });
    const begun = performance.now();
    expect(await codeOf(nobody.publish(smallGraph()))).toBe("graph-unavailable");
    expect(performance.now() - begun).toBeLessThan(15_000);
    await nobody.close();
  });

  it("says when no server answers, the password is wrong, or there is no such database", async () => {
    if (!access) throw new Error("no Neo4j");
    const nobody = openNeo4jGraph(
      { ...access, uri: "bolt://127.0.0.1:9", database: "neo4j" },
      { retryMs: 100 },
    );
    expect(await codeOf(nobody.statistics())).toBe("graph-unavailable");
    const stranger = openNeo4jGraph({ ...access, password: "wrong-password", database: "neo4j" });
    expect(await codeOf(stranger.statistics())).toBe("graph-unavailable");
    const elsewhere = openNeo4jGraph({ ...access, database: "nosuch" });
    expect(await codeOf(elsewhere.statistics())).toBe("graph-unavailable");
    expect(await codeOf(elsewhere.publish(smallGraph()))).toBe("graph-unavailable");
    await nobody.close();
    await stranger.close();
    await elsewhere.close();
  });
});
