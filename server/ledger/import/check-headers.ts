/** Refuses a file whose columns cannot be told: a required one missing, a name twice. */
import { type ColumnSpec, fileSpec, type RecordKind } from "../../domain/case-folder.ts";
import { duplicateColumn, missingColumn, wrongSeparator } from "./folder-errors.ts";

/** What stands between columns where a spreadsheet program was set to another country's habits. */
const OTHER_SEPARATORS = [";", "\t", "|", "，", "；"];

/** @throws TriplezeroError `missing-column`, `wrong-separator`, `duplicate-column` */
export function checkHeaders(name: string, kind: RecordKind, headers: readonly string[]): void {
  const twice = headers.find((header, index) => headers.indexOf(header) !== index);
  if (twice !== undefined) throw duplicateColumn(name, twice);
  const columns: readonly [string, ColumnSpec][] = Object.entries(fileSpec(kind).columns);
  const missing = columns.find(([column, spec]) => spec.required && !headers.includes(column));
  if (!missing) return;
  const [only = ""] = headers;
  const separator = OTHER_SEPARATORS.find((one) => only.includes(one));
  if (headers.length === 1 && separator !== undefined) throw wrongSeparator(name, separator);
  const known = headers.filter((header) => columns.some(([column]) => column === header.toLowerCase()));
  throw missingColumn(name, missing[0], known);
}
