/**
 * From a user to those who sold or handed over, and from a dealer to those who bought: one step
 * for each of them, at their first deal. Who has no significant deal with the start follows
 * marked as weak; who was only rung, and is known to sell or use, as contact only.
 */
import { type NodeKey, nodeKey } from "../../domain/graph-model.ts";
import type { ViewStep } from "../../domain/saved-view.ts";
import type { Trace } from "../../domain/traces.ts";
import { byTime, countNote, note, step } from "./step.ts";
import { givers, isDealer, recordsOf, type TracedContact, type TracedDeal } from "./traced-deal.ts";

export interface CounterpartInput {
  readonly start: NodeKey;
  readonly deals: readonly TracedDeal[];
  readonly contacts: readonly TracedContact[];
  /** Who counts where only contacts are recorded: sellers of other deals, or known users. */
  readonly ofInterest: ReadonlySet<NodeKey>;
}

export function traceDealers(input: CounterpartInput): Trace {
  const own = input.deals.filter((deal) => deal.buyer === input.start);
  return traceCounterparts(input, own, givers, "dealer");
}

export function traceBuyers(input: CounterpartInput): Trace {
  const own = input.deals.filter((deal) => isDealer(deal, input.start));
  return traceCounterparts(input, own, ({ buyer }) => (buyer === null ? [] : [buyer]), "buyer");
}

function traceCounterparts(
  { start, contacts, ofInterest }: CounterpartInput,
  own: readonly TracedDeal[],
  others: (deal: TracedDeal) => readonly NodeKey[],
  side: "dealer" | "buyer",
): Trace {
  const byOther = new Map<NodeKey, TracedDeal[]>();
  for (const deal of own) {
    for (const other of others(deal)) {
      if (other !== start) byOther.set(other, [...(byOther.get(other) ?? []), deal]);
    }
  }
  const met = [...byOther].map(([other, deals]) => dealStep(start, other, deals, side));
  const rung = contacts
    .filter(({ other }) => ofInterest.has(other) && !byOther.has(other))
    .map(({ other, first_at, phones, records }) =>
      step(
        `${side}Contact`,
        { other, count: records.length },
        { at: first_at, nodes: [other, ...phones], records },
      ),
    );
  const steps = [...met, ...rung].sort(byTime);
  const nameless = own.filter((deal) => others(deal).length === 0).length;
  return {
    steps,
    notes: [...(steps.length === 0 ? [note(`${side}None`)] : []), ...countNote("partyUnknown", nameless)],
  };
}

function dealStep(
  start: NodeKey,
  other: NodeKey,
  deals: readonly TracedDeal[],
  side: "dealer" | "buyer",
): ViewStep {
  const called = deals.filter((deal) => deal.called);
  const shown = called.length > 0 ? called : deals;
  return step(
    called.length > 0 ? side : `${side}Weak`,
    called.length > 0
      ? { start, other, count: called.length, weak: deals.length - called.length }
      : { start, other, count: deals.length },
    {
      at: Math.min(...shown.map(({ at }) => at)),
      nodes: [other, ...shown.map(({ id }) => nodeKey("Deal", id))],
      records: recordsOf(shown),
    },
  );
}
