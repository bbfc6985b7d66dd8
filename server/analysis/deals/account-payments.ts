/** Payments of each account, both directions, in order of time. */
import type { CaseTables } from "../../domain/case-tables.ts";

export interface AccountPayments {
  /** Payments of account i: positions starts[i] … starts[i + 1] − 1 of `row`. */
  readonly starts: Uint32Array;
  readonly row: Uint32Array;
}

export function indexPayments({ accounts, payments }: CaseTables): AccountPayments {
  const starts = new Uint32Array(accounts.ids.length + 1);
  const rows = payments.ids.length;
  for (let row = 0; row < rows; row++) {
    starts[payments.from[row]! + 1]! += 1;
    if (payments.to[row] !== payments.from[row]) starts[payments.to[row]! + 1]! += 1;
  }
  for (let account = 0; account < accounts.ids.length; account++) starts[account + 1]! += starts[account]!;
  const next = starts.slice();
  const row = new Uint32Array(starts[accounts.ids.length]!);
  for (let payment = 0; payment < rows; payment++) {
    row[next[payments.from[payment]!]!++] = payment;
    if (payments.to[payment] !== payments.from[payment]) row[next[payments.to[payment]!]!++] = payment;
  }
  return { starts, row };
}

/** Rows of the payments of some accounts, each once, ascending. */
export function paymentsOf(index: AccountPayments, accounts: Iterable<number>): number[] {
  const rows = new Set<number>();
  for (const account of accounts) {
    for (let at = index.starts[account]!; at < index.starts[account + 1]!; at++) rows.add(index.row[at]!);
  }
  return [...rows].sort((a, b) => a - b);
}
