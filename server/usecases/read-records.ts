/** Records behind a person, and one record with its versions, source and hash. */
import { isRecordKind, type RecordKind } from "../domain/case-folder.ts";
import { TriplezeroError } from "../domain/errors.ts";
import type { PhoneUserFinding } from "../domain/findings.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { readRecordVersions, type VersionedRecord } from "../ledger/record-versions.ts";
import { latestRun } from "../ledger/runs.ts";
import { type Page, readTouchingRecords, type TouchingPage } from "../projection/person-records/read.ts";
import { unknownPerson } from "./read-person.ts";

export interface CaseRecord extends VersionedRecord {
  readonly file: RecordKind;
  readonly id: string;
}

/**
 * Records that name the person or a phone, account or vehicle of the person, newest first.
 * Phones are those held, those with an established user, and those that the latest run infers.
 * @throws TriplezeroError `unknown-person` (not-found)
 */
export async function readPersonRecords(ledger: Ledger, person: string, page: Page): Promise<TouchingPage> {
  const inferred = likeliestPhones((await latestRun(ledger))?.result.phone_users ?? [], person);
  const touching = await ledger.read((connection) => readTouchingRecords(connection, person, inferred, page));
  if (touching.total === 0) throw unknownPerson();
  return touching;
}

/** @throws TriplezeroError `unknown-record` (not-found) */
export async function readCaseRecord(ledger: Ledger, file: string, id: string): Promise<CaseRecord> {
  if (!isRecordKind(file)) throw unknownRecord();
  const record = await readRecordVersions(ledger, file, id);
  if (record.versions.length === 0) throw unknownRecord();
  return { file, id, ...record };
}

/** Phones of which nobody is a likelier user. */
function likeliestPhones(uses: readonly PhoneUserFinding[], person: string): string[] {
  const best = new Map<string, number>();
  for (const { phone_id, probability } of uses) {
    best.set(phone_id, Math.max(best.get(phone_id) ?? 0, probability));
  }
  return uses
    .filter((use) => use.person_id === person && use.probability === best.get(use.phone_id))
    .map((use) => use.phone_id);
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
