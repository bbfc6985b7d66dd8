/** Ties between persons by layer: those delivered as such, contacts and payments between the users. */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { Actors } from "../identity/actors.ts";
import type { Identity } from "../identity/resolve.ts";
import { layersOfTies, type TieLayer } from "../ties/tie-layers.ts";

/**
 * Contacts of a line without a likely user count for the holder of each phone, where the holder is
 * a fair candidate: a chain of SIMs in two names would else leave both without any tie. Communities
 * and leadership describe ties and call nobody suspect; groups and roles never rest on holders.
 */
const FAIR_CANDIDATE = 0.25;

export function personLayers(tables: CaseTables, actors: Actors, identity: Identity): TieLayer[] {
  const { contacts, payments } = tables;
  const ofPhone = Int32Array.from(actors.ofPhone, (actor, phone) => {
    if (actor < actors.personCount) return actor;
    const holder = tables.phones.holder[phone]!;
    const candidate = identity.users[identity.lineOf[phone]!]!.find(({ person }) => person === holder);
    return candidate && candidate.probability >= FAIR_CANDIDATE ? holder : actor;
  });
  return [
    ...layersOfTies(tables.ties),
    eventLayer("contact", actors.personCount, contacts.ids.length, (row) => [
      ofPhone[contacts.from[row]!]!,
      ofPhone[contacts.to[row]!]!,
    ]),
    eventLayer("payment-record", actors.personCount, payments.ids.length, (row) => [
      actors.ofAccount[payments.from[row]!]!,
      actors.ofAccount[payments.to[row]!]!,
    ]),
  ].filter((layer) => layer.from.length > 0);
}

function eventLayer(
  name: string,
  personCount: number,
  rows: number,
  ends: (row: number) => readonly [number, number],
): TieLayer {
  const counts = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const [from, to] = ends(row);
    if (from < 0 || to < 0 || from >= personCount || to >= personCount || from === to) continue;
    const key = from * personCount + to;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const keys = [...counts.keys()].sort((a, b) => a - b);
  return {
    name,
    from: Int32Array.from(keys, (key) => Math.floor(key / personCount)),
    to: Int32Array.from(keys, (key) => key % personCount),
    weight: Float64Array.from(keys, (key) => counts.get(key)!),
    directed: new Uint8Array(keys.length).fill(1),
  };
}
