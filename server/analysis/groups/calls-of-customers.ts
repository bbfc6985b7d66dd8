/** How long customers talk on the lines that orders come in on. */
import type { Business, Scene } from "./business.ts";

/** Fewer calls say little of how long they usually are. */
const FEW_CALLS = 5;

/** @returns seconds of each call between a member on one of `lines` and a customer, where the length is known */
export function callsOfCustomers(
  { contactIndex, actors, identity, tables: { contacts } }: Scene,
  { members, customers }: Business,
  lines: readonly number[],
): number[] {
  const own = new Set(lines);
  const seconds: number[] = [];
  for (const member of members) {
    for (let at = contactIndex.starts[member]!; at < contactIndex.starts[member + 1]!; at++) {
      const row = contactIndex.row[at]!;
      const other = contactIndex.otherLine[at]!;
      const from = identity.lineOf[contacts.from[row]!]!;
      const mine = from === other ? identity.lineOf[contacts.to[row]!]! : from;
      const isOrder = own.has(mine) && customers.has(actors.ofLine[other]!);
      if (isOrder && contacts.durationS[row]! > 0) seconds.push(contacts.durationS[row]!);
    }
  }
  return seconds;
}

/** Whoever orders what both know is brief: log of the median length over the folder's, shrunk for few calls. */
export function lengthOfCalls(seconds: readonly number[], usualS: number): number {
  if (seconds.length === 0 || usualS === 0) return 0;
  return (Math.log(median(seconds) / usualS) * seconds.length) / (seconds.length + FEW_CALLS);
}

/** The upper one of two in the middle; 0 of none. */
export function median(values: Iterable<number>): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length >> 1] ?? 0;
}
