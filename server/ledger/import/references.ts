/**
 * References of the staged file to other files. An id that no delivered file holds, now or
 * before, is reported and kept: the record still has its worth.
 */
import { type ColumnSpec, fileSpec, isRecordKind, type RecordKind } from "../../domain/case-folder.ts";
import { recordTable } from "../schema.ts";
import { quoteText } from "../sql-text.ts";
import type { ImportSession } from "./session.ts";
import { cellOf, goodRows, type StagedFile } from "./staged-file.ts";

interface Reference {
  readonly column: string;
  readonly target: RecordKind;
  /** SQL condition of the rows whose cell refers to this target. */
  readonly where: string;
}

/** The file that `subject_kind` of a sighting names. */
const SUBJECT_TARGETS = { person: "persons", phone: "phones", vehicle: "vehicles" } as const;

/** Writes `unresolved_references`; returns how many rows and columns refer to nothing. */
export async function checkReferences(
  session: ImportSession,
  file: StagedFile,
  fileId: number,
): Promise<number> {
  for (const { column, target, where } of referencesOf(file)) {
    await session.run(
      `INSERT INTO unresolved_references
       SELECT ${session.importId}, ${fileId}, ${quoteText(column)}, ${quoteText(target)}, value,
              min(row_no), count(*)
       FROM (SELECT row_no, ${cellOf(file, column)} AS value FROM ${goodRows(file.kind)} WHERE ${where})
       ANTI JOIN ${recordTable(target)} known ON known.record_id = value
       WHERE value IS NOT NULL
       GROUP BY value`,
    );
  }
  return session.count(
    `SELECT coalesce(sum("rows"), 0) FROM unresolved_references
     WHERE import_id = ${session.importId} AND file_id = ${fileId}`,
  );
}

function referencesOf(file: StagedFile): Reference[] {
  const columns: readonly [string, ColumnSpec][] = Object.entries(fileSpec(file.kind).columns);
  const fixed = columns.flatMap(([column, { ref }]) =>
    ref !== undefined && isRecordKind(ref) && file.headers.includes(column)
      ? [{ column, target: ref, where: "true" }]
      : [],
  );
  if (file.kind !== "sightings") return fixed;
  const subject = cellOf(file, "subject_kind");
  const subjects = Object.entries(SUBJECT_TARGETS).map(([kind, target]) => ({
    column: "subject_id",
    target,
    where: `${subject} = ${quoteText(kind)}`,
  }));
  return [...fixed, ...subjects];
}
