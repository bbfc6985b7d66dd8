/** Parallel links as one: number, first and last time, sums, and the earliest records. */
import type { LinkKind, NodeKey } from "../domain/graph-model.ts";
import type { Properties, PropertyValue } from "../domain/read-model.ts";
import { linkBundleId } from "./order.ts";
import type { GraphLink } from "./port.ts";

/** Properties that are added up over parallel links. */
export const SUMMED = ["amount_cny", "duration_s", "weight"] as const;
/** How many records a bundle names. */
export const RECORDS_SHOWN = 10;

export interface BundleFacts {
  readonly kind: LinkKind;
  readonly from: NodeKey;
  readonly to: NodeKey;
  readonly count: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** In the order of SUMMED; null where no link has the property. */
  readonly sums: readonly (number | null)[];
  /** Ids of the earliest links (those without a time last), at most RECORDS_SHOWN. */
  readonly records: readonly string[];
  /** Of a single link: its properties. */
  readonly single: Properties | null;
}

export function bundleLink(facts: BundleFacts): GraphLink {
  const props: Record<string, PropertyValue> = { ...facts.single };
  for (const [index, name] of SUMMED.entries()) {
    const sum = facts.sums[index] ?? null;
    // Stores add up in different orders; beyond six decimals they may differ.
    if (sum !== null) props[name] = Math.round(sum * 1e6) / 1e6;
  }
  return {
    id: linkBundleId(facts.kind, facts.from, facts.to),
    kind: facts.kind,
    from: facts.from,
    to: facts.to,
    count: facts.count,
    first_at: facts.firstAt,
    last_at: facts.lastAt,
    props: { ...props, records: facts.records },
  };
}
