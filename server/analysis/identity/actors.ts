/**
 * Actors: who acts behind lines and accounts. Actor i < personCount is that person; a line
 * without a likely user is an actor of its own ("unknown user of …"), number personCount + line.
 */
import type { CaseTables } from "../../domain/case-tables.ts";
import { decidedPersons } from "./decided.ts";
import type { Identity } from "./resolve.ts";

export interface Actors {
  readonly personCount: number;
  readonly count: number;
  /** Actor behind each line. */
  readonly ofLine: Int32Array;
  /** Who operates each account: whom a reviewer accepted, else the user of the bound phone, else the holder, unless rejected; −1 unknown. */
  readonly ofAccount: Int32Array;
  /** Actor behind each phone. */
  readonly ofPhone: Int32Array;
  /** Lines of each actor. */
  readonly linesOf: readonly (readonly number[])[];
  /** Accounts that each actor operates. */
  readonly accountsOf: readonly (readonly number[])[];
}

/** Less sure, a line stays that of an unknown user: better nobody named than the wrong one. */
export const LIKELY_USER = 0.7;

export function findActors(tables: CaseTables, { lines, lineOf, users, decided }: Identity): Actors {
  const personCount = tables.persons.ids.length;
  const count = personCount + lines.length;
  const ofLine = Int32Array.from(lines, (_, line) => {
    const best = users[line]?.[0];
    return best && best.probability >= LIKELY_USER ? best.person : personCount + line;
  });
  const ofPhone = Int32Array.from(lineOf, (line) => ofLine[line]!);
  const ofAccount = Int32Array.from(tables.accounts.ids, (_, account) => {
    const [accepted] = decidedPersons(decided.accounts, account, "accept");
    if (accepted !== undefined) return accepted;
    const phone = tables.accounts.phone[account]!;
    const operator = phone >= 0 ? ofPhone[phone]! : tables.accounts.holder[account]!;
    return decidedPersons(decided.accounts, account, "reject").includes(operator) ? -1 : operator;
  });
  const linesOf: number[][] = Array.from({ length: count }, () => []);
  for (const [line, actor] of ofLine.entries()) linesOf[actor]!.push(line);
  const accountsOf: number[][] = Array.from({ length: count }, () => []);
  for (const [account, actor] of ofAccount.entries()) if (actor >= 0) accountsOf[actor]!.push(account);
  return { personCount, count, ofLine, ofAccount, ofPhone, linesOf, accountsOf };
}
