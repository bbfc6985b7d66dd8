/** A delivered file as a temporary table of text cells, before anything is believed of them. */
import type { RecordKind } from "../../domain/case-folder.ts";

export interface StagedFile {
  readonly kind: RecordKind;
  /** `contacts.csv`, or `case.xlsx#contacts`. */
  readonly name: string;
  /** Column i of the table is `c<i>`: VARCHAR, NULL where the cell is empty. */
  readonly headers: readonly string[];
}

/**
 * Temporary names, one file at a time:
 * - `staged`: `row_no` (1 = first data row) and the cells of every row that could be read
 * - `row_problems`: what is wrong with which row; such rows go to quarantine
 * - `excluded_rows`: `row_no` of rows that become no record: bad ones and repetitions
 */
export const STAGED = "staged";

/** SQL name of the column that a header became. */
export function cellOf(file: StagedFile, header: string): string {
  return `c${file.headers.indexOf(header)}`;
}

/** The rows that are still believed. */
export const GOOD_ROWS = "(FROM staged ANTI JOIN excluded_rows USING (row_no))";
