/** A deal as the traces read it: parties by the key of their node, unknown users by their phone. */
import type { RecordRef } from "../../domain/findings.ts";
import type { NodeKey } from "../../domain/graph-model.ts";

export interface TracedDeal {
  readonly id: string;
  /** Epoch milliseconds, UTC. */
  readonly at: number;
  /** Significant; the others may be chance. */
  readonly called: boolean;
  readonly buyer: NodeKey | null;
  readonly seller: NodeKey | null;
  readonly payee: NodeKey | null;
  readonly deliverer: NodeKey | null;
  /** Of all legs. */
  readonly records: readonly RecordRef[];
}

/** Somebody whom the start has calls or messages with, whatever for. */
export interface TracedContact {
  readonly other: NodeKey;
  readonly first_at: number;
  /** Phones of both ends, which join the two in the picture. */
  readonly phones: readonly NodeKey[];
  readonly records: readonly RecordRef[];
}

/** Each record once, in the order of first mention. */
export function recordsOf(deals: readonly Pick<TracedDeal, "records">[]): RecordRef[] {
  const seen = new Map<string, RecordRef>();
  for (const { records } of deals) {
    for (const record of records) seen.set(`${record.file}:${record.id}`, record);
  }
  return [...seen.values()];
}

/** Those who hand goods over in a deal; the payee may be a mere name on an account. */
export function givers({ seller, deliverer }: TracedDeal): NodeKey[] {
  return [...new Set([seller, deliverer])].filter((one) => one !== null);
}

export function isDealer(deal: TracedDeal, who: NodeKey): boolean {
  return deal.seller === who || deal.deliverer === who || deal.payee === who;
}
