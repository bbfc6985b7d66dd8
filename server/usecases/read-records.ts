/** Records behind a person, and one record with its versions, source and hash. */
import { isRecordKind, type RecordKind } from "../domain/case-folder.ts";
import { TriplezeroError } from "../domain/errors.ts";
import type { RecordRef } from "../domain/findings.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { readRecordVersions, type VersionedRecord } from "../ledger/record-versions.ts";
import { latestRun } from "../ledger/runs.ts";
import { type FileFilter, readFileRecords } from "../projection/file-records/read.ts";
import { readRecordTimes } from "../projection/named-records/read.ts";
import {
  type Page,
  readTouchingRecords,
  type TouchingFilter,
  type TouchingPage,
  type TouchingRecord,
} from "../projection/person-records/read.ts";
import { inferredPhones } from "./actor-phones.ts";
import { unknownPerson } from "./read-person.ts";

export interface CaseRecord extends VersionedRecord {
  readonly file: RecordKind;
  readonly id: string;
}

/**
 * Records that name the person or a phone, account or vehicle of the person, newest first; of
 * somebody known by a phone only (`phone:f3`) those of the phone and its accounts.
 * Phones are those held, those with an established user, and those that the latest run infers.
 * @throws TriplezeroError `unknown-person` (not-found)
 */
export async function readPersonRecords(
  ledger: Ledger,
  actor: string,
  page: Page,
  filter: TouchingFilter = {},
): Promise<TouchingPage> {
  const phones = inferredPhones((await latestRun(ledger))?.result ?? null, actor);
  const touching = await ledger.read((connection) =>
    readTouchingRecords(connection, { actor, phones }, page, filter),
  );
  if (touching.all === 0) throw unknownPerson();
  return touching;
}

/** The current records of one file, newest first. */
export async function listFileRecords(
  ledger: Ledger,
  file: string,
  filter: FileFilter,
  page: Page,
): Promise<{ readonly records: readonly TouchingRecord[]; readonly total: number }> {
  if (!isRecordKind(file)) throw unknownRecord();
  return ledger.read((connection) => readFileRecords(connection, file, filter, page));
}

/** When the named records happened; those without a time, and unknown ones, are not in the answer. */
export async function readTimes(
  ledger: Ledger,
  refs: readonly RecordRef[],
): Promise<{ readonly times: readonly (RecordRef & { readonly at_ms: number })[] }> {
  const times = await ledger.read((connection) => readRecordTimes(connection, refs));
  return {
    times: refs.flatMap(({ file, id }) => {
      const at_ms = times.get(`${file}:${id}`);
      return at_ms === undefined ? [] : [{ file, id, at_ms }];
    }),
  };
}

/** @throws TriplezeroError `unknown-record` (not-found) */
export async function readCaseRecord(ledger: Ledger, file: string, id: string): Promise<CaseRecord> {
  if (!isRecordKind(file)) throw unknownRecord();
  const record = await readRecordVersions(ledger, file, id);
  if (record.versions.length === 0) throw unknownRecord();
  return { file, id, ...record };
}

function unknownRecord(): TriplezeroError {
  return new TriplezeroError({
    code: "unknown-record",
    class: "not-found",
    message: { zh: "台账中没有这条记录。", en: "The ledger holds no such record." },
    remedy: {
      zh: "请核对文件名（如 contacts）和记录编号。",
      en: "Check the name of the file (contacts, for example) and the id.",
    },
  });
}
