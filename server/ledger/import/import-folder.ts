/**
 * Reads a case folder into the ledger, in one transaction: all of it or nothing, whatever
 * happens to the process. Files are read one after the other, each after those it refers to.
 */
import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { type DuckDBConnection, DuckDBTimestampValue } from "@duckdb/node-api";
import type { OnProgress } from "../../domain/progress.ts";
import { engineVersion } from "../engine-version.ts";
import type { Ledger } from "../ledger.ts";
import { assertUntouched, listCaseFolder } from "./case-folder-files.ts";
import { type Deliveries, type Delivery, inspectDeliveries } from "./deliveries.ts";
import { importCancelled, importRunning, RowsRefused } from "./folder-errors.ts";
import { importFile } from "./import-file.ts";
import { type FileReport, type ImportReport, summaryOf, totalsOf } from "./report.ts";
import { createSession, type ImportSession } from "./session.ts";
import { stageFile } from "./stage-file.ts";
import type { StagedFile } from "./staged-file.ts";

export interface ImportOptions {
  /** Refuses the folder for a single bad row; otherwise such rows are quarantined. */
  readonly strict: boolean;
  /** Phases `import.check`, `import.read`, `import.<kind>` (all in bytes), `import.commit`. */
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One import at a time for each ledger. */
const running = new WeakSet<Ledger>();

/**
 * @throws TriplezeroError what refuses the folder (`folder-errors.ts`), `rows-refused` with
 *   `strict`, `import-running`, `cancelled`. The ledger is then as before.
 */
export async function importFolder(
  ledger: Ledger,
  folder: string,
  options: ImportOptions,
): Promise<ImportReport> {
  if (running.has(ledger)) throw importRunning();
  running.add(ledger);
  const scratchDir = join(ledger.scratchDir, `import-${randomUUID()}`);
  try {
    await mkdir(scratchDir, { recursive: true, mode: 0o700 });
    return await ledger.read((connection) => importWith(connection, folder, scratchDir, options));
  } catch (error) {
    throw options.signal?.aborted ? importCancelled() : error;
  } finally {
    running.delete(ledger);
    await rm(scratchDir, { recursive: true, force: true });
  }
}

async function importWith(
  connection: DuckDBConnection,
  folder: string,
  scratchDir: string,
  { strict, onProgress = () => {}, signal }: ImportOptions,
): Promise<ImportReport> {
  const started = new Date();
  const listed = await listCaseFolder(folder);
  const total = listed.files.reduce((sum, file) => sum + file.bytes, 0);
  const onBytes = (done: number) => onProgress({ phase: "import.check", done, total });
  const delivered = await inspectDeliveries(listed, { scratchDir, onBytes, signal });
  await assertUntouched(listed.files);
  const reader = await connection.runAndReadAll("SELECT coalesce(max(import_id), 0) + 1 FROM imports");
  const session = createSession(connection, Number(reader.getRows()[0]?.[0]), scratchDir, signal);
  const staged = await stageFiles(session, delivered, total, onProgress);
  await connection.run("BEGIN");
  try {
    const files: FileReport[] = [];
    for (const { delivery, file } of staged) {
      files.push(await importFile(session, delivery, file, onProgress));
    }
    const report = reportOf(session, files, strict, started, [...listed.ignored, ...delivered.ignoredSheets]);
    await assertUntouched(listed.files);
    if (strict && report.quarantined + report.unresolved > 0) throw new RowsRefused(report);
    onProgress({ phase: "import.commit", done: 0, total: 1 });
    if (report.importId === null) await connection.run("ROLLBACK");
    else {
      await recordImport(session, report, basename(resolve(folder)), started);
      signal?.throwIfAborted();
      await connection.run("COMMIT");
    }
    onProgress({ phase: "import.commit", done: 1, total: 1 });
    return report;
  } catch (error) {
    await connection.run("ROLLBACK").catch(() => {
      // The database has rolled back by itself where the statement that failed ended the transaction.
    });
    throw error;
  }
}

async function stageFiles(
  session: ImportSession,
  { deliveries }: Deliveries,
  total: number,
  onProgress: OnProgress,
): Promise<{ readonly delivery: Delivery; readonly file: StagedFile }[]> {
  const staged: { delivery: Delivery; file: StagedFile }[] = [];
  let bytes = 0;
  const progress = (done: number) => onProgress({ phase: "import.read", done: Math.round(done), total });
  for (const delivery of deliveries) {
    const share = delivery.bytes / delivery.sheets;
    const file = await stageFile(session, delivery, (done) => progress(bytes + done * share));
    staged.push({ delivery, file });
    bytes += share;
    progress(bytes);
  }
  return staged;
}

/** An import that brought nothing leaves no trace, so that it may be repeated at will. */
function reportOf(
  { importId }: ImportSession,
  files: readonly FileReport[],
  strict: boolean,
  started: Date,
  ignored: readonly string[],
): ImportReport {
  const totals = totalsOf(files);
  const nothingNew = totals.added === 0 && totals.changed === 0 && files.every((file) => file.knownBefore);
  return {
    importId: nothingNew ? null : importId,
    strict,
    files,
    ignored,
    ...totals,
    seconds: (Date.now() - started.getTime()) / 1000,
    summary: summaryOf(totals),
  };
}

async function recordImport(
  { run, importId }: ImportSession,
  report: ImportReport,
  label: string,
  started: Date,
): Promise<void> {
  const time = (date: Date) => new DuckDBTimestampValue(BigInt(date.getTime()) * 1000n);
  await run(
    `INSERT INTO imports VALUES ($id, $label, $started, $finished, $engine, $strict,
       $added, $changed, $unchanged, $repeated, $quarantined, $unresolved)`,
    {
      id: importId,
      label,
      started: time(started),
      finished: time(new Date()),
      engine: engineVersion(),
      strict: report.strict,
      added: report.added,
      changed: report.changed,
      unchanged: report.unchanged,
      repeated: report.repeated,
      quarantined: report.quarantined,
      unresolved: report.unresolved,
    },
  );
  await run("INSERT INTO import_reports VALUES ($id, $report)", {
    id: importId,
    report: JSON.stringify(report),
  });
}
