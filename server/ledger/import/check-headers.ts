/** Refuses a file whose columns cannot be told: a required one missing, a name twice. */
import { type ColumnSpec, fileSpec, type RecordKind } from "../../domain/case-folder.ts";
import { duplicateColumn, missingColumn } from "./folder-errors.ts";

/** @throws TriplezeroError `missing-column`, `duplicate-column` */
export function checkHeaders(name: string, kind: RecordKind, headers: readonly string[]): void {
  const twice = headers.find((header, index) => headers.indexOf(header) !== index);
  if (twice !== undefined) throw duplicateColumn(name, twice);
  const columns: readonly [string, ColumnSpec][] = Object.entries(fileSpec(kind).columns);
  const missing = columns.find(([column, spec]) => spec.required && !headers.includes(column));
  if (missing) throw missingColumn(name, missing[0]);
}
