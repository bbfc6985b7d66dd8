import { existsSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeSmallCase } from "../small-case.ts";
import { newSandbox, type Sandbox } from "./run.ts";

let box: Sandbox;
beforeAll(async () => {
  box = newSandbox();
  writeSmallCase(join(box.folder, "small"));
  await box.run(["import", join(box.folder, "small")]);
});
afterAll(() => box.remove());

describe("serve", () => {
  it("prints one address, holds the ledger, and stops cleanly by Ctrl+C", async () => {
    const server = box.start(["serve", "--port", "0"]);
    const url = await server.sees("stdout", /(http:\/\/127\.0\.0\.1:\d+)/);
    expect((await fetch(`${url}/api/health`)).status).toBe(200);

    const other = await box.run(["import", join(box.folder, "small")]);
    expect([other.code, other.stderr]).toEqual([6, expect.stringContaining("[ledger-in-use]")]);

    server.process.kill("SIGINT");
    const ended = await server.ended;
    expect(ended.code).toBe(0);
    expect(ended.stdout.match(/http:/g)).toHaveLength(1);
  });

  it("tells the command line of kept queries while it holds the ledger, and what to do where it does not answer", async () => {
    const server = box.start(["serve", "--port", "0"]);
    const url = await server.sees("stdout", /(http:\/\/127\.0\.0\.1:\d+)/);
    const id = "2d0f0d7e-42c9-4b0e-9d55-0b9b8f1c7a11";
    const query = { name: "持机多的人", why: "", params: [], cypher: "MATCH (p:Person) RETURN p" };
    const kept = await fetch(`${url}/api/kept-queries`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ id, by: "110233", query }),
    });
    expect(kept.status).toBe(201);
    expect((await box.run(["query"])).stdout).toContain(query.name);
    // Found, and only then is there no Neo4j to run it on.
    const run = await box.run(["query", id]);
    expect([run.code, run.stderr]).toEqual([5, expect.stringContaining("[cypher-unavailable]")]);

    writeFileSync(join(box.folder, "data/ledger.duckdb.service"), "http://127.0.0.1:1\n");
    const refused = await box.run(["query", id]);
    expect([refused.code, refused.stderr]).toEqual([6, expect.stringContaining("(serve)")]);
    server.process.kill("SIGTERM");
    await server.ended;
    expect(existsSync(join(box.folder, "data/ledger.duckdb.service"))).toBe(false);
    expect((await box.run(["query"])).stdout).toContain(query.name);
  });

  it("takes another port where the usual one is taken, and refuses where one was asked for", async () => {
    const blocker = createServer().listen(7333, "127.0.0.1");
    await new Promise((resolve) => blocker.once("listening", resolve).once("error", resolve));
    try {
      const server = box.start(["serve"]);
      const url = await server.sees("stdout", /(http:\/\/127\.0\.0\.1:\d+)/);
      expect(url).not.toMatch(/:7333$/);
      server.process.kill("SIGTERM");
      expect((await server.ended).code).toBe(0);

      const refused = await box.run(["serve", "--port", "7333"]);
      expect([refused.code, refused.stderr]).toEqual([5, expect.stringContaining("[port-taken]")]);
      // An address kept for documentation: no machine has it.
      const elsewhere = await box.run(["serve", "--host", "192.0.2.1"]);
      expect([elsewhere.code, elsewhere.stderr]).toEqual([5, expect.stringContaining("[host-not-here]")]);
    } finally {
      blocker.close();
    }
  });
});
