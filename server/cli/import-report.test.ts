import { expect, it } from "vitest";
import { PROBLEM_TEXTS } from "../ledger/import/problems.ts";
import { type FileReport, type ImportReport, summaryOf, totalsOf } from "../ledger/import/report.ts";
import { quarantineLines, reportLines } from "./import-report.ts";

const file: FileReport = {
  file: "contacts",
  name: "contacts.csv",
  sha256: "00",
  bytes: 1,
  encoding: "gb18030",
  knownBefore: false,
  rows: 20,
  added: 13,
  changed: 0,
  unchanged: 0,
  repeated: 0,
  quarantined: 7,
  unresolved: 0,
  missingColumns: [],
  unknownColumns: ["备注"],
  problems: [
    {
      code: "unknown-value",
      message: PROBLEM_TEXTS["unknown-value"],
      column: "medium",
      expected: "voice | sms | app",
      rows: 7,
      effect: "quarantined",
      examples: [{ row: 4, came: "传真" }, { row: 9 }],
    },
  ],
};

function reportOf(files: readonly FileReport[]): ImportReport {
  const totals = totalsOf(files);
  return {
    importId: 1,
    strict: false,
    files,
    ignored: [],
    ...totals,
    seconds: 1,
    summary: summaryOf(totals),
  };
}

it("names file, column, rows, what came and what was expected, in both languages", () => {
  const lines = reportLines(reportOf([file]));
  expect(lines.map(({ en }) => en)).toEqual([
    "13 records added, 0 changed, 0 unchanged. Repeated rows 0, quarantined rows 7, unresolved references 0.",
    "  contacts.csv (gb18030): 20 rows; added 13, quarantined 7",
    "  contacts.csv: columns beyond the agreed ones, kept as properties of the record: 备注",
    "  contacts.csv, column medium: [unknown-value] Not one of the allowed values. 7 rows, quarantined. Expected voice | sms | app",
    '    row 4: "传真"',
    "    row 9",
    "    and 5 more",
  ]);
  expect(lines.every(({ zh }) => /[\u4e00-\u9fff]/.test(zh))).toBe(true);
});

it("has nothing to say of quarantine where all went well", () => {
  expect(quarantineLines(reportOf([{ ...file, quarantined: 0, problems: [] }]))).toEqual([]);
  expect(quarantineLines(reportOf([file]))[0]?.en).toBe("Quarantined rows 7, unresolved references 0:");
});
