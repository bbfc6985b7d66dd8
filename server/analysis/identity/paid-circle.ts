/**
 * Whom a line is in touch with, against whom a person pays: people pay whom they also ring. Only
 * payments made count. Those received would show the holder of a lent account, whom all customers
 * of a gang pay, as the user of the phone that they ring.
 */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { Neighbours } from "./circles.ts";
import { chanceInCommon, likeliest, logLrInCommon } from "./in-common.ts";

/** Whom each person pays from accounts in his name, as far as these have a holder, by person. */
export interface Payees {
  readonly of: readonly ReadonlySet<number>[];
  readonly payers: readonly (readonly number[])[];
  /** Pairs of payer and payee. */
  readonly pairs: number;
}

/** Those in contact with a line whom a person pays, and what they say of its user. */
export interface PaidInCommon {
  readonly persons: readonly number[];
  /** Natural log of the LR of "the same user", against chance and closeness; at least 0. */
  readonly logLr: number;
}

export interface PaidCircle {
  inCommon(line: number, person: number): PaidInCommon;
  /** Who pays most of those whom the line is in contact with. */
  candidates(line: number): readonly number[];
}

/** A shop is paid by everybody. */
const MOST_PAYERS = 300;
/** Chance that somebody close (a spouse, a colleague) pays one of them all the same. */
const CLOSENESS = 0.02;
const CAP = Math.log(100);
const FEWEST_PAYEES = 2;

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
  const inCommon = (line: number, person: number): PaidInCommon => {
    const met = metBy(line).filter((other) => other !== person);
    const persons = met.filter((other) => of[person]!.has(other));
    const chanceOf = (other: number) =>
      chanceInCommon(of[person]!.size * payers[other]!.length, pairs, CLOSENESS);
    return { persons, logLr: logLrInCommon(persons, met, chanceOf, CAP) };
  };
  const candidates = (line: number) => {
    const times = new Map<number, number>();
    for (const other of metBy(line))
      for (const payer of payers[other]!) times.set(payer, (times.get(payer) ?? 0) + 1);
    const paying = [...times].filter(([, count]) => count >= FEWEST_PAYEES).map(([person]) => person);
    return likeliest(paying, (person) => inCommon(line, person).logLr);
  };
  return { inCommon, candidates };
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
