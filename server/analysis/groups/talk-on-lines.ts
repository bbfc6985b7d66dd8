/** What is said on the lines that orders come in on: with whom, and how briefly. */
import { upperMedian } from "../median.ts";
import type { Scene } from "./business.ts";

/** Fewer calls say little of how long they usually are. */
const FEW_CALLS = 5;

export interface Talk {
  /** Share of the contacts of the order lines that are with members or customers. */
  readonly purity: number;
  /** Of calls between the order lines and customers. */
  readonly callsS: readonly number[];
}

export function talkOnLines(
  { contactIndex, actors, identity, tables: { contacts } }: Scene,
  members: readonly number[],
  customers: { readonly has: (actor: number) => boolean },
  lines: readonly number[],
): Talk {
  const own = new Set(lines);
  const inBusiness = new Set(members);
  const callsS: number[] = [];
  let inside = 0;
  let all = 0;
  for (const member of members) {
    for (let at = contactIndex.starts[member]!; at < contactIndex.starts[member + 1]!; at++) {
      const row = contactIndex.row[at]!;
      const other = contactIndex.otherLine[at]!;
      const from = identity.lineOf[contacts.from[row]!]!;
      const mine = from === other ? identity.lineOf[contacts.to[row]!]! : from;
      if (!own.has(mine)) continue;
      all++;
      const actor = actors.ofLine[other]!;
      if (inBusiness.has(actor) || customers.has(actor)) inside++;
      if (customers.has(actor) && contacts.durationS[row]! > 0) callsS.push(contacts.durationS[row]!);
    }
  }
  return { purity: all === 0 ? 0 : inside / all, callsS };
}

/** Calls of the customers with anybody else, seconds. */
export function callsElsewhere(
  { contactIndex, actors, tables: { contacts } }: Scene,
  members: ReadonlySet<number>,
  customers: Iterable<number>,
): number[] {
  const callsS: number[] = [];
  for (const customer of customers) {
    for (let at = contactIndex.starts[customer]!; at < contactIndex.starts[customer + 1]!; at++) {
      const durationS = contacts.durationS[contactIndex.row[at]!]!;
      if (durationS > 0 && !members.has(actors.ofLine[contactIndex.otherLine[at]!]!)) callsS.push(durationS);
    }
  }
  return callsS;
}

/**
 * Whoever orders what both know is brief: log of the median length over that of the same people's
 * calls elsewhere (some talk more than others, and an operator may round up), shrunk for few calls.
 */
export function lengthOfCalls(callsS: readonly number[], elsewhereS: readonly number[]): number {
  const usualS = upperMedian(elsewhereS);
  if (callsS.length === 0 || usualS === 0) return 0;
  return (Math.log(upperMedian(callsS) / usualS) * callsS.length) / (callsS.length + FEW_CALLS);
}
