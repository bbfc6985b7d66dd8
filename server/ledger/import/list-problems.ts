/** The problems of the staged file for the report: each kind once, with its first rows. */
import { type ColumnSpec, fileSpec } from "../../domain/case-folder.ts";
import type { KeptProblem } from "./delivered-rows.ts";
import { PROBLEM_TEXTS, type ProblemCode } from "./problems.ts";
import { EXAMPLES_SHOWN, type ImportProblem, type ProblemExample } from "./report.ts";
import type { ImportSession } from "./session.ts";
import { problemTable, type StagedFile } from "./staged-file.ts";

export async function listProblems(
  session: ImportSession,
  file: StagedFile,
  fileId: number,
  kept: Iterable<KeptProblem>,
): Promise<ImportProblem[]> {
  const quarantined = await session.run(
    `SELECT code, column_name, any_value(expected) AS expected, CAST(count(*) AS DOUBLE) AS rows,
            min({'row': CAST(row_no AS DOUBLE), 'came': came}, ${EXAMPLES_SHOWN}) AS examples
     FROM ${problemTable(file.kind)} GROUP BY code, column_name ORDER BY min(row_no), code, column_name`,
  );
  const unresolved = await session.run(
    `SELECT 'unknown-reference' AS code, column_name, CAST(sum("rows") AS DOUBLE) AS rows,
            min({'row': CAST(first_row AS DOUBLE), 'came': value}, ${EXAMPLES_SHOWN}) AS examples
     FROM unresolved_references WHERE import_id = ${session.importId} AND file_id = ${fileId}
     GROUP BY column_name ORDER BY min(first_row), column_name`,
  );
  return [
    ...quarantined.map((row) => problemOf(row, "quarantined", null)),
    ...Array.from(kept, keptProblem),
    ...unresolved.map((row) => problemOf(row, "kept", columnSpec(file, row.column_name))),
  ];
}

function problemOf(
  row: Record<string, unknown>,
  effect: ImportProblem["effect"],
  reference: ColumnSpec | null,
): ImportProblem {
  const code = row.code as ProblemCode;
  const column = row.column_name;
  const expected = reference ? `${reference.ref ?? "persons | phones | vehicles"}` : row.expected;
  const examples = row.examples as { readonly row: number; readonly came: string | null }[];
  return {
    code,
    message: PROBLEM_TEXTS[code],
    ...(typeof column === "string" && column !== "" ? { column } : {}),
    ...(typeof expected === "string" ? { expected } : {}),
    rows: Number(row.rows),
    effect,
    examples: examples.map(
      ({ row: at, came }): ProblemExample => ({ row: at, ...(came === null ? {} : { came }) }),
    ),
  };
}

function keptProblem({ code, column, firstRow, rows }: KeptProblem): ImportProblem {
  return { code, message: PROBLEM_TEXTS[code], column, rows, effect: "kept", examples: [{ row: firstRow }] };
}

function columnSpec(file: StagedFile, column: unknown): ColumnSpec {
  const columns: Readonly<Record<string, ColumnSpec>> = fileSpec(file.kind).columns;
  return columns[String(column)] ?? { type: "text" };
}
