/** The ledger checks in SQL what the contracts say of a row: they must never disagree. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { caseRowSchemas } from "../../server/contracts/case-folder.ts";
import { type ColumnSpec, fileSpec, RECORD_KINDS, type RecordKind } from "../../server/domain/case-folder.ts";
import { openLedger } from "../../server/ledger/ledger.ts";
import { idColumn } from "../../server/ledger/schema.ts";
import { importCase } from "../../server/usecases/import-case.ts";

const ROWS = 400;
const SEED = 20260301;

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "same-rules-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, "0"));
const date = fc
  .tuple(digits(4), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 61 }), fc.integer({ min: 0, max: 61 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const offset = fc.constantFrom(
  "Z",
  "+08:00",
  "-03:30",
  "+24:00",
  "+0800",
  "+08",
  "",
  "z",
  "-00:00",
  " +08:00",
);
const time = fc
  .tuple(date, fc.constantFrom("T", " ", "t"), clock, fc.constantFrom("", ".5", ".123456789", "."), offset)
  .map((parts) => parts.join(""));
const goodTime = fc.constantFrom(
  "2026-03-01T21:14:05+08:00",
  "2024-02-29T00:00:00Z",
  "0000-02-29T23:59:59.9-23:59",
  "1950-01-01T00:00:00+08:00",
  "1949-12-31T23:59:59+08:00",
  "2099-12-31T23:59:59.9-23:59",
  "2100-01-01",
  "2024-02-29",
  "2023-02-29",
);
const number = fc.oneof(
  fc.double({ noNaN: true }).map(String),
  fc.constantFrom(
    "0",
    "-0",
    "5.",
    ".5",
    "+1",
    "1e3",
    "1e999",
    "1e12",
    "1000000000000.1",
    "-1",
    "1_000",
    "0x1F",
    "NaN",
    "Infinity",
    "1,5",
    "１",
    " 1",
    "180",
    "90.0001",
    "-180",
    "1e-400",
    ".",
  ),
);
const odd = fc.constantFrom("x", "'", '"', "a\nb", "\\", "NULL", "null", "中文", ";", " ");

/** Cells of a column: mostly of its kind, half of those good, some of another kind, some empty. */
function cells(spec: ColumnSpec): fc.Arbitrary<string> {
  const values = spec.values ?? ["a", "b"];
  const good = fc.constantFrom(...values);
  const own: Record<ColumnSpec["type"], fc.Arbitrary<string>> = {
    text: good,
    list: fc.array(fc.oneof(good, good, odd)).map((items) => items.join(";")),
    time: fc.oneof(goodTime, time),
    date: fc.oneof(
      fc.constantFrom("2026-03-01", "2024-02-29", "1900-02-29", "1900-01-01", "1899-12-31", "2100-01-01"),
      date,
    ),
    number,
    integer: number,
    boolean: fc.constantFrom("true", "FALSE", "True", "1", "0", "yes", "true ", "10"),
  };
  return fc.oneof(
    { weight: 12, arbitrary: own[spec.type] },
    { weight: 1, arbitrary: odd },
    { weight: 1, arbitrary: fc.constant("") },
  );
}

function rowsOf(kind: RecordKind): Record<string, string>[] {
  const columns: Readonly<Record<string, ColumnSpec>> = fileSpec(kind).columns;
  const row = fc.record(
    Object.fromEntries(Object.entries(columns).map(([name, spec]) => [name, cells(spec)])),
  );
  const id = idColumn(kind);
  return fc.sample(row, { seed: SEED, numRuns: ROWS }).map((cellsOfRow, index) => {
    // Ids are told apart, so that only the rules of the columns decide.
    return id === null ? { ...cellsOfRow, note: String(index) } : { ...cellsOfRow, [id]: `${index}` };
  });
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

it("says good and bad of the same rows, for every file", async () => {
  const folder = await mkdtemp(join(root, "case-"));
  const expected = new Map<RecordKind, number[]>();
  for (const kind of RECORD_KINDS) {
    const rows = rowsOf(kind);
    const names = Object.keys(rows[0] ?? {});
    const lines = rows.map((row) => names.map((name) => quoted(row[name] ?? "")).join(","));
    await writeFile(join(folder, `${kind}.csv`), [names.join(","), ...lines, ""].join("\n"));
    const bad = rows.flatMap((row, index) =>
      caseRowSchemas[kind].safeParse(row).success ? [] : [index + 1],
    );
    expected.set(kind, bad);
  }
  const ledger = await openLedger(":memory:");
  await importCase(ledger, folder, { strict: false });
  for (const kind of RECORD_KINDS) {
    const reader = await ledger.read((connection) =>
      connection.runAndReadAll(
        `SELECT DISTINCT CAST(row_no AS INTEGER) AS row_no FROM quarantine JOIN import_files USING (file_id)
         WHERE kind = '${kind}' AND code <> 'duplicate-id' ORDER BY 1`,
      ),
    );
    expect(reader.getRows().flat(), kind).toEqual(expected.get(kind));
  }
  expect([...expected.values()].some((bad) => bad.length > 0 && bad.length < ROWS)).toBe(true);
  await ledger.close();
});
