import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { smallCaseResult, writeSmallCase } from "../../test/small-case.ts";
import { readDatasetSha256 } from "../ledger/dataset-hash.ts";
import { type Ledger, openLedger } from "../ledger/ledger.ts";
import { saveRun } from "../ledger/runs.ts";
import { analyzeCase } from "./analyze-case.ts";
import { checkRunRecords } from "./check-run-records.ts";
import { importCase } from "./import-case.ts";
import { verifyRun } from "./verify-run.ts";

const QUIET = { onProgress: () => {}, signal: new AbortController().signal };
const BY_HAND = "run-by-hand";

let root = "";
let ledger: Ledger | undefined;

/** A ledger file of the small case, with a run made by hand that cites its records. */
async function newLedger(): Promise<Ledger> {
  const folder = await mkdtemp(join(root, "case-"));
  writeSmallCase(join(folder, "small"));
  const opened = await openLedger(join(folder, "ledger.duckdb"), { threads: 2 });
  await importCase(opened, join(folder, "small"), { strict: true });
  await saveRun(opened, smallCaseResult(await opened.read(readDatasetSha256)), new Date(0));
  return opened;
}

beforeEach(async () => {
  root ||= await mkdtemp(join(tmpdir(), "verify-run-"));
  await ledger?.close();
  ledger = await newLedger();
});
afterAll(async () => {
  await ledger?.close();
  await rm(root, { recursive: true, force: true });
});

const tamper = (sql: string) => (ledger as Ledger).read((connection) => connection.run(sql));
const check = () => checkRunRecords(ledger as Ledger, BY_HAND);

describe("records of a run", () => {
  it("are all as imported: nothing is unverified", async () => {
    expect(await check()).toMatchObject({ blamed: [], unverified: [] });
  });

  it.each([
    [
      "content",
      `UPDATE records_payments SET raw = replace(raw, '300', '30') WHERE record_id = 'y1'`,
      "content",
    ],
    ["columns", `UPDATE records_payments SET amount_cny = 30 WHERE record_id = 'y1'`, "columns"],
    ["a time", `UPDATE records_payments SET "at" = "at" + INTERVAL 1 HOUR WHERE record_id = 'y1'`, "columns"],
    ["broken content", `UPDATE records_payments SET raw = '{"amount' WHERE record_id = 'y1'`, "content"],
    ["the whole record", `DELETE FROM records_payments WHERE record_id = 'y1'`, "missing"],
  ])("that were altered (%s) make the deal and its group unverified", async (_, sql, reason) => {
    await tamper(sql);
    const blamed = { file: "payments", id: "y1", reason };
    const { unverified, ...found } = await check();
    expect(found.blamed).toEqual([blamed]);
    expect(unverified).toContainEqual({ kind: "deal", group: "g01", of: ["d0001"], records: [blamed] });
    expect(unverified).toContainEqual({ kind: "group", group: "g01", of: ["g01"], records: [blamed] });
    expect(unverified.some(({ kind }) => kind === "phone-user")).toBe(false);
  });

  it("that name a phone make its user unverified, though no user cites contacts", async () => {
    await tamper(`UPDATE records_contacts SET duration_s = 1 WHERE record_id = 'c3'`);
    const { unverified } = await check();
    expect(unverified).toEqual([
      {
        kind: "phone-user",
        group: null,
        of: ["f2", "p2"],
        records: [{ file: "contacts", id: "c3", reason: "columns" }],
      },
    ]);
  });

  it("that were altered together with their hashes are other data", async () => {
    await tamper(
      `UPDATE records_payments SET amount_cny = 30, raw = replace(raw, '300', '30'),
              record_sha256 = sha256(replace(raw, '300', '30')) WHERE record_id = 'y1'`,
    );
    const { blamed, dataset_sha256 } = await check();
    expect(blamed).toEqual([]);
    expect(dataset_sha256.now).not.toBe(dataset_sha256.run);
    expect(await verifyRun(ledger as Ledger, BY_HAND, QUIET)).toMatchObject({ verdict: "other-data" });
  });
});

describe("a run", () => {
  it("is reproduced byte for byte, and its manifest counts what was tested", async () => {
    const { run } = await analyzeCase(ledger as Ledger, { seed: 3, ...QUIET });
    expect(run.tests).toMatchObject({ deal_candidates: expect.any(Number), sellers: expect.any(Number) });
    expect(await verifyRun(ledger as Ledger, run.id, QUIET)).toMatchObject({
      verdict: "reproduced",
      first_difference: null,
      differing: {},
    });
  });

  it("whose saved findings were edited differs, and says where first", async () => {
    const { run } = await analyzeCase(ledger as Ledger, { seed: 3, ...QUIET });
    await tamper(
      `UPDATE runs SET result = replace(result, '"person_id":"p2","community"', '"person_id":"p9","community"')
       WHERE run_id = '${run.id}'`,
    );
    expect(await verifyRun(ledger as Ledger, run.id, QUIET)).toMatchObject({
      verdict: "differs",
      first_difference: { field: "persons", index: 1 },
      differing: { persons: 2 },
    });
  });

  it("of another engine is not compared", async () => {
    expect(await verifyRun(ledger as Ledger, BY_HAND, QUIET)).toMatchObject({ verdict: "other-version" });
  });

  it("that is not there is an error", async () => {
    await expect(verifyRun(ledger as Ledger, "nothing", QUIET)).rejects.toMatchObject({
      details: { code: "unknown-run", class: "not-found" },
    });
  });
});
