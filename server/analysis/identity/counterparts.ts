/**
 * Counterparts of each phone as lines: SIMs that were handed over count as one counterpart, so
 * that somebody who changed the number is still known as the same contact.
 */
import type { PhoneActivity } from "./activity.ts";

export interface Counterparts {
  /** Counterparts of phone i: positions starts[i] … starts[i + 1] − 1, ascending by line. */
  readonly starts: Uint32Array;
  /** A line is named by its first phone. */
  readonly line: Uint32Array;
  /** Days with a contact; two SIMs of the line on one day count twice. */
  readonly days: Uint32Array;
  readonly lineOf: (phone: number) => number;
  readonly phonesOf: (line: number) => readonly number[];
  /** Of lines, under their names: contacts, and epoch seconds of the first and last use. */
  readonly contacts: Float64Array;
  readonly firstAt: Float64Array;
  readonly lastAt: Float64Array;
}

/** @param handOvers each phone at most once as the old and once as the new one */
export function counterpartsOf(
  activity: PhoneActivity,
  handOvers: readonly { readonly from: number; readonly to: number }[],
): Counterparts {
  const phoneCount = activity.contacts.length;
  const first = Uint32Array.from({ length: phoneCount }, (_, phone) => phone);
  const contacts = Float64Array.from(activity.contacts);
  const firstAt = activity.firstAt.slice();
  const lastAt = activity.lastAt.slice();
  const chains = chainsOf(handOvers);
  for (const [line, phones] of chains) {
    for (const phone of phones.slice(1)) {
      first[phone] = line;
      contacts[line]! += activity.contacts[phone]!;
      firstAt[line] = Math.min(firstAt[line]!, activity.firstAt[phone]!);
      lastAt[line] = Math.max(lastAt[line]!, activity.lastAt[phone]!);
    }
  }
  const starts = new Uint32Array(phoneCount + 1);
  const line = new Uint32Array(activity.other.length);
  const days = new Uint32Array(activity.other.length);
  let written = 0;
  for (let phone = 0; phone < phoneCount; phone++) {
    for (const [name, count] of linesOfCounterparts(activity, first, phone)) {
      line[written] = name;
      days[written++] = count;
    }
    starts[phone + 1] = written;
  }
  return {
    starts,
    line: line.slice(0, written),
    days: days.slice(0, written),
    lineOf: (phone) => first[phone]!,
    phonesOf: (name) => chains.get(name) ?? [name],
    contacts,
    firstAt,
    lastAt,
  };
}

function linesOfCounterparts(activity: PhoneActivity, first: Uint32Array, phone: number): [number, number][] {
  const found: [number, number][] = [];
  let isSorted = true;
  for (let at = activity.starts[phone]!; at < activity.starts[phone + 1]!; at++) {
    const name = first[activity.other[at]!]!;
    if (name !== activity.other[at]!) isSorted = false;
    found.push([name, activity.days[at]!]);
  }
  if (isSorted) return found;
  const merged = new Map<number, number>();
  for (const [name, days] of found) merged.set(name, (merged.get(name) ?? 0) + days);
  return [...merged].sort(([a], [b]) => a - b);
}

/** Phones of each chain in order of use, under its first phone. */
function chainsOf(
  handOvers: readonly { readonly from: number; readonly to: number }[],
): Map<number, number[]> {
  const next = new Map(handOvers.map(({ from, to }) => [from, to]));
  const later = new Set(handOvers.map(({ to }) => to));
  const chains = new Map<number, number[]>();
  for (const { from } of handOvers) {
    if (later.has(from)) continue;
    const chain: number[] = [];
    for (let at: number | undefined = from; at !== undefined; at = next.get(at)) chain.push(at);
    chains.set(from, chain);
  }
  return chains;
}
