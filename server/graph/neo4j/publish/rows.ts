/** Nodes and links in the form in which they are kept: what a row of the read model becomes. */
import { type NodeKey, type NodeKind, parseNodeKey } from "../../../domain/graph-model.ts";
import type { LinkRow, NodeRow, Properties, PropertyValue } from "../../../domain/read-model.ts";
import type { GraphNode } from "../../port.ts";
import { INTEGER_PROPERTIES, isHeld } from "../../properties.ts";
import { searchTerms } from "../../search/terms.ts";

/** Counted up whenever the form changes, or how batches are known: such a graph is written anew. */
export const FORMAT = 4;

/** bigint becomes an integer of the graph, number a float. */
export type KeptValue = PropertyValue | bigint;
export type KeptProperties = Record<string, KeptValue>;

/** Properties of a node: its own, and `key label batch`, `search search_text search_pinyin` where search finds it. */
export type NodeWrite = KeptProperties & { readonly key: NodeKey };

export interface LinkWrite {
  readonly from: NodeKey;
  readonly to: NodeKey;
  /** Its own, and `id batch`, `at` where it has a time. */
  readonly props: KeptProperties & { readonly id: string };
}

export function nodeWrite({ key, label, search, props }: NodeRow, batch: bigint): NodeWrite {
  const kept: NodeWrite = { key, label, batch };
  keep(kept, props);
  if (search.length > 0) {
    const terms = searchTerms(search);
    kept.search = search;
    kept.search_text = terms.text;
    if (terms.pinyin !== "") kept.search_pinyin = terms.pinyin;
  }
  return kept;
}

export function linkWrite({ id, from, to, at, props }: LinkRow, batch: bigint): LinkWrite {
  const kept: LinkWrite["props"] = { id, batch };
  if (at !== null) kept.at = BigInt(at);
  keep(kept, props);
  return { from, to, props: kept };
}

/** A node as it was given to `nodeWrite`. */
export function graphNode(key: NodeKey, properties: Properties): GraphNode {
  const { key: _key, label, batch, search, search_text, search_pinyin, ...props } = properties;
  return { key, kind: kindOf(key), label: String(label), props };
}

export function kindOf(key: NodeKey): NodeKind {
  const parsed = parseNodeKey(key);
  if (!parsed) throw new Error("a node of the graph has a key of no known kind");
  return parsed.kind;
}

function keep(kept: KeptProperties, props: Properties): void {
  for (const name in props) {
    const value = props[name];
    if (!isHeld(value)) continue;
    kept[name] = typeof value === "number" && INTEGER_PROPERTIES.has(name) ? BigInt(value) : value;
  }
}
