/**
 * Who else uses and buys: buyers of the same dealers, buyers at the same drop places, known
 * users with whom there are contacts. Sharing a dealer, a place or calls says nothing about what
 * two persons know of each other. A step is dated by the first record it rests on.
 */
import type { RecordRef } from "../../domain/findings.ts";
import { type NodeKey, nodeKey } from "../../domain/graph-model.ts";
import type { ViewStep } from "../../domain/saved-view.ts";
import type { Trace } from "../../domain/traces.ts";
import { traceDealers } from "./counterparts.ts";
import { byTime, countNote, note, step } from "./step.ts";
import { givers, isDealer, recordsOf, type TracedContact, type TracedDeal } from "./traced-deal.ts";

/** A sighting of a dead drop of a deal. */
export interface DropSighting {
  readonly deal: string;
  readonly place: NodeKey;
  readonly record: RecordRef;
}

export interface FellowInput {
  readonly start: NodeKey;
  readonly deals: readonly TracedDeal[];
  readonly drops: readonly DropSighting[];
  readonly contacts: readonly TracedContact[];
  readonly knownUsers: ReadonlySet<NodeKey>;
}

export function traceFellowUsers({ start, deals, drops, contacts, knownUsers }: FellowInput): Trace {
  const called = deals.filter((deal) => deal.called);
  const own = called.filter((deal) => deal.buyer === start);
  const isSelling = own.length === 0 && called.some((deal) => isDealer(deal, start));
  const dealers = new Set(isSelling ? [start] : own.flatMap(givers));
  const shared = called.filter(
    (deal) =>
      deal.buyer !== null && deal.buyer !== start && givers(deal).some((dealer) => dealers.has(dealer)),
  );
  // With their deals that are not significant, so that a step says the same here as in the trace to the dealers.
  const bought = deals.filter((deal) => deal.buyer === start);
  const ownDealers = isSelling
    ? []
    : traceDealers({ start, deals: bought, contacts: [], ofInterest: new Set() }).steps.filter(
        ({ nodes: [dealer] }) => dealer !== undefined && dealers.has(dealer as NodeKey),
      );
  const rung = contacts.filter(({ other }) => knownUsers.has(other));
  const steps = [
    ...ownDealers,
    ...sharedDealers(shared, dealers),
    ...sharedDrops(start, own, called, drops),
    ...rung.map(({ other, first_at, phones, records }) =>
      step(
        "knownUserContact",
        { other, count: records.length },
        { at: first_at, nodes: [other, ...phones], records },
      ),
    ),
  ].sort(byTime);
  const weak = deals.filter(
    (deal) => !deal.called && deal.buyer !== start && givers(deal).some((dealer) => dealers.has(dealer)),
  );
  return {
    steps,
    notes: [
      ...(steps.length === 0 ? [note("fellowNone")] : []),
      ...(isSelling ? [note("fellowOfDealer")] : []),
      ...countNote("fellowWeak", weak.length),
      ...countNote("otherContacts", contacts.length - rung.length),
    ],
  };
}

function sharedDealers(deals: readonly TracedDeal[], dealers: ReadonlySet<NodeKey>): ViewStep[] {
  return [...byBuyer(deals)].map(([buyer, own]) => {
    const from = [...new Set(own.flatMap(givers))].filter((dealer) => dealers.has(dealer));
    return step(
      "sharedDealer",
      { other: buyer, count: own.length, dealers: from.length },
      {
        at: Math.min(...own.map(({ at }) => at)),
        nodes: [buyer, ...from, ...own.map(({ id }) => nodeKey("Deal", id))],
        records: recordsOf(own),
      },
    );
  });
}

function sharedDrops(
  start: NodeKey,
  own: readonly TracedDeal[],
  called: readonly TracedDeal[],
  drops: readonly DropSighting[],
): ViewStep[] {
  const ownIds = new Set(own.map(({ id }) => id));
  const places = new Set(drops.filter(({ deal }) => ownIds.has(deal)).map(({ place }) => place));
  return [...places].sort().flatMap((place) => {
    const here = drops.filter((drop) => drop.place === place);
    const ids = new Set(here.map(({ deal }) => deal));
    const others = called.filter(({ id, buyer }) => ids.has(id) && buyer !== null && buyer !== start);
    return [...byBuyer(others)].map(([buyer, deals]) => {
      const theirs = new Set(deals.map(({ id }) => id));
      return step(
        "sharedDrop",
        { other: buyer, place, count: deals.length },
        {
          at: Math.min(...deals.map(({ at }) => at)),
          nodes: [buyer, place],
          records: here.filter(({ deal }) => theirs.has(deal)).map(({ record }) => record),
        },
      );
    });
  });
}

function byBuyer(deals: readonly TracedDeal[]): Map<NodeKey, TracedDeal[]> {
  const buyers = new Map<NodeKey, TracedDeal[]>();
  for (const deal of deals) {
    if (deal.buyer !== null) buyers.set(deal.buyer, [...(buyers.get(deal.buyer) ?? []), deal]);
  }
  return buyers;
}
