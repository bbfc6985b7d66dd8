/** Nodes and links of the read model, as they are handed to a graph store. */
import type { LinkKind, NodeKey, NodeKind } from "../../domain/graph-model.ts";

export type PropertyValue = string | number | boolean | readonly string[];

export interface NodeRow {
  readonly key: NodeKey;
  readonly kind: NodeKind;
  /** What stands beside the node on screen. */
  readonly label: string;
  /** Texts that search finds the node by: names, aliases, numbers, plates, waybills. */
  readonly search: readonly string[];
  /** Unknown values are absent. */
  readonly props: Readonly<Record<string, PropertyValue>>;
}

export interface LinkRow {
  /** Unique over all links. */
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: NodeKey;
  readonly to: NodeKey;
  /** Epoch milliseconds, UTC; null for links without a time. */
  readonly at: number | null;
  readonly props: Readonly<Record<string, PropertyValue>>;
}
