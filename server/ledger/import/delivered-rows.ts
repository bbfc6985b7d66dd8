/** Rows on their way from a delivered file to the staging table. */
import type { ProblemCode } from "./problems.ts";

export interface GoodRow {
  /** 1 = first data row. */
  readonly row: number;
  /** One text per header, empty where unknown. */
  readonly cells: readonly string[];
}

/** A row that cannot become cells; it keeps its row number and goes to quarantine. */
export interface BadRow {
  readonly row: number;
  readonly code: ProblemCode;
  readonly column?: string;
  readonly came?: string;
  readonly expected?: string;
  /** The row as far as it could be read, cut. */
  readonly raw: string;
}

export type DeliveredRow = GoodRow | BadRow;

/** What is to be told of cells that were taken all the same. */
export interface KeptProblem {
  readonly code: ProblemCode;
  readonly column: string;
  readonly firstRow: number;
  readonly rows: number;
}

export interface DeliveredRows {
  /** Trimmed; a column without a name is `column_<position>`. */
  readonly headers: readonly string[];
  /** In file order, every data row in exactly one batch. */
  readonly batches: AsyncIterable<readonly DeliveredRow[]>;
  /** By column; complete once the batches are read. */
  readonly kept?: ReadonlyMap<string, KeptProblem>;
}

/** How much of a row that could not be read is kept. */
export const RAW_KEPT = 2000;

/** How much of a cell that is wrong is shown. */
export const CAME_SHOWN = 80;

/** Half a character, or a character that no text holds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
export const NO_TEXT = /[\x00-\x08\x0b\x0c\x0e-\x1f]|\p{Surrogate}/u;

/** Names of columns as they count: trimmed, and never empty. */
export function headerNames(cells: readonly string[]): string[] {
  return cells.map((cell, index) => cell.trim() || `column_${index + 1}`);
}

/** Cells in the order of the headers, or what is wrong with their number or characters. */
export function rowOfCells(
  row: number,
  cells: readonly string[],
  headers: readonly string[],
  raw: string,
): DeliveredRow {
  const bad = (code: ProblemCode, more: Partial<BadRow>): BadRow => ({
    row,
    code,
    ...more,
    raw: raw.slice(0, RAW_KEPT),
  });
  const count = { came: String(cells.length), expected: String(headers.length) };
  if (cells.length < headers.length) return bad("truncated-row", count);
  // Empty cells beyond the header say nothing and do no harm.
  if (cells.length > headers.length && cells.slice(headers.length).some((cell) => cell !== "")) {
    return bad("too-many-fields", count);
  }
  for (const [index, header] of headers.entries()) {
    if (NO_TEXT.test(cells[index] ?? "")) return bad("control-character", { column: header });
  }
  return { row, cells };
}
