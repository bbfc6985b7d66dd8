/** One delivered file on its way from its staging tables into the ledger. */
import type { OnProgress } from "../../domain/progress.ts";
import { addRecords, missingColumns } from "./add-records.ts";
import { unknownColumns } from "./canonical-row.ts";
import type { Delivery } from "./deliveries.ts";
import { findProblems } from "./find-problems.ts";
import { listProblems } from "./list-problems.ts";
import { checkReferences } from "./references.ts";
import type { FileReport } from "./report.ts";
import type { ImportSession } from "./session.ts";
import { problemTable, type StagedFile } from "./staged-file.ts";

/** Share of the time that checking takes, for progress only. */
const CHECKED = 0.3;

export async function importFile(
  session: ImportSession,
  delivery: Delivery,
  file: StagedFile,
  onProgress: OnProgress,
): Promise<FileReport> {
  const { kind, name, sha256, bytes, encoding } = delivery;
  const progress = (share: number) =>
    onProgress({ phase: `import.${kind}`, done: Math.round(share * bytes), total: bytes });
  progress(0);
  const leftOut = await findProblems(session, file);
  progress(CHECKED);
  const fileId = await session.count("SELECT coalesce(max(file_id), 0) + 1 FROM import_files");
  const records = await addRecords(session, file, fileId, (share) =>
    progress(CHECKED + share * (1 - CHECKED)),
  );
  const unresolved = await checkReferences(session, file, fileId);
  const report: FileReport = {
    file: kind,
    name,
    sha256,
    bytes,
    encoding,
    knownBefore: await isKnown(session, delivery),
    rows: records.added + records.changed + records.unchanged + leftOut.repeated + leftOut.quarantined,
    ...records,
    ...leftOut,
    unresolved,
    missingColumns: missingColumns(file),
    unknownColumns: unknownColumns(file),
    problems: await listProblems(session, file, fileId, delivery.rows.kept?.values() ?? []),
  };
  await recordFile(session, report, fileId);
  progress(1);
  return report;
}

async function isKnown({ run }: ImportSession, { kind, sha256 }: Delivery): Promise<boolean> {
  const rows = await run("FROM import_files WHERE kind = $kind AND sha256 = $sha256 LIMIT 1", {
    kind,
    sha256,
  });
  return rows.length > 0;
}

async function recordFile(session: ImportSession, report: FileReport, fileId: number): Promise<void> {
  const { file, name, sha256, bytes, encoding, rows, repeated, quarantined, unresolved } = report;
  await session.run(
    `INSERT INTO import_files VALUES ($fileId, $importId, $name, $kind, $sha256, $bytes, $encoding,
       $rows, $repeated, $quarantined, $unresolved)`,
    {
      fileId,
      importId: session.importId,
      name,
      kind: file,
      sha256,
      bytes: BigInt(bytes),
      encoding,
      rows,
      repeated,
      quarantined,
      unresolved,
    },
  );
  await session.run(
    `INSERT INTO quarantine
     SELECT ${session.importId}, ${fileId}, row_no, column_name, code, came, expected, raw FROM ${problemTable(report.file)}`,
  );
}
