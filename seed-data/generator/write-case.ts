/** Writes a city as a case folder (RFC 4180, UTF-8) with its truth beside it. */
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { RECORD_KINDS } from "../../server/domain/case-folder.ts";
import type { City } from "./generate-city.ts";

const CHUNK_ROWS = 5000;

/** Replaces `DIR/case` and `DIR/truth`; returns the number of records written. */
export function writeCase(directory: string, { tables, truth }: City): number {
  const caseDirectory = join(directory, "case");
  for (const part of ["case", "truth"]) {
    rmSync(join(directory, part), { recursive: true, force: true });
    mkdirSync(join(directory, part), { recursive: true });
  }
  let records = 0;
  for (const kind of RECORD_KINDS) {
    const table = tables[kind];
    if (!table) continue;
    records += table.length;
    const file = openSync(join(caseDirectory, `${kind}.csv`), "w");
    let lines = [table.columns.join(",")];
    for (const row of table.rows()) {
      lines.push(row.map(csvCell).join(","));
      if (lines.length >= CHUNK_ROWS) {
        writeSync(file, `${lines.join("\r\n")}\r\n`);
        lines = [];
      }
    }
    if (lines.length > 0) writeSync(file, `${lines.join("\r\n")}\r\n`);
    closeSync(file);
  }
  writeFileSync(join(directory, "truth", "truth.json"), `${JSON.stringify(truth, null, 1)}\n`);
  return records;
}

function csvCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
