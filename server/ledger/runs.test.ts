import { describe, expect, it } from "vitest";
import type { CaseResult } from "../domain/findings.ts";
import { openLedger } from "./ledger.ts";
import { latestRun, listRuns, readRun, saveRun } from "./runs.ts";

const result = (id: string): CaseResult => ({
  format: "triplezero.result/1",
  run: { id, dataset_sha256: "00", seed: 1, parameters: {}, versions: { engine: "0" } },
  notices: [],
  groups: [],
  persons: [{ person_id: "p'1", community: 0, suspicion: 0.25, leadership: -1 }],
  deals: [],
  phone_users: [],
  phone_swaps: [],
  wastewater: [],
});

describe("runs", () => {
  it("keeps every run and gives the one saved last", async () => {
    const ledger = await openLedger(":memory:");
    expect(await latestRun(ledger)).toBeNull();
    expect(await saveRun(ledger, result("r1"), new Date("2026-03-02T00:00:00.120Z"))).toBe(true);
    // Saved later with an earlier clock: the order of saving counts.
    expect(await saveRun(ledger, result("r2"), new Date("2026-03-01T00:00:00Z"))).toBe(true);
    expect(await latestRun(ledger)).toEqual({ created_at: "2026-03-01T00:00:00.000Z", result: result("r2") });
    expect(await readRun(ledger, "r1")).toEqual({
      created_at: "2026-03-02T00:00:00.120Z",
      result: result("r1"),
    });
    expect((await listRuns(ledger)).map((run) => run.id)).toEqual(["r2", "r1"]);
    await ledger.close();
  });

  it("takes the same run once", async () => {
    const ledger = await openLedger(":memory:");
    await saveRun(ledger, result("r1"), new Date(0));
    expect(await saveRun(ledger, { ...result("r1"), persons: [] }, new Date(1000))).toBe(false);
    expect((await readRun(ledger, "r1"))?.result.persons).toHaveLength(1);
    expect(await listRuns(ledger)).toHaveLength(1);
    await ledger.close();
  });
});
