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
  "use-paid-contacts",
  "use-parcels-home",
  "use-household-contacts",
  "use-only-line",
] as const;

const RECORDS_SHOWN = 12;
/** A term this small (log10) says nothing. */
const SILENT = 0.01;

/** Terms of a candidate for a line that say anything, of an inferred user; else none. */
export type ReasonsForUse = (line: number, candidate: UserCandidate) => Contribution[];

export function reasonsForUse(tables: CaseTables, identity: Identity): ReasonsForUse {
  const { phones, accounts, payments, parcels } = tables;
  const accountsOf = rowsBy(accounts.phone, phones.ids.length);
  const held = rowsBy(phones.holder, tables.persons.ids.length);
  const accountsHeld = rowsBy(accounts.holder, tables.persons.ids.length);
  const paymentsFrom = rowsBy(payments.from, accounts.ids.length);
  const parcelsTo = rowsBy(parcels.receiver, phones.ids.length);
  return (line, { person, terms }) => {
    if (!terms) return [];
    const own = identity.lines[line]!;
    const fixes = own.reduce((sum, phone) => sum + fixCount(identity, phone), 0);
    const boundAccounts =
      terms.boundAccount === 0
        ? []
        : records("accounts", accounts.ids, accountsOf(own), (row) => accounts.holder[row] === person);
    const handsets = new Set(own.map((phone) => phones.imei[phone]!).filter((imei) => imei >= 0));
    const sameHandsets =
      terms.handset === 0
        ? []
        : records(
            "phones",
            phones.ids,
            held([person]),
            (phone) => handsets.has(phones.imei[phone]!) && !own.includes(phone),
          );
    const parcelsHome =
      terms.parcels === 0
        ? []
        : records(
            "parcels",
            parcels.ids,
            parcelsTo(own),
            (row) => parcels.receiverPlace[row] === tables.persons.home[person],
          );
    const paid =
      terms.paid === 0
        ? []
        : records("payments", payments.ids, paymentsFrom(accountsHeld([person])), (row) =>
            terms.paidPersons.includes(accounts.holder[payments.to[row]!] ?? -1),
          );
    return [
      reason("use-bound-account", boundAccounts.length, terms.boundAccount, boundAccounts),
      reason("use-same-handset", sameHandsets.length, terms.handset, sameHandsets),
      reason("use-own-contacts", terms.ownContactCount, terms.ownContacts, []),
      reason("use-usual-places", fixes, terms.habit, []),
      reason("use-same-moments", fixes, terms.near, []),
      reason("use-shared-contacts", terms.sharedCount, terms.shared, []),
      reason("use-paid-contacts", terms.paidPersons.length, terms.paid, paid),
      reason("use-parcels-home", parcelsHome.length, terms.parcels, parcelsHome),
      reason("use-household-contacts", terms.householdCount, terms.household, []),
      reason("use-only-line", 1, terms.onlyLine, []),
    ].filter(({ log10_lr }) => Math.abs(log10_lr) >= SILENT);
  };
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

/** Rows that name any of some owners, ascending. */
function rowsBy(column: Int32Array, ownerCount: number): (owners: readonly number[]) => readonly number[] {
  const rows: number[][] = Array.from({ length: ownerCount }, () => []);
  for (const [row, owner] of column.entries()) if (owner >= 0) rows[owner]!.push(row);
  return (owners) => owners.flatMap((owner) => rows[owner]!).sort((a, b) => a - b);
}

function records(
  file: RecordRef["file"],
  ids: readonly string[],
  rows: readonly number[],
  counts: (row: number) => boolean,
): RecordRef[] {
  return rows.filter(counts).map((row) => ({ file, id: ids[row]! }));
}

function fixCount({ phoneFixes: { starts } }: Identity, phone: number): number {
  return starts[phone + 1]! - starts[phone]!;
}
