/**
 * Pairs of entries that one phone or account ties: its holder and its established user, the
 * holder of an account and of the phone bound to it, holders of two cards in one handset.
 */
import type { CaseTables } from "../../../domain/case-tables.ts";
import type { RecordRef } from "../../../domain/findings.ts";

export interface SharedThing {
  readonly a: number;
  readonly b: number;
  readonly records: readonly RecordRef[];
}

export function sharedThings({ phones, establishedUsers, accounts }: CaseTables): SharedThing[] {
  const things: SharedThing[] = [];
  const add = (a: number, b: number, records: readonly RecordRef[]) => {
    if (a >= 0 && b >= 0 && a !== b) things.push({ a, b, records });
  };
  for (const [row, phone] of establishedUsers.phone.entries()) {
    if (phone < 0) continue;
    add(phones.holder[phone]!, establishedUsers.person[row]!, [
      { file: "phones", id: phones.ids[phone]! },
      { file: "phone_users", id: establishedUsers.ids[row]! },
    ]);
  }
  for (const [account, phone] of accounts.phone.entries()) {
    if (phone < 0) continue;
    add(accounts.holder[account]!, phones.holder[phone]!, [
      { file: "accounts", id: accounts.ids[account]! },
      { file: "phones", id: phones.ids[phone]! },
    ]);
  }
  const lastOfHandset = new Map<number, number>();
  for (const [phone, handset] of phones.imei.entries()) {
    if (handset < 0) continue;
    const before = lastOfHandset.get(handset);
    if (before !== undefined) {
      add(phones.holder[before]!, phones.holder[phone]!, [
        { file: "phones", id: phones.ids[before]! },
        { file: "phones", id: phones.ids[phone]! },
      ]);
    }
    lastOfHandset.set(handset, phone);
  }
  return things;
}
