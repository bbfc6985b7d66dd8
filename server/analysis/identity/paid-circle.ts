/**
 * Whom a line is in touch with, against whom a person pays: people pay whom they also ring. Only
 * payments made count. Those received would show the holder of a lent account, whom all customers
 * of a gang pay, as the user of the phone that they ring.
 */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { Neighbours } from "./circles.ts";

/** Whom each person pays from accounts in his name, as far as these have a holder, by person. */
export interface Payees {
  readonly of: readonly ReadonlySet<number>[];
  readonly payers: readonly (readonly number[])[];
  /** Pairs of payer and payee. */
  readonly pairs: number;
}

/** What the payees of persons say of a line's user. */
export interface PaidCircle {
  /** Persons whom the line is in contact with and this one pays. */
  payees(line: number, person: number): readonly number[];
  /** Natural log of the LR of "the same user", against chance and closeness; at least 0. */
  logLr(line: number, person: number): number;
  /** Who pays most of those whom the line is in contact with. */
  candidates(line: number): readonly number[];
}

/** A shop is paid by everybody. */
const MOST_PAYERS = 300;
const MOST_CHANCE = 0.6;
/** Chance that somebody close (a spouse, a colleague) pays one of them all the same. */
const CLOSENESS = 0.02;
/** Several payees of one circle are not as many independent signs. */
const TEMPER = 0.6;
const CAP = Math.log(100);
const FEWEST_PAYEES = 2;
const MOST_CANDIDATES = 6;

export function payeesOf({ persons, accounts, payments }: CaseTables): Payees {
  const of = persons.ids.map(() => new Set<number>());
  const payers: number[][] = persons.ids.map(() => []);
  let pairs = 0;
  for (let row = 0; row < payments.ids.length; row++) {
    const payer = accounts.holder[payments.from[row]!] ?? -1;
    const payee = accounts.holder[payments.to[row]!] ?? -1;
    if (payer < 0 || payee < 0 || payer === payee || of[payer]!.has(payee)) continue;
    of[payer]!.add(payee);
    payers[payee]!.push(payer);
    pairs += 1;
  }
  return { of, payers, pairs };
}

/** @param owners person whose line each is thought to be, −1 for nobody */
export function paidCircleOf(
  { of, payers, pairs }: Payees,
  neighbours: Neighbours,
  owners: Int32Array,
): PaidCircle {
  const metBy = rememberMet(neighbours, owners, payers);
  const payees = (line: number, person: number) =>
    metBy(line).filter((other) => other !== person && of[person]!.has(other));
  const logLr = (line: number, person: number): number => {
    const paid = payees(line, person);
    if (paid.length === 0) return 0;
    const chance = (other: number) =>
      Math.min(MOST_CHANCE, 1 - Math.exp((-of[person]!.size * payers[other]!.length) / pairs) + CLOSENESS);
    const others = metBy(line).filter((other) => other !== person);
    const rate = paid.length / others.length;
    const expected = others.reduce((sum, other) => sum + chance(other), 0);
    const sum = paid.reduce((log, other) => log + Math.log(rate / chance(other)), expected - paid.length);
    return Math.min(CAP, Math.max(0, TEMPER * sum));
  };
  const candidates = (line: number) => {
    const times = new Map<number, number>();
    for (const other of metBy(line))
      for (const payer of payers[other]!) if (payer !== other) times.set(payer, (times.get(payer) ?? 0) + 1);
    return [...times]
      .filter(([, count]) => count >= FEWEST_PAYEES)
      .map(([person]) => ({ person, weight: logLr(line, person) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || a.person - b.person)
      .slice(0, MOST_CANDIDATES)
      .map(({ person }) => person);
  };
  return { payees, logLr, candidates };
}

/** Persons whom a line is in contact with. Lines are judged one after the other: only the last is kept. */
function rememberMet(
  { lines }: Neighbours,
  owners: Int32Array,
  payers: Payees["payers"],
): (line: number) => readonly number[] {
  let askedFor = -1;
  let met: readonly number[] = [];
  return (line) => {
    if (line !== askedFor) {
      const persons = new Set(Array.from(lines[line]!, (other) => owners[other]!));
      met = [...persons].filter((person) => person >= 0 && payers[person]!.length <= MOST_PAYERS);
      askedFor = line;
    }
    return met;
  };
}
