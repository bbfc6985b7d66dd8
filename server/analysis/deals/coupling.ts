/**
 * Payee accounts of a line, found by coupling: payments into an account that keep following
 * contacts of the payers with the line, more often than chance allows, whoever holds the
 * account. Chance = the payer's own rate of contact with that line (episodes, not single
 * calls, since calls come in bursts).
 */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { Actors } from "../identity/actors.ts";
import { type ContactIndex, firstContactFrom } from "./contact-index.ts";

export interface Coupling {
  readonly line: number;
  readonly account: number;
  /** Rows of payments that follow (or shortly precede) a contact of the payer with the line. */
  readonly payments: readonly number[];
  readonly payers: readonly number[];
  /** How many such payments chance would give. */
  readonly expected: number;
  /** Natural log of the Poisson likelihood ratio of that many against chance. */
  readonly logLr: number;
}

const HOUR = 3600;
/** A payment belongs to a contact up to six hours before it, or one that follows within one. */
export const BEFORE_S = 6 * HOUR;
export const AFTER_S = HOUR;
const EPISODE_GAP_S = 2 * HOUR;
const FEWEST_PAYERS = 2;
const FEWEST_PAYMENTS = 3;
const LEAST_LOG_LR = 5;

export function findCouplings(tables: CaseTables, actors: Actors, index: ContactIndex): Coupling[] {
  const { payments } = tables;
  const period = periodOf(tables);
  const lineCount = actors.ofLine.length;
  const pairs = new Map<number, { payments: number[]; payers: Set<number>; expected: number }>();
  const episodes = new Map<number, number>();
  for (let actor = 0; actor < actors.count; actor++) countEpisodes(index, actor, lineCount, episodes);
  for (let row = 0; row < payments.ids.length; row++) {
    const payer = actors.ofAccount[payments.from[row]!]!;
    if (payer < 0) continue;
    const at = payments.at[row]!;
    const account = payments.to[row]!;
    const end = index.starts[payer + 1]!;
    const seen = new Set<number>();
    for (
      let c = firstContactFrom(index, payer, at - BEFORE_S);
      c < end && index.at[c]! <= at + AFTER_S;
      c++
    ) {
      const line = index.otherLine[c]!;
      if (seen.has(line) || actors.ofLine[line] === payer) continue;
      seen.add(line);
      const key = line * tables.accounts.ids.length + account;
      let pair = pairs.get(key);
      if (!pair) {
        pair = { payments: [], payers: new Set(), expected: 0 };
        pairs.set(key, pair);
      }
      pair.payments.push(row);
      pair.payers.add(payer);
    }
  }
  addExpected(tables, actors, pairs, episodes, period);
  const found: Coupling[] = [];
  for (const [key, { payments: rows, payers, expected }] of pairs) {
    if (payers.size < FEWEST_PAYERS || rows.length < FEWEST_PAYMENTS) continue;
    const logLr = rows.length * Math.log(rows.length / expected) - (rows.length - expected);
    if (rows.length <= expected || logLr < LEAST_LOG_LR) continue;
    found.push({
      line: Math.floor(key / tables.accounts.ids.length),
      account: key % tables.accounts.ids.length,
      payments: rows,
      payers: [...payers].sort((a, b) => a - b),
      expected,
      logLr,
    });
  }
  return found.sort((a, b) => a.line - b.line || b.logLr - a.logLr || a.account - b.account);
}

/** Chance over all payments into the account by people who know the line, paired or not. */
function addExpected(
  tables: CaseTables,
  actors: Actors,
  pairs: Map<number, { payers: Set<number>; expected: number }>,
  episodes: ReadonlyMap<number, number>,
  period: number,
): void {
  const byAccount = new Map<number, Map<number, number>>();
  for (let row = 0; row < tables.payments.ids.length; row++) {
    const payer = actors.ofAccount[tables.payments.from[row]!]!;
    if (payer < 0) continue;
    const account = tables.payments.to[row]!;
    const payers = byAccount.get(account) ?? new Map<number, number>();
    payers.set(payer, (payers.get(payer) ?? 0) + 1);
    byAccount.set(account, payers);
  }
  const accountCount = tables.accounts.ids.length;
  for (const [key, pair] of pairs) {
    const line = Math.floor(key / accountCount);
    let expected = 0;
    for (const payer of pair.payers) {
      const count = byAccount.get(key % accountCount)?.get(payer) ?? 0;
      const known = episodes.get(payer * actors.ofLine.length + line) ?? 0;
      expected += count * (1 - Math.exp((-known * (BEFORE_S + AFTER_S)) / period));
    }
    pair.expected = Math.max(expected, 1e-6);
  }
}

function countEpisodes(
  index: ContactIndex,
  actor: number,
  lineCount: number,
  into: Map<number, number>,
): void {
  const last = new Map<number, number>();
  for (let at = index.starts[actor]!; at < index.starts[actor + 1]!; at++) {
    const line = index.otherLine[at]!;
    const time = index.at[at]!;
    const before = last.get(line);
    if (before === undefined || time - before > EPISODE_GAP_S) {
      const key = actor * lineCount + line;
      into.set(key, (into.get(key) ?? 0) + 1);
    }
    last.set(line, time);
  }
}

function periodOf({ contacts }: CaseTables): number {
  const rows = contacts.ids.length;
  return rows < 2 ? 86_400 : Math.max(86_400, contacts.at[rows - 1]! - contacts.at[0]!);
}
