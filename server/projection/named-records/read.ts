/** Looks single records up by id: whether they are there, when they happened, what an account is bound to. */
import { type DuckDBConnection, LIST, listValue, VARCHAR } from "@duckdb/node-api";
import type { RecordRef } from "../../domain/findings.ts";
import { TIME_OF } from "../data-coverage/read.ts";

/** @returns those of the refs that no current record answers to */
export async function readMissingRecords(
  connection: DuckDBConnection,
  refs: readonly RecordRef[],
): Promise<RecordRef[]> {
  const missing: RecordRef[] = [];
  for (const file of new Set(refs.map((ref) => ref.file))) {
    const own = refs.filter((ref) => ref.file === file);
    const reader = await connection.runAndReadAll(
      `SELECT record_id FROM current_${file} WHERE record_id IN (SELECT unnest($ids))`,
      { ids: listValue(own.map((ref) => ref.id)) },
      { ids: LIST(VARCHAR) },
    );
    const known = new Set(reader.getRows().map(([id]) => String(id)));
    missing.push(...own.filter((ref) => !known.has(ref.id)));
  }
  return missing;
}

/** Whether any record names the phone: a call record alone names many that no list of phones does. */
export async function isPhoneNamed(connection: DuckDBConnection, phone: string): Promise<boolean> {
  const reader = await connection.runAndReadAll(
    `SELECT EXISTS (FROM current_phones WHERE record_id = $phone)
         OR EXISTS (FROM current_contacts WHERE from_phone_id = $phone OR to_phone_id = $phone)
         OR EXISTS (FROM current_parcels WHERE sender_phone_id = $phone OR receiver_phone_id = $phone)
         OR EXISTS (FROM current_accounts WHERE phone_id = $phone)
         OR EXISTS (FROM current_phone_users WHERE phone_id = $phone)
         OR EXISTS (FROM current_sightings WHERE subject_kind = 'phone' AND subject_id = $phone)`,
    { phone },
  );
  return reader.getRows()[0]?.[0] === true;
}

/** @returns epoch milliseconds by `file:id`, for the records that happened at a time */
export async function readRecordTimes(
  connection: DuckDBConnection,
  refs: readonly RecordRef[],
): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>();
  for (const file of new Set(refs.map((ref) => ref.file))) {
    const time = TIME_OF[file];
    if (time === undefined) continue;
    const reader = await connection.runAndReadAll(
      `SELECT record_id, CAST(epoch_ms(${time}) AS DOUBLE) FROM current_${file}
       WHERE ${time} IS NOT NULL AND record_id IN (SELECT unnest($ids))`,
      { ids: listValue(refs.filter((ref) => ref.file === file).map((ref) => ref.id)) },
      { ids: LIST(VARCHAR) },
    );
    for (const [id, at] of reader.getRows()) times.set(`${file}:${id}`, Number(at));
  }
  return times;
}

/** @returns phone by account id, for the accounts that are bound to one */
export async function readBoundPhones(
  connection: DuckDBConnection,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map();
  const reader = await connection.runAndReadAll(
    `SELECT record_id, phone_id FROM current_accounts
     WHERE phone_id IS NOT NULL AND record_id IN (SELECT unnest($ids))`,
    { ids: listValue([...accounts]) },
    { ids: LIST(VARCHAR) },
  );
  return new Map(reader.getRows().map(([account, phone]) => [String(account), String(phone)]));
}
