/**
 * Who pays into an account, beside when: where its payers do not know its holder, but all are in
 * contact with one line, that line takes the money. Says most where payments follow orders
 * loosely (credit), or where a seller's customers are spread over many borrowed accounts, so that
 * each takes too few payments for their times to say much.
 */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { Actors } from "../identity/actors.ts";
import type { ContactIndex } from "./contact-index.ts";

/** Payers know each other, so that they share contacts, too: they are no independent draws. */
const TEMPER = 0.5;
const MOST = 6;

/**
 * @returns natural log of the binomial likelihood ratio that so many payers of the account are in contact with the
 *   line, against the share of all who have contacts; 0 … 6; 0 where the account is the line's user's own
 */
export function knownPayers(
  { payments, accounts }: CaseTables,
  actors: Actors,
  index: ContactIndex,
): (line: number, account: number) => number {
  const payersOf: (Set<number> | undefined)[] = new Array(accounts.ids.length);
  for (let row = 0; row < payments.ids.length; row++) {
    const payer = actors.ofAccount[payments.from[row]!]!;
    if (payer < 0) continue;
    const account = payments.to[row]!;
    const payers = payersOf[account] ?? new Set();
    payersOf[account] = payers.add(payer);
  }
  const { linesKnown, contactsOfLine, inTouch } = acquaintance(actors, index);
  return (line, account) => {
    const user = actors.ofLine[line]!;
    const operator = actors.ofAccount[account]!;
    const owners = new Set([operator, accounts.holder[account]!].filter((one) => one >= 0 && one !== user));
    if (owners.size === 0) return 0;
    let strangers = 0;
    let known = 0;
    for (const payer of payersOf[account] ?? []) {
      if (payer === user || owners.has(payer) || knowsAny(linesKnown[payer]!, actors, owners)) continue;
      strangers++;
      if (linesKnown[payer]!.has(line)) known++;
    }
    return Math.min(MOST, TEMPER * surplusOf(known, strangers, contactsOfLine[line]! / inTouch));
  };
}

/** Lines that each actor is in contact with, how many actors each line is in contact with, and how many have contacts. */
function acquaintance(
  actors: Actors,
  { starts, otherLine }: ContactIndex,
): { linesKnown: ReadonlySet<number>[]; contactsOfLine: Uint32Array; inTouch: number } {
  const contactsOfLine = new Uint32Array(actors.ofLine.length);
  const linesKnown = Array.from({ length: actors.count }, (_, actor) => {
    const lines = new Set(otherLine.subarray(starts[actor]!, starts[actor + 1]!));
    for (const line of lines) contactsOfLine[line]! += 1;
    return lines;
  });
  return { linesKnown, contactsOfLine, inTouch: linesKnown.filter(({ size }) => size > 0).length };
}

function knowsAny(lines: ReadonlySet<number>, { linesOf }: Actors, others: ReadonlySet<number>): boolean {
  for (const other of others) for (const line of linesOf[other]!) if (lines.has(line)) return true;
  return false;
}

/** Binomial log likelihood ratio of the observed share against chance; 0 where not above it. */
function surplusOf(hits: number, total: number, chance: number): number {
  if (total === 0 || chance <= 0 || hits <= chance * total) return 0;
  const own = Math.min(0.95, hits / total);
  return hits * Math.log(own / chance) + (total - hits) * Math.log((1 - own) / (1 - chance));
}
