/**
 * SQL of what makes a row a record: its canonical JSON, its id, and the JSON of what was
 * delivered beyond the declared columns. Canonical JSON has keys sorted by code unit, cells as
 * text as they were delivered, empty cells left out, no white space (RFC 8785 for such objects).
 */
import { type ColumnSpec, fileSpec } from "../../domain/case-folder.ts";
import { declaredColumns, idColumn } from "../schema.ts";
import { quoteText } from "../sql-text.ts";
import { isPlainText } from "./column-checks.ts";
import { cellOf, type StagedFile } from "./staged-file.ts";

/** Hex digits of an id made from a row's content: 80 bits. */
const MADE_ID_DIGITS = 20;

/** JSON of the whole row; never NULL. With `checked`, cells are known to be good. */
export function rawSql(file: StagedFile, { checked }: { readonly checked: boolean }): string {
  return objectSql(file, file.headers, checked);
}

/** JSON of the columns beyond the declared ones; NULL where they are all empty. */
export function extraSql(file: StagedFile): string {
  const unknown = unknownColumns(file);
  if (unknown.length === 0) return "CAST(NULL AS VARCHAR)";
  const cells = unknown.map((name) => cellOf(file, name));
  return `CASE WHEN coalesce(${cells.join(", ")}) IS NOT NULL THEN ${objectSql(file, unknown, false)} END`;
}

/** The id column's cell, or an id made from what the row states. */
export function recordIdSql(file: StagedFile): string {
  const column = idColumn(file.kind);
  if (column !== null) return cellOf(file, column);
  const stated = declaredColumns(file.kind)
    .map(([name]) => name)
    .filter((name) => name !== "source_id" && file.headers.includes(name));
  return `left(sha256(${objectSql(file, stated, true)}), ${MADE_ID_DIGITS})`;
}

export function unknownColumns({ kind, headers }: StagedFile): string[] {
  return headers.filter((name) => !Object.hasOwn(fileSpec(kind).columns, name));
}

function objectSql(file: StagedFile, names: readonly string[], checked: boolean): string {
  const columns: Readonly<Record<string, ColumnSpec>> = fileSpec(file.kind).columns;
  const members = [...names].sort().map((name) => {
    const cell = cellOf(file, name);
    const spec = columns[name];
    // Escaping costs more than all the rest, so it is left out where nothing can need it.
    if (checked && spec && isPlainText(spec))
      return `${quoteText(`${JSON.stringify(name)}:"`)} || ${cell} || '"'`;
    return `${quoteText(`${JSON.stringify(name)}:`)} || to_json(${cell})`;
  });
  return `'{' || concat_ws(',', ${members.join(", ")}) || '}'`;
}
