/**
 * Ties between actors by layer: those delivered as such between persons, contacts and payments
 * between all whom a line or an account stands for. Whoever is known by a line only has a place
 * beside the persons: a bare call record holds nobody else.
 */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { Actors } from "../identity/actors.ts";
import type { Identity } from "../identity/resolve.ts";
import { layersOfTies, type TieLayer } from "../ties/tie-layers.ts";

export interface ActorLayers {
  readonly layers: readonly TieLayer[];
  /**
   * Actor of each node of the layers: every person, in order, then the unknown users who have a
   * tie. Lines without one are left out, so that a case where every user is known is divided as
   * if there were no lines.
   */
  readonly actorOf: Int32Array;
}

/**
 * Contacts of a line without a likely user count for the holder of each phone, where the holder is
 * a fair candidate: a chain of SIMs in two names would else leave both without any tie. Communities
 * and leadership describe ties and call nobody suspect; groups and roles never rest on holders.
 */
const FAIR_CANDIDATE = 0.25;

export function actorLayers(tables: CaseTables, actors: Actors, identity: Identity): ActorLayers {
  const ofPhone = Int32Array.from(actors.ofPhone, (actor, phone) => {
    if (actor < actors.personCount) return actor;
    const holder = tables.phones.holder[phone]!;
    const candidate = identity.users[identity.lineOf[phone]!]!.find(({ person }) => person === holder);
    return candidate && candidate.probability >= FAIR_CANDIDATE ? holder : actor;
  });
  const events = [
    eventsBetween("contact", tables.contacts, ofPhone),
    eventsBetween("payment-record", tables.payments, actors.ofAccount),
  ];
  const actorOf = numberActors(actors.personCount, events);
  const nodeOf = new Int32Array(actors.count);
  for (const [node, actor] of actorOf.entries()) nodeOf[actor] = node;
  return {
    layers: [
      ...layersOfTies(tables.ties),
      ...events.map((between) => eventLayer(between, nodeOf, actorOf.length)),
    ].filter((layer) => layer.from.length > 0),
    actorOf,
  };
}

/** Actors at both ends of each record, in the order of time; −1 nobody. */
interface Events {
  readonly name: string;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** @param actorOf actor behind each phone or account, −1 nobody */
function eventsBetween(name: string, { from, to }: Pick<Events, "from" | "to">, actorOf: Int32Array): Events {
  const actors = (ends: Int32Array) => Int32Array.from(ends, (end) => actorOf[end]!);
  return { name, from: actors(from), to: actors(to) };
}

function isTie(from: number, to: number): boolean {
  return from >= 0 && to >= 0 && from !== to;
}

/** Unknown users come by their first tie, the caller before the called, so that names of ids decide nothing. */
function numberActors(personCount: number, events: readonly Events[]): Int32Array {
  const actors = new Set(Array.from({ length: personCount }, (_, person) => person));
  for (const { from, to } of events) {
    for (const [row, actor] of from.entries()) if (isTie(actor, to[row]!)) actors.add(actor).add(to[row]!);
  }
  return Int32Array.from(actors);
}

function eventLayer({ name, from, to }: Events, nodeOf: Int32Array, nodeCount: number): TieLayer {
  const counts = new Map<number, number>();
  for (const [row, actor] of from.entries()) {
    if (!isTie(actor, to[row]!)) continue;
    const key = nodeOf[actor]! * nodeCount + nodeOf[to[row]!]!;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const keys = [...counts.keys()].sort((a, b) => a - b);
  return {
    name,
    from: Int32Array.from(keys, (key) => Math.floor(key / nodeCount)),
    to: Int32Array.from(keys, (key) => key % nodeCount),
    weight: Float64Array.from(keys, (key) => counts.get(key)!),
    directed: new Uint8Array(keys.length).fill(1),
  };
}
