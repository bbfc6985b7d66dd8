import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type AnalysisPhase, analyseCaseTables } from "../../analysis/case/analyse-case-tables.ts";
import type { CaseTables } from "../../domain/case-tables.ts";
import { asTriplezeroError } from "../../domain/errors.ts";
import { openLedger } from "../../ledger/ledger.ts";
import { loadCaseTables } from "../../projection/case-tables/load.ts";
import { importCase } from "../import-case.ts";
import { analyseInThread } from "./analyse-in-thread.ts";

const SEED_CASE = fileURLToPath(new URL("../../../seed-data/yunling/case", import.meta.url));

let tables: CaseTables;
beforeAll(async () => {
  const ledger = await openLedger(":memory:");
  try {
    await importCase(ledger, SEED_CASE, { strict: true });
    tables = await ledger.read(loadCaseTables);
  } finally {
    await ledger.close();
  }
}, 60_000);

describe("the analysis in a thread", () => {
  it("finds the same to the byte, tells its phases, and leaves this thread free", async () => {
    const phases: AnalysisPhase[] = [];
    let turns = 0;
    let counting = true;
    const count = () => {
      turns++;
      if (counting) setImmediate(count);
    };
    setImmediate(count);
    const found = await analyseInThread(new AbortController().signal)(tables, 1, async (phase) => {
      phases.push(phase);
    });
    counting = false;
    // In this thread there would be one turn before each phase.
    expect(turns).toBeGreaterThan(phases.length * 10);
    const told: AnalysisPhase[] = [];
    const here = await analyseCaseTables(tables, 1, async (phase) => {
      told.push(phase);
    });
    expect(phases).toEqual(told);
    expect(JSON.stringify(found)).toBe(JSON.stringify(here));
  });

  it("is ended in the midst of a phase", async () => {
    const stop = new AbortController();
    const phases: AnalysisPhase[] = [];
    const running = analyseInThread(stop.signal)(tables, 1, async (phase) => {
      phases.push(phase);
      stop.abort(new Error("stopped"));
    });
    await expect(running).rejects.toThrow("stopped");
    expect(phases).toEqual(["identity"]);
  });

  it("hands on what its caller throws between phases, and what it throws itself", async () => {
    const refusing = analyseInThread(new AbortController().signal)(tables, 1, async () => {
      throw new Error("refused");
    });
    await expect(refusing).rejects.toThrow("refused");
    const broken = { ...tables, contacts: { ...tables.contacts, ids: null } } as unknown as CaseTables;
    const failing = analyseInThread(new AbortController().signal)(broken, 1, async () => {});
    const thrown = await failing.catch(asTriplezeroError);
    expect(thrown).toMatchObject({ details: { code: "internal" }, cause: expect.any(TypeError) });
  });
});
