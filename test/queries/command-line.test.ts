/** The command line on a real Neo4j: publish, publish again, ask. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
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
