/** The command line on a real Neo4j: publish, publish again, ask. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openLedger } from "../../server/ledger/ledger.ts";
import { keepQuery } from "../../server/usecases/kept-queries.ts";
import { newSandbox } from "../cli/run.ts";
import { clearGraph } from "../neo4j/access.ts";
import { writeSmallCase } from "../small-case.ts";

const access = inject("neo4j");

describe.runIf(access)("publish and query", () => {
  const box = newSandbox();
  const environment = {
    NEO4J_URI: access?.uri ?? "",
    NEO4J_USER: access?.user ?? "",
    NEO4J_PASSWORD: access?.password ?? "",
  };
  beforeAll(async () => {
    if (access) await clearGraph(access);
    writeSmallCase(join(box.folder, "small"));
    await box.run(["import", join(box.folder, "small")]);
  });
  afterAll(async () => {
    box.remove();
    if (access) await clearGraph(access);
  });

  it("publishes the ledger, and nothing the second time", async () => {
    const first = await box.run(["publish", "--json"], environment);
    expect([first.code, JSON.parse(first.stdout)]).toMatchObject([0, { unchanged: false }]);
    const second = await box.run(["publish", "--json"], environment);
    expect([second.code, JSON.parse(second.stdout)]).toMatchObject([0, { unchanged: true }]);
  });

  it("runs a saved query, one JSON value on stdout", async () => {
    const ended = await box.run(
      ["query", "dead-drop-visits", "--param", "min_times=1", "--json"],
      environment,
    );
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    const { columns, rows } = JSON.parse(ended.stdout) as { columns: string[]; rows: unknown[][] };
    expect(
      rows.map((row) => [row[columns.indexOf("first_key")], row[columns.indexOf("second_key")]]),
    ).toEqual([["phone:f2", "phone:f3"]]);
  });

  it("runs a query that somebody keeps, with its parameters, and refuses one that writes", async () => {
    const keep = async (id: string, cypher: string) => {
      const params = [{ name: "most", type: "integer", default: "1" }] as const;
      const query = { name: "试", why: "", params, cypher };
      const ledger = await openLedger(join(box.folder, "data", "ledger.duckdb"));
      await keepQuery(ledger, { id, by: "110233", query });
      await ledger.close();
    };
    const [reads, writes] = ["5e0c7a4a-5a0e-4d0c-8a53-3f1f7f3e8c03", "5e0c7a4a-5a0e-4d0c-8a53-3f1f7f3e8c04"];
    await keep(reads, "MATCH (p:Person) RETURN p.key ORDER BY p.key LIMIT $most");
    await keep(writes, "MATCH (p:Person) SET p.label = $most RETURN p");
    const ran = await box.run(["query", reads, "--param", "most=2", "--json"], environment);
    expect([ran.code, JSON.parse(ran.stdout)]).toMatchObject([0, { rows: [["person:p1"], ["person:p2"]] }]);
    const refused = await box.run(["query", writes], environment);
    expect([refused.code, refused.stdout]).toEqual([3, ""]);
    expect(refused.stderr).toContain("cypher-writes");
  });

  it("says that the server cannot be reached, without waiting long or naming the password", async () => {
    const ended = await box.run(["query", "shared-handset"], {
      ...environment,
      NEO4J_URI: "bolt://127.0.0.1:1",
    });
    expect([ended.code, ended.stdout]).toEqual([5, ""]);
    expect(ended.stderr).toContain("graph-unavailable");
    expect(ended.stderr).not.toContain(environment.NEO4J_PASSWORD);
  });
});
