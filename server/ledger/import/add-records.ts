/**
 * Adds the good rows of the staged file to the records of their kind. A row whose id and
 * content are the current ones adds nothing; other content under a known id becomes the next
 * version, and `superseded` takes the version before it.
 */
import { fileSpec } from "../../domain/case-folder.ts";
import { columnsOf, declaredColumns, recordTable } from "../schema.ts";
import { quoteName, quoteText } from "../sql-text.ts";
import { extraSql, rawSql, recordIdSql } from "./canonical-row.ts";
import { valueSql } from "./column-checks.ts";
import type { ImportSession } from "./session.ts";
import { cellOf, goodRows, type StagedFile, stagedRows } from "./staged-file.ts";

export interface RecordsAdded {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** @param share how much is done, 0–1 */
export async function addRecords(
  session: ImportSession,
  file: StagedFile,
  fileId: number,
  share: (done: number) => void,
): Promise<RecordsAdded> {
  const { run, count } = session;
  const table = recordTable(file.kind);
  const isFirst = (await count(`SELECT count(*) FROM (FROM ${table} LIMIT 1)`)) === 0;
  if (isFirst) {
    const added = await count(`SELECT count(*) FROM ${goodRows(file.kind)}`);
    await run(
      insertSql(session, file, fileId, { version: "1", from: goodRows(file.kind) }),
      undefined,
      share,
    );
    return { added, changed: 0, unchanged: 0 };
  }
  await compareWithCurrent(session, file);
  const [counts = {}] = await run(
    `SELECT count(*) FILTER (WHERE version IS NULL) AS added,
            count(*) FILTER (WHERE differs) AS changed,
            count(*) FILTER (WHERE NOT differs) AS unchanged FROM compared`,
  );
  await run(
    `INSERT INTO superseded SELECT ${quoteText(file.kind)}, record_id, version FROM compared WHERE differs`,
  );
  const news = `(SELECT came.*, compared.version FROM ${stagedRows(file.kind)} came
    JOIN compared USING (row_no) WHERE version IS NULL OR differs)`;
  await run(
    insertSql(session, file, fileId, { version: "coalesce(version, 0) + 1", from: news }),
    undefined,
    share,
  );
  return {
    added: Number(counts.added),
    changed: Number(counts.changed),
    unchanged: Number(counts.unchanged),
  };
}

/** Each good row beside the current version of its id: NULL where the id is new. */
async function compareWithCurrent({ run }: ImportSession, file: StagedFile): Promise<void> {
  await run(
    `CREATE OR REPLACE TEMP TABLE compared AS
     SELECT came.row_no, came.record_id, known.version, known.record_sha256 <> came.record_sha256 AS differs
     FROM (SELECT row_no, ${recordIdSql(file)} AS record_id,
                  sha256(${rawSql(file, { checked: true })}) AS record_sha256 FROM ${goodRows(file.kind)}) came
     LEFT JOIN current_${file.kind} known ON known.record_id = came.record_id`,
  );
}

function insertSql(
  { importId }: ImportSession,
  file: StagedFile,
  fileId: number,
  { version, from }: { readonly version: string; readonly from: string },
): string {
  const values = declaredColumns(file.kind).flatMap(([name, spec]) =>
    file.headers.includes(name)
      ? valueSql(name, cellOf(file, name), spec)
      : columnsOf(name, spec).map((column) => `CAST(NULL AS ${column.type}) AS ${quoteName(column.name)}`),
  );
  const columns = [
    `${recordIdSql(file)} AS record_id`,
    ...values,
    `${extraSql(file)} AS extra`,
    `${rawSql(file, { checked: true })} AS raw`,
    `${version} AS version`,
    "row_no",
  ];
  return `INSERT INTO ${recordTable(file.kind)} BY NAME
    SELECT *, sha256(raw) AS record_sha256, ${fileId} AS file_id, ${importId} AS import_id
    FROM (SELECT ${columns.join(", ")} FROM ${from})`;
}

/** Names of the declared columns that the file does not have. */
export function missingColumns({ kind, headers }: StagedFile): string[] {
  return Object.keys(fileSpec(kind).columns).filter((name) => !headers.includes(name));
}
