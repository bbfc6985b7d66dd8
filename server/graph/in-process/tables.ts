/**
 * The graph in memory: nodes and links as columns, and for every node the links that leave
 * and reach it (compressed sparse rows). Links of one kind stand together, so that the links
 * of a node are in the order of their kinds.
 */
import {
  LINK_KINDS,
  type LinkKind,
  NODE_KINDS,
  type NodeKey,
  type NodeKind,
} from "../../domain/graph-model.ts";
import type { SearchTerms } from "../search/terms.ts";
import type { PropertyTable } from "./property-table.ts";
import type { TextColumn } from "./text-column.ts";

export interface NodeTable {
  readonly keys: readonly NodeKey[];
  readonly indexOf: ReadonlyMap<NodeKey, number>;
  /** Index into NODE_KINDS. */
  readonly kinds: Uint8Array;
  readonly labels: readonly string[];
  /** Row of the node within the properties of its kind. */
  readonly rows: Int32Array;
  readonly props: ReadonlyMap<NodeKind, PropertyTable>;
  /** Only of nodes that search can find. */
  readonly search: readonly {
    readonly node: number;
    readonly texts: readonly string[];
    readonly terms: SearchTerms;
  }[];
}

export interface LinkTable {
  readonly count: number;
  /** Index into LINK_KINDS, rising. */
  readonly kinds: Uint8Array;
  /** First link of each kind, by index into LINK_KINDS. */
  readonly kindStarts: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Epoch milliseconds; NaN without a time. */
  readonly at: Float64Array;
  readonly columns: ReadonlyMap<LinkKind, LinkColumns>;
}

/** What is kept for each kind of link; rows count from the first link of the kind. */
export interface LinkColumns {
  readonly ids: TextColumn;
  readonly props: PropertyTable;
}

export interface Adjacency {
  /** Links of node n: `links[starts[n]] … links[starts[n + 1] - 1]`. */
  readonly starts: Int32Array;
  readonly links: Int32Array;
}

export interface GraphTables {
  readonly revision: string;
  readonly publishedAt: number | null;
  readonly nodes: NodeTable;
  readonly links: LinkTable;
  readonly out: Adjacency;
  readonly in: Adjacency;
}

export function nodeKindOf(nodes: NodeTable, node: number): NodeKind {
  return NODE_KINDS[nodes.kinds[node]!]!;
}

export function linkKindOf(links: LinkTable, link: number): LinkKind {
  return LINK_KINDS[links.kinds[link]!]!;
}

export function linkId(links: LinkTable, link: number): string {
  return links.columns.get(linkKindOf(links, link))!.ids.at(rowOf(links, link));
}

/** Row of a link within the columns of its kind. */
export function rowOf(links: LinkTable, link: number): number {
  return link - links.kindStarts[links.kinds[link]!]!;
}

/** @param ends of each link the node at one end, in the order of links */
export function buildAdjacency(ends: Int32Array, nodeCount: number): Adjacency {
  const starts = new Int32Array(nodeCount + 1);
  for (const node of ends) starts[node + 1]!++;
  for (let node = 0; node < nodeCount; node++) starts[node + 1]! += starts[node]!;
  const next = starts.slice(0, nodeCount);
  const links = new Int32Array(ends.length);
  for (let link = 0; link < ends.length; link++) links[next[ends[link]!]!++] = link;
  return { starts, links };
}
