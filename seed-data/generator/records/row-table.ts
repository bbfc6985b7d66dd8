/** Rows as a table of the case folder, in shuffled order, cells as text. */
import { CASE_FILES, type RecordKind } from "../../../server/domain/case-folder.ts";
import type { Random } from "../random.ts";
import { shuffledIndices } from "./ids.ts";
import type { CaseTable } from "./tables.ts";

/** Cells by column; a cell left out is empty. */
export type Row = Readonly<Record<string, string | number>>;

export function tableOf(random: Random, kind: RecordKind, rows: readonly Row[], source: string): CaseTable {
  const columns = Object.keys(CASE_FILES[kind].columns);
  const order = shuffledIndices(random.fork(`rows ${kind}`), rows.length);
  return {
    columns,
    length: rows.length,
    *rows() {
      for (const index of order) {
        const row: Row = { source_id: source, ...rows[index] };
        yield columns.map((column) => String(row[column] ?? ""));
      }
    },
  };
}

/** The cell, or nothing where chance will have it. */
export function unlessLost<T>(random: Random, cell: T, lost: number): T | "" {
  return random.chance(lost) ? "" : cell;
}
