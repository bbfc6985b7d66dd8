/**
 * The evidence on who uses a phone, term by term, as it entered the sum of `users.ts`. Of the
 * places nothing but their number is kept here: every contact and sighting of the line was
 * compared, so the records are all of the phone's own.
 */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { Contribution, RecordRef } from "../../domain/findings.ts";
import type { Identity } from "./resolve.ts";
import type { UserCandidate } from "./user-candidate.ts";

export const USE_FEATURES = [
  "use-bound-account",
  "use-same-handset",
  "use-own-contacts",
  "use-usual-places",
  "use-same-moments",
  "use-shared-contacts",
  "use-parcels-home",
  "use-household-contacts",
  "use-only-line",
] as const;

const RECORDS_SHOWN = 12;
/** A term this small (log10) says nothing. */
const SILENT = 0.01;

/** @returns the terms that say anything, of an inferred user; else none */
export function reasonsForUse(
  tables: CaseTables,
  identity: Identity,
  line: number,
  { person, terms }: UserCandidate,
): Contribution[] {
  if (!terms) return [];
  const phones = identity.lines[line]!;
  const fixes = phones.reduce((sum, phone) => sum + fixCount(identity, phone), 0);
  const accounts = terms.boundAccount === 0 ? [] : boundAccounts(tables, phones, person);
  const handsets = terms.handset === 0 ? [] : sameHandsets(tables, phones, person);
  const parcels = terms.parcels === 0 ? [] : parcelsHome(tables, phones, person);
  return [
    reason("use-bound-account", accounts.length, terms.boundAccount, accounts),
    reason("use-same-handset", handsets.length, terms.handset, handsets),
    reason("use-own-contacts", terms.ownContactCount, terms.ownContacts, []),
    reason("use-usual-places", fixes, terms.habit, []),
    reason("use-same-moments", fixes, terms.near, []),
    reason("use-shared-contacts", terms.sharedCount, terms.shared, []),
    reason("use-parcels-home", parcels.length, terms.parcels, parcels),
    reason("use-household-contacts", terms.householdCount, terms.household, []),
    reason("use-only-line", 1, terms.onlyLine, []),
  ].filter(({ log10_lr }) => Math.abs(log10_lr) >= SILENT);
}

function reason(
  feature: (typeof USE_FEATURES)[number],
  value: number,
  logLr: number,
  records: readonly RecordRef[],
): Contribution {
  return {
    feature,
    value,
    direction: logLr > 0 ? "for" : "against",
    log10_lr: Math.round((100 * logLr) / Math.LN10) / 100,
    records: records.slice(0, RECORDS_SHOWN),
    records_total: records.length,
  };
}

function boundAccounts({ accounts }: CaseTables, phones: readonly number[], person: number): RecordRef[] {
  return accounts.ids
    .filter((_, row) => accounts.holder[row] === person && phones.includes(accounts.phone[row]!))
    .map((id) => ({ file: "accounts", id }));
}

function sameHandsets({ phones }: CaseTables, line: readonly number[], person: number): RecordRef[] {
  const handsets = new Set(line.map((phone) => phones.imei[phone]!).filter((imei) => imei >= 0));
  return phones.ids
    .filter(
      (_, row) => phones.holder[row] === person && handsets.has(phones.imei[row]!) && !line.includes(row),
    )
    .map((id) => ({ file: "phones", id }));
}

function parcelsHome(
  { parcels, persons }: CaseTables,
  phones: readonly number[],
  person: number,
): RecordRef[] {
  return parcels.ids
    .filter(
      (_, row) =>
        phones.includes(parcels.receiver[row]!) && parcels.receiverPlace[row] === persons.home[person],
    )
    .map((id) => ({ file: "parcels", id }));
}

function fixCount({ phoneFixes: { starts } }: Identity, phone: number): number {
  return starts[phone + 1]! - starts[phone]!;
}
