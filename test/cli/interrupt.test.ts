import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openLedger } from "../../server/ledger/ledger.ts";
import { readLedgerState } from "../../server/usecases/ledger-state.ts";
import { newSandbox } from "./run.ts";

const SEED_CASE = fileURLToPath(new URL("../../seed-data/yunling/case", import.meta.url));
const box = newSandbox();
afterAll(() => box.remove());

describe("Ctrl+C", () => {
  it("ends an import with exit code 130 and leaves nothing of it behind", async () => {
    const running = box.start(["import", SEED_CASE, "--json"]);
    await running.sees("stderr", /Importing/);
    running.process.kill("SIGINT");
    const ended = await running.ended;
    expect([ended.code, ended.stdout]).toEqual([130, ""]);
    expect(ended.stderr).toContain("Interrupted");

    const ledger = await openLedger(join(box.folder, "data/ledger.duckdb"));
    expect(await readLedgerState(ledger)).toEqual({ hasRecords: false, hasRuns: false });
    await ledger.close();
  });
});
