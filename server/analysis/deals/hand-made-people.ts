/** For tests: people who each use one phone and one account, all of the same number, their calls and payments. */
import type { CaseTables } from "../../domain/case-tables.ts";
import { type Actors, findActors } from "../identity/actors.ts";
import type { Identity } from "../identity/resolve.ts";
import { type ContactIndex, indexContacts } from "./contact-index.ts";

/** From whom, to whom, when (seconds). */
export type Made = readonly [from: number, to: number, at: number];

export interface HandMadePeople {
  readonly tables: CaseTables;
  readonly identity: Identity;
  readonly actors: Actors;
  readonly contactIndex: ContactIndex;
}

/** @param calls in order of time */
export function handMadePeople(
  count: number,
  calls: readonly Made[],
  payments: readonly Made[],
): HandMadePeople {
  const people = Array.from({ length: count }, (_, at) => at);
  const ids = people.map(String);
  const none = people.map(() => -1);
  const tables = {
    persons: { ids, home: none },
    phones: { ids, holder: Int32Array.from(people), imei: none },
    accounts: { ids, holder: Int32Array.from(people), phone: none },
    contacts: columnsOf("c", calls),
    payments: columnsOf("y", payments),
  } as unknown as CaseTables;
  const identity = {
    lines: people.map((person) => [person]),
    lineOf: Int32Array.from(people),
    users: people.map((person) => [{ person, probability: 1 }]),
    decided: { phones: new Map(), accounts: new Map() },
  } as unknown as Identity;
  const actors = findActors(tables, identity);
  return { tables, identity, actors, contactIndex: indexContacts(tables, identity, actors) };
}

function columnsOf(prefix: string, rows: readonly Made[]) {
  return {
    ids: rows.map((_, row) => `${prefix}${row}`),
    at: Float64Array.from(rows, ([, , at]) => at),
    from: Int32Array.from(rows, ([from]) => from),
    to: Int32Array.from(rows, ([, to]) => to),
  };
}
