/**
 * Brings a file into the staging table. A plain CSV is read by the database itself, in
 * parallel. All else goes row by row through `DeliveredRows` into a regular CSV in the scratch
 * folder, which the same reader takes: one way into the database, whatever was delivered.
 */
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { quoteText } from "../sql-text.ts";
import type { DeliveredRow, DeliveredRows } from "./delivered-rows.ts";
import { MAX_ROW_BYTES } from "./inspect-file.ts";
import type { ImportSession } from "./session.ts";

/** Columns of `row_problems`, in this order. */
const PROBLEM_COLUMNS = ["row_no", "code", "column_name", "came", "expected", "raw"];

/**
 * Creates the empty temporary tables of one file and drops those of the file before.
 */
export async function clearStaging({ run }: ImportSession): Promise<void> {
  await run("DROP VIEW IF EXISTS staged");
  await run("DROP TABLE IF EXISTS staging");
  const columns = PROBLEM_COLUMNS.map((name) => `${name} ${name === "row_no" ? "BIGINT" : "VARCHAR"}`);
  await run(`CREATE OR REPLACE TEMP TABLE row_problems (${columns.join(", ")})`);
  await run("CREATE OR REPLACE TEMP TABLE excluded_rows (row_no BIGINT)");
}

/**
 * Takes a CSV as it is.
 * @returns false where the reader stumbled: then the rows are to be read one by one
 */
export async function stagePlainCsv(
  session: ImportSession,
  path: string,
  columns: number,
  share: (done: number) => void,
): Promise<boolean> {
  try {
    const source = csvSource(path, cellColumns(columns));
    await session.run(`CREATE TEMP TABLE staging AS FROM ${source}`, undefined, share);
  } catch (error) {
    if (session.signal?.aborted || !/CSV|Invalid Input/i.test(String(error))) throw error;
    return false;
  }
  // Rows are stored in the order of the file, so that their position is their number. Inside a
  // transaction positions do not begin at 0.
  const [range = {}] = await session.run(
    "SELECT min(rowid) AS first, max(rowid) - min(rowid) + 1 AS span, count(*) AS rows FROM staging",
  );
  if (range.first !== null && range.span !== range.rows) return dropStaging(session);
  await session.run(
    `CREATE TEMP VIEW staged AS SELECT rowid - ${range.first ?? 0} + 1 AS row_no, * FROM staging`,
  );
  return true;
}

async function dropStaging({ run }: ImportSession): Promise<false> {
  await run("DROP TABLE IF EXISTS staging");
  return false;
}

/** Takes rows one by one; rows that could not be read land in `row_problems`. */
export async function stageRows(session: ImportSession, rows: DeliveredRows): Promise<void> {
  const goodPath = join(session.scratchDir, "rows.csv");
  const badPath = join(session.scratchDir, "bad-rows.csv");
  await writeRegularCsv(rows, goodPath, badPath);
  const columns = ["row_no", ...cellColumns(rows.headers.length)];
  await session.run(
    `CREATE TEMP TABLE staging AS SELECT * REPLACE (CAST(row_no AS BIGINT) AS row_no)
     FROM ${csvSource(goodPath, columns)}`,
  );
  await session.run("CREATE TEMP VIEW staged AS FROM staging");
  await session.run(
    `INSERT INTO row_problems SELECT * REPLACE (CAST(row_no AS BIGINT) AS row_no)
     FROM ${csvSource(badPath, PROBLEM_COLUMNS)}`,
  );
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
  // biome-ignore lint/suspicious/noControlCharactersInRegex: replacing them is the purpose
  return raw.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]|\p{Surrogate}/gu, "\u{fffd}");
}
