/**
 * Payee accounts of a line, found by coupling: payments into an account that keep following
 * contacts of the payers with the line, more often than chance allows, whoever holds the
 * account. Chance = the payer's own rate of contact with that line (episodes, not single
 * calls, since calls come in bursts).
 */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { Actors } from "../identity/actors.ts";
import { type ContactIndex, EPISODE_GAP_S, firstContactFrom } from "./contact-index.ts";
import { knownPayers } from "./known-payers.ts";

export interface Coupling {
  readonly line: number;
  readonly account: number;
  /** Whether it takes two days' credit to see that payments follow the contacts. */
  readonly isOnCredit: boolean;
  /** Rows of payments that follow (or shortly precede) a contact of the payer with the line. */
  readonly payments: readonly number[];
  /** Of each payment: first contact before it, within the window; seconds since the epoch. */
  readonly contactAt: readonly number[];
  readonly payers: readonly number[];
  /** How many such payments chance would give. */
  readonly expected: number;
  /** Natural log of the Poisson likelihood ratio of that many against chance, with that of who pays (known-payers.ts). */
  readonly logLr: number;
}

const HOUR = 3600;
/** A payment belongs to a contact up to six hours before it, or one that follows within one. */
export const ORDER_BEFORE_S = 6 * HOUR;
export const ORDER_AFTER_S = HOUR;
/** Goods on credit: whoever pays after delivery pays within two days of ordering. */
export const CREDIT_S = 48 * HOUR;
const FEWEST_PAYERS = 2;
const FEWEST_PAYMENTS = 3;
const LEAST_LOG_LR = 5;
/** By time alone, before who pays is counted. */
const LEAST_BY_TIME = 2;
/** Two windows are tried for each pair, and the longer one must be the likelier by this (Bonferroni). */
const SECOND_WINDOW = Math.log(2);

/** Payments into an account by people who were in contact with a line before. */
interface Pair {
  readonly payments: number[];
  readonly contactAt: number[];
  readonly payers: Set<number>;
}

export function findCouplings(tables: CaseTables, actors: Actors, index: ContactIndex): Coupling[] {
  const { payments, accounts } = tables;
  const period = periodOf(tables);
  const prompt = new Map<number, Pair>();
  const onCredit = new Map<number, Pair>();
  for (let row = 0; row < payments.ids.length; row++) {
    const payer = actors.ofAccount[payments.from[row]!]!;
    if (payer < 0) continue;
    const at = payments.at[row]!;
    const end = index.starts[payer + 1]!;
    const seenSoon = new Set<number>();
    const seen = new Set<number>();
    for (
      let c = firstContactFrom(index, payer, at - CREDIT_S);
      c < end && index.at[c]! <= at + ORDER_AFTER_S;
      c++
    ) {
      const line = index.otherLine[c]!;
      if (actors.ofLine[line] === payer) continue;
      const key = line * accounts.ids.length + payments.to[row]!;
      if (!seen.has(line)) addTo(onCredit, key, row, payer, index.at[c]!);
      seen.add(line);
      if (index.at[c]! < at - ORDER_BEFORE_S || seenSoon.has(line)) continue;
      seenSoon.add(line);
      addTo(prompt, key, row, payer, index.at[c]!);
    }
  }
  const chance = chanceOf(tables, actors, index, period);
  const byPayers = knownPayers(tables, actors, index);
  const found: Coupling[] = [];
  for (const [key, late] of onCredit) {
    const line = Math.floor(key / accounts.ids.length);
    const account = key % accounts.ids.length;
    const soon = prompt.get(key);
    const bySoon = soon ? couple(soon, chance(soon, line, account, ORDER_BEFORE_S + ORDER_AFTER_S)) : null;
    const byLate = couple(late, chance(late, line, account, CREDIT_S + ORDER_AFTER_S));
    const isOnCredit = (byLate?.logLr ?? 0) - SECOND_WINDOW > (bySoon?.logLr ?? 0);
    const best = isOnCredit ? byLate : bySoon;
    if (!best || best.logLr < LEAST_BY_TIME) continue;
    const logLr = best.logLr + byPayers(line, account);
    if (logLr >= LEAST_LOG_LR) found.push({ line, account, isOnCredit, ...best, logLr });
  }
  return found.sort((a, b) => a.line - b.line || b.logLr - a.logLr || a.account - b.account);
}

function addTo(pairs: Map<number, Pair>, key: number, row: number, payer: number, contactAt: number): void {
  let pair = pairs.get(key);
  if (!pair) {
    pair = { payments: [], contactAt: [], payers: new Set() };
    pairs.set(key, pair);
  }
  pair.payments.push(row);
  pair.contactAt.push(contactAt);
  pair.payers.add(payer);
}

/** The pair against chance, null where it is too small or no more than that. */
function couple(
  { payments, contactAt, payers }: Pair,
  expected: number,
): Omit<Coupling, "line" | "account" | "isOnCredit"> | null {
  const count = payments.length;
  if (payers.size < FEWEST_PAYERS || count < FEWEST_PAYMENTS || count <= expected) return null;
  const logLr = count * Math.log(count / expected) - (count - expected);
  return { payments, contactAt, payers: [...payers].sort((a, b) => a - b), expected, logLr };
}

/** Chance over all payments into the account by people who know the line, paired or not. */
function chanceOf(
  { payments }: CaseTables,
  actors: Actors,
  index: ContactIndex,
  period: number,
): (pair: Pair, line: number, account: number, windowS: number) => number {
  const lineCount = actors.ofLine.length;
  const episodes = new Map<number, number>();
  for (let actor = 0; actor < actors.count; actor++) countEpisodes(index, actor, lineCount, episodes);
  const byAccount = new Map<number, Map<number, number>>();
  for (let row = 0; row < payments.ids.length; row++) {
    const payer = actors.ofAccount[payments.from[row]!]!;
    if (payer < 0) continue;
    const account = payments.to[row]!;
    const payers = byAccount.get(account) ?? new Map<number, number>();
    payers.set(payer, (payers.get(payer) ?? 0) + 1);
    byAccount.set(account, payers);
  }
  return ({ payers }, line, account, windowS) => {
    let expected = 0;
    for (const payer of payers) {
      const count = byAccount.get(account)?.get(payer) ?? 0;
      const known = episodes.get(payer * lineCount + line) ?? 0;
      expected += count * (1 - Math.exp((-known * windowS) / period));
    }
    return Math.max(expected, 1e-6);
  };
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
