/** Refuses a file whose columns cannot be told: a required one missing, a name twice, too many. */
import { type ColumnSpec, fileSpec, type RecordKind } from "../../domain/case-folder.ts";
import { columnsMissing, duplicateColumn, tooManyColumns, wrongSeparator } from "./header-errors.ts";

/** What stands between columns where a spreadsheet program was set to another country's habits. */
const OTHER_SEPARATORS = [";", "\t", "|", "，", "；"];

/** More than these are no columns but data. */
export const MAX_COLUMNS = 1000;

/** @throws TriplezeroError `missing-column`, `wrong-separator`, `duplicate-column`, `too-many-columns` */
export function checkHeaders(name: string, kind: RecordKind, headers: readonly string[]): void {
  if (headers.length > MAX_COLUMNS) throw tooManyColumns(name, MAX_COLUMNS);
  const columns: readonly [string, ColumnSpec][] = Object.entries(fileSpec(kind).columns);
  const second = headers.findIndex((header, index) => headers.indexOf(header) !== index);
  if (second >= 0) {
    const first = headers.indexOf(headers[second] ?? "");
    const agreed = columns.find(([column]) => column === headers[second])?.[0];
    throw duplicateColumn(name, [first + 1, second + 1], agreed);
  }
  const missing = columns
    .filter(([column, spec]) => spec.required && !headers.includes(column))
    .map(([column]) => column);
  if (missing.length === 0) return;
  const [only = ""] = headers;
  const separator = OTHER_SEPARATORS.find((one) => only.includes(one));
  if (headers.length === 1 && separator !== undefined) throw wrongSeparator(name, separator);
  const known = headers.filter((header) => columns.some(([column]) => column === header.toLowerCase()));
  throw columnsMissing(name, missing, known);
}
