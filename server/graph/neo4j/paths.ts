/**
 * Paths, a level of the search per query: the search itself is the same as in the other
 * adapter. Cypher's own `shortestPath` knows no time order, and does not say which of many
 * equally short paths it gives.
 */
import type { NodeKey } from "../../domain/graph-model.ts";
import { sortLinks } from "../order.ts";
import type { Hop, Hops, TimeBound, TimedHop } from "../paths/hops.ts";
import { shortestPaths } from "../paths/shortest.ts";
import { timeOrderedPaths } from "../paths/time-ordered.ts";
import type { GraphLink, PathsAnswer, PathsRequest } from "../port.ts";
import type { RunQuery } from "./connection.ts";
import { readLinksBetween, readNode, readNodes } from "./neighbours.ts";
import { type LinkFilterParams, linkFilterParams, READ } from "./read-queries.ts";

/** @throws TriplezeroError `unknown-node` */
export async function findPaths(run: RunQuery, request: PathsRequest): Promise<PathsAnswer> {
  const filter = linkFilterParams(request.linkKinds, request.window);
  const hops = new QueryHops(run, filter);
  const from = hops.node((await readNode(run, request.from)).key);
  const to = hops.node((await readNode(run, request.to)).key);
  const limit = request.all ? request.limit : 1;
  const { maxLength } = request;
  const { paths, found } = request.timeOrdered
    ? await timeOrderedPaths(hops, from, to, maxLength, limit)
    : await plainPaths(hops, from, to, maxLength, limit);
  const keyed = paths.map(({ nodes, at }) => ({ nodes: nodes.map((node) => hops.keyOf(node)), at }));
  const steps = await readSteps(
    run,
    keyed.map((path) => path.nodes),
    filter,
  );
  return {
    nodes: await readNodes(run, [...new Set(keyed.flatMap((path) => path.nodes))]),
    links: sortLinks([...new Set([...steps.values()].flat())]),
    paths: keyed.map(({ nodes, at }) => ({
      nodes,
      links: stepsOf(nodes).flatMap(([a, b]) => (steps.get(stepName(a, b)) ?? []).map((link) => link.id)),
      ...(at ? { at } : {}),
    })),
    found,
  };
}

async function plainPaths(hops: Hops, from: number, to: number, maxLength: number, limit: number) {
  const { paths, found } = await shortestPaths(hops, from, to, maxLength, limit);
  return { paths: paths.map((nodes) => ({ nodes, at: undefined })), found };
}

/** Links between each two nodes that follow one another on a path, in either direction. */
async function readSteps(
  run: RunQuery,
  paths: readonly (readonly NodeKey[])[],
  filter: LinkFilterParams,
): Promise<Map<string, GraphLink[]>> {
  const steps = new Map<string, GraphLink[]>();
  const pairs = new Map<string, { from: NodeKey; to: NodeKey; kind: null }>();
  for (const [a, b] of paths.flatMap(stepsOf)) {
    pairs.set(`${a} ${b}`, { from: a, to: b, kind: null });
    pairs.set(`${b} ${a}`, { from: b, to: a, kind: null });
  }
  for (const link of await readLinksBetween(run, [...pairs.values()], filter)) {
    const name = stepName(link.from, link.to);
    const known = steps.get(name);
    if (known) known.push(link);
    else steps.set(name, [link]);
  }
  return steps;
}

function stepsOf(nodes: readonly NodeKey[]): [NodeKey, NodeKey][] {
  return nodes.slice(1).map((node, index) => [nodes[index]!, node]);
}

/** The same in both directions. */
function stepName(a: NodeKey, b: NodeKey): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

class QueryHops implements Hops {
  private readonly keys: NodeKey[] = [];
  private readonly nodes = new Map<NodeKey, number>();

  constructor(
    private readonly run: RunQuery,
    private readonly filter: LinkFilterParams,
  ) {}

  /** The number by which the node goes during this search. */
  node(key: NodeKey): number {
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    this.nodes.set(key, this.keys.length);
    return this.keys.push(key) - 1;
  }

  keyOf(node: number): NodeKey {
    return this.keys[node]!;
  }

  async expand(frontier: readonly number[]): Promise<Hop[]> {
    const rows = await this.run(READ.expand, {
      ...this.filter,
      keys: frontier.map((node) => this.keyOf(node)),
    });
    return rows.flatMap(({ key, others }) => {
      const from = this.node(key);
      return others.map((other) => ({ from, to: this.node(other) }));
    });
  }

  async departures(requests: readonly TimeBound[]): Promise<TimedHop[]> {
    return this.timedHops(await this.run(READ.departures, this.bounds(requests)));
  }

  async arrivals(requests: readonly TimeBound[]): Promise<TimedHop[]> {
    return this.timedHops(await this.run(READ.arrivals, this.bounds(requests)));
  }

  private bounds(requests: readonly TimeBound[]) {
    const bounds = requests.map(({ node, at, inclusive }, index) => ({
      index: BigInt(index),
      key: this.keyOf(node),
      at,
      inclusive,
    }));
    return { ...this.filter, requests: bounds };
  }

  private timedHops(rows: readonly { request: number; other: NodeKey; at: number | null }[]): TimedHop[] {
    return rows.map(({ request, other, at }) => ({ request, to: this.node(other), at }));
  }
}
