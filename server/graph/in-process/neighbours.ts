/** Degrees and neighbours of a node, and the links among several nodes. */
import type { LinkKind, NodeKey } from "../../domain/graph-model.ts";
import {
  byKindAndDirection,
  byStrength,
  chooseNeighbours,
  type NeighbourBundle,
} from "../choose-neighbours.ts";
import { unknownNode } from "../errors.ts";
import { compareTexts, sortLinks, sortNodes } from "../order.ts";
import type {
  GraphNode,
  LeftOut,
  LinkRecordsAnswer,
  LinkRecordsRequest,
  NeighboursRequest,
  Subgraph,
  SubgraphRequest,
  TimeWindow,
} from "../port.ts";
import { bundleLinks, eachLink, earliestFirst, linkFilter, toLinkRecord } from "./links.ts";
import { type GraphTables, linkKindOf, nodeKindOf } from "./tables.ts";

/** @throws TriplezeroError `unknown-node` */
export function findNode({ nodes }: GraphTables, key: NodeKey): number {
  const node = nodes.indexOf.get(key);
  if (node === undefined) throw unknownNode();
  return node;
}

export function readNode({ nodes }: GraphTables, node: number): GraphNode {
  const kind = nodeKindOf(nodes, node);
  return {
    key: nodes.keys[node]!,
    kind,
    label: nodes.labels[node]!,
    props: nodes.props.get(kind)!.row(nodes.rows[node]!),
  };
}

/** @throws TriplezeroError `unknown-node` */
export function readDegrees(tables: GraphTables, key: NodeKey, window?: TimeWindow): LeftOut[] {
  const degrees = new Map<
    string,
    { kind: LinkKind; direction: "out" | "in"; total: number; others: Set<number> }
  >();
  eachLink(tables, findNode(tables, key), linkFilter(tables, undefined, window), (link, other, direction) => {
    const kind = linkKindOf(tables.links, link);
    const name = `${kind} ${direction}`;
    const degree = degrees.get(name) ?? { kind, direction, total: 0, others: new Set() };
    degree.total++;
    degree.others.add(other);
    degrees.set(name, degree);
  });
  return [...degrees.values()]
    .map(({ kind, direction, total, others }) => ({
      kind,
      direction,
      shown: 0,
      total,
      neighbours_shown: 0,
      neighbours: others.size,
    }))
    .sort(byKindAndDirection);
}

/** Different nodes, whatever they are linked by. */
export function countNeighbours(tables: GraphTables, key: NodeKey): number {
  const node = findNode(tables, key);
  const others = new Set<number>();
  eachLink(tables, node, linkFilter(tables, undefined, undefined), (_, other) => others.add(other));
  others.delete(node);
  return others.size;
}

/** @throws TriplezeroError `unknown-node` */
export function readNeighbours(tables: GraphTables, request: NeighboursRequest): Subgraph {
  const start = findNode(tables, request.key);
  const filter = linkFilter(tables, request.linkKinds, request.window);
  const bundles = new Map<string, NeighbourBundle & { readonly links: number[]; count: number }>();
  const totals = new Map<string, { kind: LinkKind; direction: "out" | "in"; total: number }>();
  eachLink(tables, start, filter, (link, other, direction) => {
    if (request.direction !== undefined && direction !== request.direction) return;
    const kind = linkKindOf(tables.links, link);
    const total = totals.get(`${kind} ${direction}`);
    if (total) total.total++;
    else totals.set(`${kind} ${direction}`, { kind, direction, total: 1 });
    const name = bundleName(kind, direction, tables.nodes.keys[other]!);
    const bundle = bundles.get(name);
    if (bundle) {
      bundle.links.push(link);
      bundle.count++;
    } else {
      bundles.set(name, { kind, direction, other: tables.nodes.keys[other]!, links: [link], count: 1 });
    }
  });
  const groups = [...totals.values()].map((group) => {
    const strongest = [...bundles.values()]
      .filter((bundle) => bundle.kind === group.kind && bundle.direction === group.direction)
      .sort(byStrength);
    return { ...group, neighbours: strongest.length, strongest };
  });
  const { shown, leftOut } = chooseNeighbours(groups, request.limit, request.perKind, request.order);
  const links = shown.flatMap(
    ({ kind, direction, other }) => bundles.get(bundleName(kind, direction, other))!.links,
  );
  const keys = new Set([request.key, ...shown.map((bundle) => bundle.other)]);
  return {
    nodes: sortNodes([...keys].map((key) => readNode(tables, tables.nodes.indexOf.get(key)!))),
    links: sortLinks(bundleLinks(tables, links)),
    left_out: leftOut,
  };
}

export function readSubgraph(
  tables: GraphTables,
  request: SubgraphRequest,
): Subgraph & { missing: readonly NodeKey[] } {
  const { indexOf } = tables.nodes;
  const keys = new Set(request.keys);
  const asked =
    request.touching === undefined
      ? [...keys]
      : [...new Set(request.touching)].filter((key) => keys.has(key));
  const among = indexesOf(tables, keys);
  const wanted = indexesOf(tables, asked);
  const filter = linkFilter(tables, request.linkKinds, request.window);
  const found: number[] = [];
  for (const node of wanted) {
    eachLink(tables, node, filter, (link, other, direction) => {
      // A link between two of them goes out of one and comes into the other.
      if (among.has(other) && (direction === "out" || !wanted.has(other))) found.push(link);
    });
  }
  return {
    nodes: sortNodes([...wanted].map((node) => readNode(tables, node))),
    links: sortLinks(bundleLinks(tables, found)),
    left_out: [],
    missing: asked.filter((key) => !indexOf.has(key)).sort(compareTexts),
  };
}

function indexesOf({ nodes }: GraphTables, keys: Iterable<NodeKey>): ReadonlySet<number> {
  const indexes = new Set<number>();
  for (const key of keys) {
    const index = nodes.indexOf.get(key);
    if (index !== undefined) indexes.add(index);
  }
  return indexes;
}

/** Of nodes that are not there, no links. */
export function readLinkRecords(
  tables: GraphTables,
  { kind, from, to, window, limit, offset }: LinkRecordsRequest,
): LinkRecordsAnswer {
  const { nodes, links, out } = tables;
  const [start, end] = [nodes.indexOf.get(from), nodes.indexOf.get(to)];
  if (start === undefined || end === undefined) return { links: [], total: 0 };
  const filter = linkFilter(tables, [kind], window);
  const found: number[] = [];
  for (let i = out.starts[start]!; i < out.starts[start + 1]!; i++) {
    const link = out.links[i]!;
    if (links.to[link] === end && filter(link)) found.push(link);
  }
  return {
    links: earliestFirst(links, found)
      .slice(offset, offset + limit)
      .map((link) => toLinkRecord(tables, link)),
    total: found.length,
  };
}

function bundleName(kind: LinkKind, direction: "out" | "in", other: NodeKey): string {
  return `${kind} ${direction} ${other}`;
}
