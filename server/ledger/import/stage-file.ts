/**
 * Brings a file into its staging tables. A plain CSV is read by the database itself, in
 * parallel. All else goes row by row through `DeliveredRows` into a regular CSV in the scratch
 * folder, which the same reader takes: one way into the database, whatever was delivered.
 */
import { type FileHandle, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { quoteText } from "../sql-text.ts";
import { type DeliveredRow, type DeliveredRows, NO_TEXT } from "./delivered-rows.ts";
import type { Delivery } from "./deliveries.ts";
import { MAX_ROW_BYTES } from "./inspect-file.ts";
import type { ImportSession } from "./session.ts";
import { cellTable, excludedTable, problemTable, type StagedFile, stagedRows } from "./staged-file.ts";

/** Columns of the table of problems, in this order. */
const PROBLEM_COLUMNS = ["row_no", "code", "column_name", "came", "expected", "raw"];

/**
 * Fills the temporary tables of `staged-file.ts` for one delivery.
 * @param share how much is done, 0–1
 */
export async function stageFile(
  session: ImportSession,
  delivery: Delivery,
  share: (done: number) => void,
): Promise<StagedFile> {
  const { kind, name, rows, plainCsvPath } = delivery;
  const columns = PROBLEM_COLUMNS.map((column) => `${column} ${column === "row_no" ? "BIGINT" : "VARCHAR"}`);
  await session.run(`CREATE TEMP TABLE ${problemTable(kind)} (${columns.join(", ")})`);
  await session.run(`CREATE TEMP TABLE ${excludedTable(kind)} (row_no BIGINT)`);
  const file = { kind, name, headers: rows.headers };
  const done = plainCsvPath !== null && (await stagePlainCsv(session, file, plainCsvPath, share));
  if (!done) await stageRows(session, file, rows);
  return file;
}

/** @returns false where the reader stumbled: then the rows are to be read one by one */
async function stagePlainCsv(
  { run, signal }: ImportSession,
  { kind, headers }: StagedFile,
  path: string,
  share: (done: number) => void,
): Promise<boolean> {
  const table = cellTable(kind);
  const source = csvSource(path, cellColumns(headers.length));
  try {
    await run(`CREATE TEMP TABLE ${table} AS FROM ${source}`, undefined, share);
  } catch (error) {
    if (signal?.aborted || !/CSV|Invalid Input/i.test(String(error))) throw error;
    return false;
  }
  // Rows are stored in the order of the file, so that their position is their number.
  await run(`CREATE TEMP VIEW ${stagedRows(kind)} AS SELECT rowid + 1 AS row_no, * FROM ${table}`);
  return true;
}

/** Takes rows one by one; what is wrong with rows that could not be read is kept beside them. */
async function stageRows(
  { run, scratchDir }: ImportSession,
  { kind, headers }: StagedFile,
  rows: DeliveredRows,
): Promise<void> {
  const goodPath = join(scratchDir, `${kind}.rows`);
  const badPath = join(scratchDir, `${kind}.bad-rows`);
  await writeRegularCsv(rows, goodPath, badPath);
  const numbered = (path: string, columns: readonly string[]) =>
    `SELECT * REPLACE (CAST(row_no AS BIGINT) AS row_no) FROM ${csvSource(path, columns)}`;
  const columns = ["row_no", ...cellColumns(headers.length)];
  await run(`CREATE TEMP TABLE ${cellTable(kind)} AS ${numbered(goodPath, columns)}`);
  await run(`CREATE TEMP VIEW ${stagedRows(kind)} AS FROM ${cellTable(kind)}`);
  await run(`INSERT INTO ${problemTable(kind)} ${numbered(badPath, PROBLEM_COLUMNS)}`);
  await rm(goodPath);
  await rm(badPath);
}

function cellColumns(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `c${index}`);
}

/** The reader with nothing left to guess. */
function csvSource(path: string, columns: readonly string[]): string {
  const types = columns.map((name) => `${name}: 'VARCHAR'`).join(", ");
  return `read_csv(${quoteText(path)}, auto_detect = false, header = true, delim = ',', quote = '"',
    escape = '"', comment = '', nullstr = '', strict_mode = true, null_padding = false,
    ignore_errors = false, max_line_size = ${4 * MAX_ROW_BYTES}, columns = {${types}})`;
}

async function writeRegularCsv(rows: DeliveredRows, goodPath: string, badPath: string): Promise<void> {
  const good = await open(goodPath, "w", 0o600);
  const bad = await open(badPath, "w", 0o600);
  try {
    await good.appendFile(line("row_no", rows.headers));
    await bad.appendFile(line(PROBLEM_COLUMNS[0] as string, PROBLEM_COLUMNS.slice(1)));
    for await (const batch of rows.batches) await writeBatch(batch, rows.headers.length, good, bad);
  } finally {
    await good.close();
    await bad.close();
  }
}

async function writeBatch(
  batch: readonly DeliveredRow[],
  columns: number,
  good: FileHandle,
  bad: FileHandle,
): Promise<void> {
  let goodText = "";
  let badText = "";
  for (const row of batch) {
    if ("cells" in row) goodText += line(row.row, row.cells.slice(0, columns));
    else
      badText += line(row.row, [
        row.code,
        row.column ?? "",
        row.came ?? "",
        row.expected ?? "",
        printable(row.raw),
      ]);
  }
  if (goodText !== "") await good.appendFile(goodText);
  if (badText !== "") await bad.appendFile(badText);
}

function line(first: number | string, cells: readonly string[]): string {
  return `${first},${cells.map(quoted).join(",")}\n`;
}

function quoted(cell: string): string {
  return cell === "" ? "" : `"${cell.replaceAll('"', '""')}"`;
}

/** Control characters are shown, not stored: no tool chokes on them later. */
function printable(raw: string): string {
  return raw.replaceAll(new RegExp(NO_TEXT, "gu"), "\u{fffd}");
}
