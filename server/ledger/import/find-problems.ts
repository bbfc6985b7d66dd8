/**
 * Finds the rows of the staged file that cannot be records: cells against the rules of their
 * columns, then ids that stand in the file more than once. Fills the tables of problems and of
 * excluded rows.
 */
import { type ColumnSpec, fileSpec } from "../../domain/case-folder.ts";
import { idColumn } from "../schema.ts";
import { quoteText } from "../sql-text.ts";
import { rawSql, recordIdSql } from "./canonical-row.ts";
import { expectedText, problemSql } from "./column-checks.ts";
import { CAME_SHOWN } from "./delivered-rows.ts";
import type { ImportSession } from "./session.ts";
import { cellOf, excludedTable, goodRows, problemTable, type StagedFile, stagedRows } from "./staged-file.ts";

export interface RowsLeftOut {
  readonly quarantined: number;
  /** Rows whose content stands in the file before. */
  readonly repeated: number;
}

export async function findProblems(session: ImportSession, file: StagedFile): Promise<RowsLeftOut> {
  await findBadCells(session, file);
  await session.run(
    `INSERT INTO ${excludedTable(file.kind)} SELECT DISTINCT row_no FROM ${problemTable(file.kind)}`,
  );
  const repeated = await findSameIds(session, file);
  const quarantined = await session.count(`SELECT count(DISTINCT row_no) FROM ${problemTable(file.kind)}`);
  return { quarantined, repeated };
}

async function findBadCells(session: ImportSession, file: StagedFile): Promise<void> {
  const columns: readonly [string, ColumnSpec][] = Object.entries(fileSpec(file.kind).columns);
  const checks = columns
    .filter(([name]) => file.headers.includes(name))
    .map(([name, spec]) => ({
      name,
      spec,
      cell: cellOf(file, name),
      problem: problemSql(cellOf(file, name), spec),
    }));
  // One pass that only counts: most columns of most files are all good.
  const counts = checks.map(({ problem, cell }) => `count(${problem}) AS ${cell}`);
  if (counts.length === 0) return;
  const [bad = {}] = await session.run(`SELECT ${counts.join(", ")} FROM ${stagedRows(file.kind)}`);
  for (const { name, spec, cell, problem } of checks) {
    if (Number(bad[cell]) === 0) continue;
    await session.run(
      `INSERT INTO ${problemTable(file.kind)}
       SELECT row_no, ${problem} AS code, ${quoteText(name)}, left(${cell}, ${CAME_SHOWN}),
              ${quoteText(expectedText(spec))}, ${rawSql(file, { checked: false })}
       FROM ${stagedRows(file.kind)} WHERE code IS NOT NULL`,
    );
  }
}

/**
 * Rows that share an id: the same content again is a repetition; different content cannot be
 * told right from wrong, so all of it is quarantined. Ids made from content differ in nothing
 * but the source, where the first row counts.
 */
async function findSameIds(session: ImportSession, file: StagedFile): Promise<number> {
  const { run, count } = session;
  const id = recordIdSql(file);
  await run(
    `CREATE OR REPLACE TEMP TABLE ids_twice AS
     SELECT ${id} AS record_id FROM ${goodRows(file.kind)} GROUP BY 1 HAVING count(*) > 1`,
  );
  if ((await count("SELECT count(*) FROM ids_twice")) === 0) return 0;
  await run(
    `CREATE OR REPLACE TEMP TABLE rows_twice AS
     SELECT row_no, record_id, raw,
            min(row_no) OVER (PARTITION BY record_id) AS first_row,
            min(raw) OVER (PARTITION BY record_id) <> max(raw) OVER (PARTITION BY record_id) AS differs
     FROM (SELECT row_no, ${id} AS record_id, ${rawSql(file, { checked: true })} AS raw FROM ${goodRows(file.kind)})
     SEMI JOIN ids_twice USING (record_id)`,
  );
  const column = idColumn(file.kind);
  const torn = column === null ? "false" : "differs";
  await run(
    `INSERT INTO ${problemTable(file.kind)}
     SELECT row_no, 'duplicate-id', ${quoteText(column ?? "")}, left(record_id, ${CAME_SHOWN}), NULL, raw
     FROM rows_twice WHERE ${torn}`,
  );
  await run(
    `INSERT INTO ${excludedTable(file.kind)} SELECT row_no FROM rows_twice WHERE ${torn} OR row_no > first_row`,
  );
  return count(`SELECT count(*) FROM rows_twice WHERE NOT ${torn} AND row_no > first_row`);
}
