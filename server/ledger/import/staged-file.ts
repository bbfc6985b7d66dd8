/**
 * A delivered file as a temporary table of text cells, before anything is believed of them.
 * Staging comes before the transaction of the import, since a reader that stumbles would abort
 * it; so each kind has its own temporary tables, gone when the connection closes.
 */
import type { RecordKind } from "../../domain/case-folder.ts";

export interface StagedFile {
  readonly kind: RecordKind;
  /** `contacts.csv`, or `case.xlsx#contacts`. */
  readonly name: string;
  /** Column i of the table is `c<i>`: VARCHAR, NULL where the cell is empty. */
  readonly headers: readonly string[];
}

/** The cells as they were read. */
export function cellTable(kind: RecordKind): string {
  return `cells_${kind}`;
}

/** `row_no` (1 = first data row) and the cells of every row that could be read. */
export function stagedRows(kind: RecordKind): string {
  return `staged_${kind}`;
}

/** `row_no, code, column_name, came, expected, raw`: what is wrong with which row. */
export function problemTable(kind: RecordKind): string {
  return `row_problems_${kind}`;
}

/** `row_no` of rows that become no record: bad ones and repetitions. */
export function excludedTable(kind: RecordKind): string {
  return `excluded_rows_${kind}`;
}

/** The rows that become records, as a subquery. */
export function goodRows(kind: RecordKind): string {
  return `(FROM ${stagedRows(kind)} ANTI JOIN ${excludedTable(kind)} USING (row_no))`;
}

/** SQL name of the column that a header became. */
export function cellOf(file: StagedFile, header: string): string {
  return `c${file.headers.indexOf(header)}`;
}
