/** Traces from person to person: fellow users, dealers of a user, buyers of a dealer. */
import { type CounterpartInput, traceBuyers, traceDealers } from "../../analysis/tracing/counterparts.ts";
import { type DropSighting, traceFellowUsers } from "../../analysis/tracing/fellow-users.ts";
import { givers, type TracedContact } from "../../analysis/tracing/traced-deal.ts";
import type { RecordRef } from "../../domain/findings.ts";
import { type NodeKey, nodeKey } from "../../domain/graph-model.ts";
import type { Trace } from "../../domain/traces.ts";
import {
  readContactsWith,
  readKnownUsers,
  readPlacesOfSightings,
} from "../../projection/traced-records/read.ts";
import type { TraceContext } from "./trace-context.ts";

export async function traceDealersOf(context: TraceContext): Promise<Trace> {
  const sellers = context.deals.filter((deal) => deal.called).flatMap(givers);
  return traceDealers(await counterpartInput(context, new Set(sellers)));
}

export async function traceBuyersOf(context: TraceContext): Promise<Trace> {
  return traceBuyers(await counterpartInput(context, await knownUsers(context)));
}

export async function traceFellowsOf(context: TraceContext): Promise<Trace> {
  const { start, deals } = context;
  return traceFellowUsers({
    start: start.key,
    deals,
    drops: await dropsOf(context),
    contacts: await contactsOf(context),
    knownUsers: await knownUsers(context),
  });
}

async function counterpartInput(
  context: TraceContext,
  ofInterest: ReadonlySet<NodeKey>,
): Promise<CounterpartInput> {
  const { start, deals } = context;
  return { start: start.key, deals, contacts: await contactsOf(context), ofInterest };
}

async function contactsOf({ connection, start }: TraceContext): Promise<TracedContact[]> {
  const contacts = await readContactsWith(connection, start.phones);
  return contacts
    .map(({ person_id, phone_id, first_at, phones, records }) => ({
      other: person_id === null ? nodeKey("Phone", phone_id) : nodeKey("Person", person_id),
      first_at,
      phones: phones.map((id) => nodeKey("Phone", id)),
      records: records.map((id): RecordRef => ({ file: "contacts", id })),
    }))
    .filter(({ other }) => other !== start.key);
}

async function knownUsers({ connection, deals }: TraceContext): Promise<Set<NodeKey>> {
  const stated = await readKnownUsers(connection);
  const buyers = deals.filter((deal) => deal.called).flatMap(({ buyer }) => buyer ?? []);
  return new Set([...stated.map((id) => nodeKey("Person", id)), ...buyers]);
}

async function dropsOf({ connection, findings }: TraceContext): Promise<DropSighting[]> {
  const dealOf = new Map(
    [...findings.values()]
      .filter(({ delivery }) => delivery === "dead_drop")
      .flatMap(({ id, sightings }) => sightings.map((sighting) => [sighting, id] as const)),
  );
  const places = await readPlacesOfSightings(connection, [...dealOf.keys()]);
  return places.map(({ id, place_id }) => ({
    deal: dealOf.get(id) ?? "",
    place: nodeKey("Place", place_id),
    record: { file: "sightings", id },
  }));
}
