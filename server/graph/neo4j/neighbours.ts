/** Nodes, degrees and neighbours of a node, and the links among several nodes. */
import type { NodeKey } from "../../domain/graph-model.ts";
import { bundleLink, RECORDS_SHOWN } from "../bundle.ts";
import { byKindAndDirection, chooseNeighbours } from "../choose-neighbours.ts";
import { unknownNode } from "../errors.ts";
import { compareTexts, sortLinks, sortNodes } from "../order.ts";
import type {
  GraphLink,
  GraphNode,
  LeftOut,
  LinkRecordsAnswer,
  LinkRecordsRequest,
  NeighboursRequest,
  Subgraph,
  SubgraphRequest,
  TimeWindow,
} from "../port.ts";
import type { RunQuery } from "./connection.ts";
import { graphNode } from "./publish/rows.ts";
import { type LinkFilterParams, linkFilterParams, READ } from "./read-queries.ts";

/** A list cannot be longer. */
const EVERY_NEIGHBOUR = 2n ** 31n - 1n;

/** In the order of keys; unknown keys are absent. */
export async function readNodes(run: RunQuery, keys: readonly NodeKey[]): Promise<GraphNode[]> {
  const rows = await run(READ.nodes, { keys });
  return sortNodes(rows.map((row) => graphNode(row.key, row.properties)));
}

/** @throws TriplezeroError `unknown-node` */
export async function readNode(run: RunQuery, key: NodeKey): Promise<GraphNode> {
  const [node] = await readNodes(run, [key]);
  if (!node) throw unknownNode();
  return node;
}

export async function readDegrees(run: RunQuery, key: NodeKey, window?: TimeWindow): Promise<LeftOut[]> {
  const { from, to } = linkFilterParams(undefined, window);
  const rows = await run(READ.degrees, { key, from, to });
  return rows.map((row) => ({ ...row, shown: 0, neighbours_shown: 0 })).sort(byKindAndDirection);
}

/** Different nodes, whatever they are linked by. */
export async function countNeighbours(run: RunQuery, key: NodeKey): Promise<number> {
  const [neighbours = 0] = await run(READ.neighbourCount, { key });
  return neighbours;
}

/** @throws TriplezeroError `unknown-node` */
export async function readNeighbours(run: RunQuery, request: NeighboursRequest): Promise<Subgraph> {
  const { key, limit, perKind, order = "strongest" } = request;
  await readNode(run, key);
  const filter = linkFilterParams(request.linkKinds, request.window);
  const groups = await run(READ.neighbours, {
    ...filter,
    key,
    out: request.direction === undefined ? null : request.direction === "out",
    most: order === "strongest" ? BigInt(Math.min(limit, perKind ?? limit)) : EVERY_NEIGHBOUR,
  });
  const { shown, leftOut } = chooseNeighbours(
    groups.map(({ kind, direction, strongest, ...numbers }) => ({
      kind,
      direction,
      ...numbers,
      strongest: strongest.map((item) => ({ kind, direction, ...item })),
    })),
    limit,
    perKind,
    order,
  );
  const pairs = shown.map(({ kind, direction, other }) =>
    direction === "out" ? { from: key, to: other, kind } : { from: other, to: key, kind },
  );
  const keys = new Set([key, ...shown.map((bundle) => bundle.other)]);
  return {
    nodes: await readNodes(run, [...keys]),
    links: await readLinksBetween(run, pairs, filter),
    left_out: leftOut,
  };
}

export async function readLinksBetween(
  run: RunQuery,
  pairs: readonly { from: NodeKey; to: NodeKey; kind: GraphLink["kind"] | null }[],
  filter: LinkFilterParams,
): Promise<GraphLink[]> {
  const rows = await run(READ.linksBetween, { ...filter, pairs, records: BigInt(RECORDS_SHOWN) });
  return sortLinks(rows.map(bundleLink));
}

export async function readSubgraph(
  run: RunQuery,
  request: SubgraphRequest,
): Promise<Subgraph & { missing: readonly NodeKey[] }> {
  const among = new Set(request.keys);
  const keys = [...new Set(request.touching ?? request.keys)].filter((key) => among.has(key));
  const filter = { ...linkFilterParams(request.linkKinds, request.window), records: BigInt(RECORDS_SHOWN) };
  const nodes = await readNodes(run, keys);
  const links = await (request.touching === undefined
    ? run(READ.linksAmong, { ...filter, keys })
    : run(READ.linksTouching, { ...filter, keys: [...among], touching: keys }));
  const known = new Set(nodes.map((node) => node.key));
  return {
    nodes,
    links: sortLinks(links.map(bundleLink)),
    left_out: [],
    missing: keys.filter((key) => !known.has(key)).sort(compareTexts),
  };
}

export async function readLinkRecords(
  run: RunQuery,
  { kind, from, to, window, limit, offset }: LinkRecordsRequest,
): Promise<LinkRecordsAnswer> {
  const { from: first, to: last } = linkFilterParams(undefined, window);
  const [page] = await run(READ.linkRecords, {
    kind,
    start: from,
    end: to,
    from: first,
    to: last,
    limit: BigInt(limit),
    offset: BigInt(offset),
  });
  return page ?? { links: [], total: 0 };
}
