/** Contacts by actor and by pair of actor and line, in order of time. */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { Actors } from "../identity/actors.ts";
import type { Identity } from "../identity/resolve.ts";

export interface ContactIndex {
  /** Contacts of actor i: positions starts[i] … starts[i + 1] − 1, by time. */
  readonly starts: Uint32Array;
  /** Row of the contact table. */
  readonly row: Uint32Array;
  /** The line at the other end. */
  readonly otherLine: Int32Array;
  readonly at: Float64Array;
}

/** Contacts closer together than this are one episode: calls come in bursts. */
export const EPISODE_GAP_S = 2 * 3600;

export function indexContacts({ contacts }: CaseTables, { lineOf }: Identity, actors: Actors): ContactIndex {
  const rows = contacts.ids.length;
  const starts = new Uint32Array(actors.count + 1);
  const own = (row: number, outgoing: boolean) =>
    actors.ofPhone[outgoing ? contacts.from[row]! : contacts.to[row]!]!;
  for (let row = 0; row < rows; row++) {
    starts[own(row, true) + 1]! += 1;
    starts[own(row, false) + 1]! += 1;
  }
  for (let actor = 0; actor < actors.count; actor++) starts[actor + 1]! += starts[actor]!;
  const next = starts.slice();
  const total = rows * 2;
  const index = {
    starts,
    row: new Uint32Array(total),
    otherLine: new Int32Array(total),
    at: new Float64Array(total),
  };
  for (let row = 0; row < rows; row++) {
    for (const outgoing of [true, false]) {
      const position = next[own(row, outgoing)]!++;
      index.row[position] = row;
      index.otherLine[position] = lineOf[outgoing ? contacts.to[row]! : contacts.from[row]!]!;
      index.at[position] = contacts.at[row]!;
    }
  }
  return index;
}

/** First position of the actor's contacts at or after a time. */
export function firstContactFrom(index: ContactIndex, actor: number, time: number): number {
  let low = index.starts[actor]!;
  let high = index.starts[actor + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index.at[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Episodes of the actor's contacts with those lines, over the whole period. */
export function episodesWithLines(
  { starts, otherLine, at: times }: ContactIndex,
  actor: number,
  isOneOf: (line: number) => boolean,
): number {
  let episodes = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (let at = starts[actor]!; at < starts[actor + 1]!; at++) {
    if (!isOneOf(otherLine[at]!)) continue;
    if (times[at]! - last > EPISODE_GAP_S) episodes++;
    last = times[at]!;
  }
  return episodes;
}
