/** Paths over the tables. */
import { sortLinks, sortNodes } from "../order.ts";
import type { Hop, Hops, TimeBound, TimedHop } from "../paths/hops.ts";
import { shortestPaths } from "../paths/shortest.ts";
import { timeOrderedPaths } from "../paths/time-ordered.ts";
import type { GraphLink, PathsAnswer, PathsRequest } from "../port.ts";
import { bundleLinks, eachLink, type LinkFilter, linkFilter } from "./links.ts";
import { findNode, readNode } from "./neighbours.ts";
import type { GraphTables } from "./tables.ts";

/** @throws TriplezeroError `unknown-node` where either end is not there */
export async function findPaths(tables: GraphTables, request: PathsRequest): Promise<PathsAnswer> {
  const from = findNode(tables, request.from);
  const to = findNode(tables, request.to);
  const filter = linkFilter(tables, request.linkKinds, request.window);
  const hops = new TableHops(tables, filter);
  const limit = request.all ? request.limit : 1;
  const found = request.timeOrdered
    ? await timeOrderedPaths(hops, from, to, request.maxLength, limit)
    : await plainPaths(hops, from, to, request.maxLength, limit);
  const links = new Map<string, GraphLink>();
  const paths = found.paths.map(({ nodes, at }) => {
    const steps = nodes.slice(1).flatMap((node, step) => linksBetween(tables, nodes[step]!, node, filter));
    for (const link of steps) links.set(link.id, link);
    return {
      nodes: nodes.map((node) => tables.nodes.keys[node]!),
      links: steps.map((link) => link.id),
      ...(at ? { at } : {}),
    };
  });
  const onPaths = new Set(found.paths.flatMap((path) => path.nodes));
  return {
    nodes: sortNodes([...onPaths].map((node) => readNode(tables, node))),
    links: sortLinks([...links.values()]),
    paths,
    found: found.found,
  };
}

async function plainPaths(hops: Hops, from: number, to: number, maxLength: number, limit: number) {
  const { paths, found } = await shortestPaths(hops, from, to, maxLength, limit);
  return { paths: paths.map((nodes) => ({ nodes, at: undefined })), found };
}

function linksBetween(tables: GraphTables, a: number, b: number, filter: LinkFilter): GraphLink[] {
  const [narrow, wide] = degree(tables, a) <= degree(tables, b) ? [a, b] : [b, a];
  const found: number[] = [];
  eachLink(tables, narrow, filter, (link, other) => {
    if (other === wide) found.push(link);
  });
  return sortLinks(bundleLinks(tables, found));
}

function degree({ out, in: into }: GraphTables, node: number): number {
  return out.starts[node + 1]! - out.starts[node]! + into.starts[node + 1]! - into.starts[node]!;
}

class TableHops implements Hops {
  constructor(
    private readonly tables: GraphTables,
    private readonly filter: LinkFilter,
  ) {}

  keyOf(node: number): string {
    return this.tables.nodes.keys[node]!;
  }

  async expand(frontier: readonly number[]): Promise<Hop[]> {
    const found: Hop[] = [];
    for (const from of frontier) {
      const others = new Set<number>();
      eachLink(this.tables, from, this.filter, (_, other) => others.add(other));
      for (const to of others) found.push({ from, to });
    }
    return found;
  }

  async departures(requests: readonly TimeBound[]): Promise<TimedHop[]> {
    return this.timed(
      requests,
      (at, bound) => at > bound.at || (bound.inclusive && at === bound.at),
      Math.min,
    );
  }

  async arrivals(requests: readonly TimeBound[]): Promise<TimedHop[]> {
    return this.timed(
      requests,
      (at, bound) => at < bound.at || (bound.inclusive && at === bound.at),
      Math.max,
    );
  }

  private timed(
    requests: readonly TimeBound[],
    allows: (at: number, bound: TimeBound) => boolean,
    better: (a: number, b: number) => number,
  ): TimedHop[] {
    const { at: times } = this.tables.links;
    return requests.flatMap((bound, request) => {
      const best = new Map<number, number | null>();
      eachLink(this.tables, bound.node, this.filter, (link, other) => {
        const at = times[link]!;
        if (Number.isNaN(at)) best.set(other, null);
        else if (allows(at, bound)) {
          const known = best.get(other);
          if (known !== null) best.set(other, known === undefined ? at : better(known, at));
        }
      });
      return [...best].map(([to, at]) => ({ request, to, at }));
    });
  }
}
