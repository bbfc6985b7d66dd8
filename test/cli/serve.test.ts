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
    } finally {
      blocker.close();
    }
  });
});
