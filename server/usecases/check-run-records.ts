/**
 * Whether a run still stands on the records that it was made from: same data, same engine, and
 * every record as it was imported. Findings that rest on a record that is no longer what it was
 * are unverified, and the records to blame are named.
 */
import { RECORD_KINDS } from "../domain/case-folder.ts";
import { TriplezeroError } from "../domain/errors.ts";
import type { CaseResult, CitingKind, RecordRef } from "../domain/findings.ts";
import { type AlteredRecord, findAlteredRecords, recordsPresent } from "../ledger/altered-records.ts";
import { readDatasetSha256 } from "../ledger/dataset-hash.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { readRun } from "../ledger/runs.ts";
import { ENGINE_VERSION } from "./analyze-case.ts";
import { type CitingFinding, citingFindings } from "./citing-findings.ts";

/** `missing`: cited by the run and no longer there. */
export interface BlamedRecord extends RecordRef {
  readonly reason: AlteredRecord["reason"] | "missing";
}

export interface UnverifiedFinding {
  readonly kind: CitingKind;
  readonly group: string | null;
  /** Ids that tell the finding from others of its kind. */
  readonly of: readonly string[];
  readonly records: readonly BlamedRecord[];
}

export interface RunRecordsCheck {
  readonly run_id: string;
  readonly dataset_sha256: { readonly run: string; readonly now: string };
  readonly engine: { readonly run: string; readonly now: string };
  readonly blamed: readonly BlamedRecord[];
  readonly unverified: readonly UnverifiedFinding[];
  /** How many findings the run has in all, verified or not. */
  readonly findings: number;
}

/** @throws TriplezeroError `unknown-run` (not-found) */
export async function checkRunRecords(ledger: Ledger, runId: string): Promise<RunRecordsCheck> {
  const result = await findRun(ledger, runId);
  const findings = citingFindings(result);
  const { now, altered, missing } = await ledger.read(async (connection) => {
    const cited = new Map<RecordRef["file"], Set<string>>(RECORD_KINDS.map((kind) => [kind, new Set()]));
    for (const { records } of findings) for (const { file, id } of records) cited.get(file)?.add(id);
    const missing: BlamedRecord[] = [];
    for (const [file, ids] of cited) {
      if (ids.size === 0) continue;
      const present = await recordsPresent(connection, file, [...ids]);
      for (const id of [...ids].sort()) if (!present.has(id)) missing.push({ file, id, reason: "missing" });
    }
    return {
      now: await readDatasetSha256(connection),
      altered: await findAlteredRecords(connection),
      missing,
    };
  });
  return {
    run_id: runId,
    dataset_sha256: { run: result.run.dataset_sha256, now },
    engine: { run: result.run.versions.engine ?? "", now: ENGINE_VERSION },
    blamed: [...altered.map(withoutMentions), ...missing],
    unverified: unverifiedOf(findings, altered, missing),
    findings: findings.length,
  };
}

/** The run of that id. @throws TriplezeroError `unknown-run` (not-found) */
export async function findRun(ledger: Ledger, id: string): Promise<CaseResult> {
  const run = await readRun(ledger, id);
  if (run) return run.result;
  throw new TriplezeroError({
    code: "unknown-run",
    class: "not-found",
    message: { zh: "台账中没有这次分析。", en: "The ledger holds no such run." },
    remedy: {
      zh: "请核对分析编号（result.json 的 run.id）和台账文件（--ledger）。",
      en: "Check the run's id (run.id of result.json) and the ledger file (--ledger).",
    },
  });
}

function unverifiedOf(
  findings: readonly CitingFinding[],
  altered: readonly AlteredRecord[],
  missing: readonly BlamedRecord[],
): UnverifiedFinding[] {
  const bad = new Map<string, BlamedRecord>();
  for (const record of [...missing, ...altered.map(withoutMentions)]) bad.set(keyOf(record), record);
  const byMention = new Map<string, AlteredRecord[]>();
  for (const record of altered) {
    for (const mention of record.mentions) {
      const list = byMention.get(mention);
      if (list) list.push(record);
      else byMention.set(mention, [record]);
    }
  }
  return findings.flatMap(({ kind, group, of, records, restsOnAllOf }) => {
    const blamed = new Map<string, BlamedRecord>();
    for (const record of records) {
      const found = bad.get(keyOf(record));
      if (found) blamed.set(keyOf(found), found);
    }
    for (const thing of restsOnAllOf)
      for (const record of byMention.get(thing) ?? []) blamed.set(keyOf(record), withoutMentions(record));
    return blamed.size === 0 ? [] : [{ kind, group, of, records: [...blamed.values()] }];
  });
}

function keyOf({ file, id }: RecordRef): string {
  return `${file}:${id}`;
}

/** Cells of a record stay where they are: only its place is told. */
function withoutMentions({ file, id, reason }: AlteredRecord): BlamedRecord {
  return { file, id, reason };
}
