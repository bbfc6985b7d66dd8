/**
 * The read model as it is handed to a graph store: nodes and links in batches, read as often
 * as needed and always the same for one revision, so that publishing can be begun again.
 */
import type { LinkKind, NodeKey, NodeKind } from "./graph-model.ts";

export type PropertyValue = string | number | boolean | readonly string[];
export type Properties = Readonly<Record<string, PropertyValue>>;

export interface NodeRow {
  readonly key: NodeKey;
  readonly kind: NodeKind;
  /** What stands beside the node on screen. */
  readonly label: string;
  /** Texts that search finds the node by: names, aliases, numbers, plates, waybills. */
  readonly search: readonly string[];
  /** Unknown values are absent. */
  readonly props: Properties;
}

export interface LinkRow {
  /** Unique over all links. */
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: NodeKey;
  readonly to: NodeKey;
  /** Epoch milliseconds, UTC; null for links without a time. */
  readonly at: number | null;
  readonly props: Properties;
}

export interface ReadModelSource {
  /** Changes when records or findings change. */
  readonly revision: string;
  /** How many nodes and links there are, for progress. */
  readonly totals: { readonly nodes: number; readonly links: number };
  /** Every node once, in batches of any size. */
  nodes(): AsyncIterable<readonly NodeRow[]>;
  /** Every link once; both its ends are among the nodes. */
  links(): AsyncIterable<readonly LinkRow[]>;
}
