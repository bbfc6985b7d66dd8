import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { asTriplezeroError } from "./errors.ts";

async function thrownBy(work: () => Promise<unknown>): Promise<unknown> {
  return work().catch((error: unknown) => error);
}

describe("what the machine refuses", () => {
  it("is told with the path and the system's word", async () => {
    const thrown = await thrownBy(() => readFile("/dev/null/nothing"));
    expect(asTriplezeroError(thrown).details).toMatchObject({
      code: "file-access",
      class: "unavailable",
      where: { file: "/dev/null/nothing" },
      came: "ENOTDIR",
    });
  });

  it.each([
    [
      'TransactionContext Error: Failed to commit: Could not write file "x.wal": No space left on device',
      "disk-full",
    ],
    [
      "Out of Memory Error: failed to allocate data of size 32.0 KiB (488.2 MiB/488.2 MiB used)",
      "out-of-memory",
    ],
    ["Binder Error: Referenced column not found", "internal"],
  ])("of the database is told by its words: %s", (message, code) => {
    expect(asTriplezeroError(new Error(message)).details.code).toBe(code);
  });

  it("is told of a thread whose memory is full, and the process goes on", async () => {
    const endless = "const kept = []; for (;;) kept.push(new Array(100000).fill(0));";
    const thread = new Worker(endless, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } });
    const thrown = await new Promise((resolve) => thread.once("error", resolve));
    expect(asTriplezeroError(thrown).details).toMatchObject({ code: "out-of-memory", class: "limit" });
  });

  it("is nothing of the network", async () => {
    const thrown = await thrownBy(
      () => new Promise((_, reject) => connect(9, "127.0.0.1").once("error", reject)),
    );
    expect(asTriplezeroError(thrown).details.code).toBe("internal");
  });
});
