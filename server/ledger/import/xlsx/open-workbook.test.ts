import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLedger } from "../../ledger.ts";
import { importFolder } from "../import-folder.ts";
import type { ImportReport } from "../report.ts";

/** The last: a number that is shown as its format says. */
type Cell = string | number | boolean | Date | null | { readonly v: number; readonly z: string };

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "open-workbook-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

function workbook(sheets: Record<string, Cell[][]>): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows, { cellDates: true, UTC: true, dateNF: "yyyy-mm-dd hh:mm:ss" });
    utils.book_append_sheet(book, sheet, name);
  }
  return write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer;
}

async function importBook(
  content: Buffer,
  query: string,
): Promise<{ report: ImportReport; rows: unknown[][] }> {
  const folder = await mkdtemp(join(root, "case-"));
  await writeFile(join(folder, "case.xlsx"), content);
  const ledger = await openLedger(":memory:");
  try {
    const report = await importFolder(ledger, folder, { strict: false });
    const reader = await ledger.read((connection) => connection.runAndReadAll(query));
    return { report, rows: reader.getRowsJson() as unknown[][] };
  } finally {
    await ledger.close();
  }
}

const utc = (text: string) => new Date(`${text}Z`);

describe("a workbook", () => {
  it("is a file per sheet; other sheets are named as ignored", async () => {
    const content = workbook({
      说明: [["随便"]],
      Phones: [["phone_id"], ["f1"], ["f2"]],
      contacts: [
        ["contact_id", "at", "from_phone_id", "to_phone_id"],
        ["c1", "2026-03-01T21:14:05+08:00", "f1", "f2"],
      ],
    });
    const { report } = await importBook(content, "SELECT 1");
    expect(report.files.map(({ name, added }) => [name, added])).toEqual([
      ["case.xlsx#phones", 2],
      ["case.xlsx#contacts", 1],
    ]);
    expect(report.ignored).toEqual(["case.xlsx#说明"]);
    expect(report.unresolved).toBe(0);
  });

  it("gives the text that a CSV would hold", async () => {
    const content = workbook({
      persons: [
        ["person_id", "name", "birth_date", "note", "flag"],
        ["p1", "甲 & <乙>\n丙", utc("1990-05-06T00:00:00"), 1.5, true],
        [null],
        ["p2", " 丁 ", utc("1900-02-28T00:00:00"), utc("2026-03-01T08:30:00"), null],
        ["p3", null, null, 0.5, null],
      ],
    });
    const { report, rows } = await importBook(
      content,
      "SELECT raw, row_no FROM records_persons ORDER BY row_no",
    );
    expect(rows).toEqual([
      [
        '{"birth_date":"1990-05-06","flag":"true","name":"甲 & <乙>\\n丙","note":"1.5","person_id":"p1"}',
        "1",
      ],
      ['{"birth_date":"1900-02-28","name":" 丁 ","note":"2026-03-01T08:30:00","person_id":"p2"}', "3"],
      ['{"note":"0.5","person_id":"p3"}', "4"],
    ]);
    expect(report.quarantined).toBe(0);
  });

  it("has times without a zone: they are read as +08:00 and reported", async () => {
    const content = workbook({
      cases: [
        ["case_id", "opened_at"],
        ["k1", utc("2026-03-01T21:14:05")],
        ["k2", utc("1960-02-28T12:00:00")],
        ["k3", "2026-03-01T21:14:05Z"],
      ],
    });
    const { report, rows } = await importBook(
      content,
      "SELECT record_id, CAST(opened_at AS VARCHAR), opened_at_offset_min FROM records_cases ORDER BY 1",
    );
    expect(rows).toEqual([
      ["k1", "2026-03-01 13:14:05", 480],
      ["k2", "1960-02-28 04:00:00", 480],
      ["k3", "2026-03-01 21:14:05", 0],
    ]);
    expect(report.files[0]?.problems).toMatchObject([
      { code: "assumed-offset", column: "opened_at", rows: 2, effect: "kept", examples: [{ row: 1 }] },
    ]);
  });

  it("has a time of day without a day, which is no time", async () => {
    const content = workbook({
      cases: [
        ["case_id", "opened_at"],
        ["k1", utc("1899-12-31T21:14:05")],
      ],
    });
    const { report } = await importBook(content, "SELECT 1");
    expect(report.files[0]?.problems).toMatchObject([
      { code: "not-a-time", column: "opened_at", examples: [{ row: 1, came: "21:14:05" }] },
    ]);
  });

  it("has numbers that look like dates and are none: they stay numbers", async () => {
    const asDate = (v: number) => ({ t: "n", v, z: "yyyy-mm-dd" });
    const content = workbook({
      phones: [
        ["phone_id", "number", "active_from"],
        ["f1", asDate(13_800_138_000), null],
        ["f2", asDate(2_958_465), null],
        ["f3", null, asDate(2_958_466)],
      ],
    });
    const { report, rows } = await importBook(content, "SELECT record_id, number FROM records_phones");
    expect(rows).toEqual([
      ["f1", "13800138000"],
      ["f2", "9999-12-31"],
    ]);
    expect(report.files[0]?.problems).toMatchObject([
      { code: "not-a-time", column: "active_from", examples: [{ row: 3, came: "2958466" }] },
    ]);
  });

  it("has lost digits, error values and surplus cells: such rows are quarantined", async () => {
    const content = workbook({
      phones: [
        ["phone_id", "imei"],
        ["f1", 862_345_678_901_234_5],
        ["f2", 86_234_567_890_123],
        ["f3", "x", "y"],
      ],
    });
    const { report, rows } = await importBook(content, "SELECT record_id, imei FROM records_phones");
    expect(rows).toEqual([["f2", "86234567890123"]]);
    expect(report.files[0]?.problems).toMatchObject([
      { code: "digits-lost", column: "imei", examples: [{ row: 1 }] },
      { code: "too-many-fields", examples: [{ row: 3 }] },
    ]);
  });

  it.each([
    ["cut off", (content: Buffer) => content.subarray(0, content.length >> 1)],
    ["damaged inside", (content: Buffer) => Buffer.from(content).fill(0x55, 60, 300)],
  ])("that is %s is refused", async (_, damage) => {
    const content = damage(
      workbook({ phones: [["phone_id"], ...Array.from({ length: 500 }, (_, i) => [`f${i}`])] }),
    );
    await expect(importBook(content, "SELECT 1")).rejects.toMatchObject({
      details: { code: "unreadable-workbook", where: { file: "case.xlsx" } },
    });
  });

  it("with an empty sheet of the case is refused by the name of the sheet", async () => {
    await expect(importBook(workbook({ phones: [] }), "SELECT 1")).rejects.toMatchObject({
      details: { code: "empty-file", where: { file: "case.xlsx#phones" } },
    });
  });
});
