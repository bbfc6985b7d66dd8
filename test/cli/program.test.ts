import { execFile } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resultSchema } from "../../server/contracts/result.ts";
import { openLedger } from "../../server/ledger/ledger.ts";
import { keepQuery } from "../../server/usecases/kept-queries.ts";
import { writeSmallCase } from "../small-case.ts";
import { newSandbox, type Sandbox } from "./run.ts";

let box: Sandbox;
let caseDir: string;
beforeAll(() => {
  box = newSandbox();
  caseDir = join(box.folder, "small");
  writeSmallCase(caseDir);
});
afterAll(() => box.remove());

describe("help", () => {
  it("teaches: commands, settings, exit codes, where to begin, in both languages", async () => {
    const [zh, en] = await Promise.all([box.run(["--help", "--lang", "zh"]), box.run(["--help"])]);
    expect([zh.code, en.code, zh.stderr, en.stderr]).toEqual([0, 0, "", ""]);
    for (const word of ["import", "analyze", "publish", "serve", "start", "query", "NEO4J_URI", "130"]) {
      expect(en.stdout).toContain(word);
      expect(zh.stdout).toContain(word);
    }
    expect(en.stdout).toContain("Exit codes");
    expect(zh.stdout).toContain("退出码");
  });

  it("shows examples for a command", async () => {
    const { stdout } = await box.run(["import", "--help"]);
    expect(stdout).toMatch(/Examples:\n {2}npm run -s triplezero -- import/);
  });
});

describe("exit codes", () => {
  it.each([
    ["an unknown command", ["dance"], 2],
    ["an unknown flag", ["import", "x", "--dance"], 2],
    ["a missing argument", ["import"], 2],
    ["a seed that is no number", ["analyze", "x", "--out", "y", "--seed", "many"], 2],
    ["a language there is not", ["query", "--lang", "fr"], 3],
    ["a folder that is not there", ["import", "/nowhere/at/all"], 4],
    ["an address of Neo4j that is none", ["publish", "--neo4j", "http://x"], 3],
    ["neither a folder to write to nor a run to verify", ["analyze", "x"], 2],
    ["a run to verify beside a folder", ["analyze", "x", "--verify", "y"], 2],
    ["a run there is not", ["analyze", "--verify", "nothing"], 4],
    ["a ledger there is not, to analyse", ["analyze", "--out", "y", "--ledger", "/nowhere/l.duckdb"], 4],
    ["a ledger there is not, to publish", ["publish", "--ledger", "/nowhere/l.duckdb"], 4],
    ["an unknown query", ["query", "nothing"], 4],
    ["a query without Neo4j", ["query", "shared-handset"], 5],
  ] as const)("%s", async (_, args, code) => {
    const ended = await box.run(args);
    expect([ended.code, ended.stdout]).toEqual([code, ""]);
    expect(ended.stderr).not.toBe("");
    expect(ended.stderr).not.toContain("    at ");
  });

  it.skipIf(!existsSync("/dev/full"))("a disk that is full while the answer is written", async () => {
    const ended = await new Promise<{ code: unknown; stderr: string }>((resolve) =>
      execFile(
        "/bin/sh",
        ["-c", `${process.execPath} --import tsx server/main.ts --help > /dev/full`],
        { env: { PATH: process.env.PATH, LANG: "en_GB.UTF-8" } },
        (error, _, stderr) => resolve({ code: error?.code ?? 0, stderr }),
      ),
    );
    expect(ended).toEqual({ code: 7, stderr: expect.stringContaining("[disk-full]") });
  });
});

describe("import and analyse", () => {
  it("puts one JSON value on stdout, progress on stderr", async () => {
    const ended = await box.run(["import", caseDir, "--json"]);
    expect(ended.code).toBe(0);
    expect(JSON.parse(ended.stdout)).toMatchObject({ strict: false });
    expect(ended.stderr).toContain("Importing");

    const again = await box.run(["import", caseDir, "--lang", "zh"]);
    expect(again.code).toBe(0);
    expect(again.stdout).not.toMatch(/\d+\/\d+/);
    expect(again.stdout).toMatch(/\p{Script=Han}/u);
  });

  it("writes the same bytes for the same folder and seed, and for the ledger", async () => {
    const outs = ["a", "b", "c"].map((name) => join(box.folder, name));
    for (const [index, args] of [["analyze", caseDir], ["analyze", caseDir], ["analyze"]].entries()) {
      const ended = await box.run([...args, "--out", outs[index] ?? "", "--seed", "5", "--json"]);
      expect([ended.code, ended.stderr.includes("Error")]).toEqual([0, false]);
      expect(JSON.parse(ended.stdout)).toMatchObject({ persons: 4 });
    }
    const [first, second, third] = outs.map((out) => readFileSync(join(out, "result.json"), "utf8"));
    expect(second).toBe(first);
    expect(third).toBe(first);
    // What is written is for its user alone, whatever the rights of the folder.
    expect(statSync(join(outs[0] ?? "", "result.json")).mode & 0o077).toBe(0);
    const { run } = resultSchema.parse(JSON.parse(first ?? ""));
    expect(run.seed).toBe(5);

    const verified = await box.run(["analyze", "--verify", run.id]);
    expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining("Reproduced")]);
    const ledger = await openLedger(join(box.folder, "data", "ledger.duckdb"));
    await ledger.read((connection) => connection.run("UPDATE records_contacts SET duration_s = 1"));
    await ledger.close();
    const altered = await box.run(["analyze", "--verify", run.id, "--json"]);
    expect(altered.code).toBe(8);
    expect(JSON.parse(altered.stdout)).toMatchObject({
      blamed: [{ file: "contacts", reason: "columns" }, {}, {}, {}],
    });
  });

  it("lists the queries of the library where there is no ledger, and makes none", async () => {
    const ledger = join(box.folder, "mistyped.duckdb");
    const { code, stdout } = await box.run(["query", "--ledger", ledger]);
    expect([code, stdout]).toEqual([0, expect.stringContaining("shared-handset")]);
    expect(existsSync(ledger)).toBe(false);
  });

  it("makes no ledger for a folder that is not there", async () => {
    const ledger = join(box.folder, "mistyped.duckdb");
    const { code, stderr } = await box.run(["import", join(box.folder, "nowhere"), "--ledger", ledger]);
    expect([code, stderr]).toEqual([4, expect.stringContaining("[folder-not-found]")]);
    expect(existsSync(ledger)).toBe(false);
  });

  it("lists the queries of the library and those that people keep, without Neo4j", async () => {
    const id = "5e0c7a4a-5a0e-4d0c-8a53-3f1f7f3e8c05";
    const ledger = await openLedger(join(box.folder, "data", "ledger.duckdb"));
    const query = { name: "持机多的人", why: "", params: [], cypher: "MATCH (p:Person) RETURN p" };
    await keepQuery(ledger, { id, by: "110233", query });
    // Another process holds the ledger: what is kept there is out of reach, the library is not.
    const without = await box.run(["query", "--json"]);
    expect([without.code, without.stderr]).toEqual([0, expect.stringContaining("another process is using")]);
    await ledger.close();
    const listed = (text: string) => (JSON.parse(text) as { id: string }[]).map((query) => query.id);
    expect(listed(without.stdout)).not.toContain(id);
    const { code, stdout } = await box.run(["query", "--json"]);
    expect(code).toBe(0);
    expect(listed(stdout)).toEqual([...listed(without.stdout), id]);
    expect(listed(stdout)).toContain("shared-handset");
    expect((await box.run(["query", id])).code).toBe(5);
  });
});
