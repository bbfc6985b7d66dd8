/** Links of the tables: filtered, gathered around nodes, and put together into bundles. */
import { LINK_KINDS, type LinkKind } from "../../domain/graph-model.ts";
import { bundleLink, RECORDS_SHOWN, SUMMED } from "../bundle.ts";
import { compareTexts } from "../order.ts";
import type { GraphLink, LinkRecord, TimeWindow } from "../port.ts";
import { type GraphTables, linkId, linkKindOf, rowOf } from "./tables.ts";

export type LinkFilter = (link: number) => boolean;

export function linkFilter(
  { links }: GraphTables,
  kinds: readonly LinkKind[] | undefined,
  window: TimeWindow = {},
): LinkFilter {
  const wanted = LINK_KINDS.map((kind) => !kinds || kinds.includes(kind));
  const from = window.from ?? Number.NEGATIVE_INFINITY;
  const to = window.to ?? Number.POSITIVE_INFINITY;
  return (link) => {
    const at = links.at[link]!;
    // NaN, no time, compares false with both ends: it lies in every window.
    return wanted[links.kinds[link]!]! && !(at < from) && !(at > to);
  };
}

/** Every link of a node once, with the node at its other end; a link to itself goes out. */
export function eachLink(
  tables: GraphTables,
  node: number,
  filter: LinkFilter,
  visit: (link: number, other: number, direction: "out" | "in") => void,
): void {
  const { links, out, in: into } = tables;
  for (let i = out.starts[node]!; i < out.starts[node + 1]!; i++) {
    const link = out.links[i]!;
    if (filter(link)) visit(link, links.to[link]!, "out");
  }
  for (let i = into.starts[node]!; i < into.starts[node + 1]!; i++) {
    const link = into.links[i]!;
    if (links.from[link] !== node && filter(link)) visit(link, links.from[link]!, "in");
  }
}

/** Links put together by kind, from, to. */
export function bundleLinks(tables: GraphTables, found: Iterable<number>): GraphLink[] {
  const { from, to, kinds } = tables.links;
  const bundles = new Map<string, number[]>();
  for (const link of found) {
    const name = `${kinds[link]} ${from[link]} ${to[link]}`;
    const bundle = bundles.get(name);
    if (bundle) bundle.push(link);
    else bundles.set(name, [link]);
  }
  return [...bundles.values()].map((bundle) => toGraphLink(tables, bundle));
}

function toGraphLink({ nodes, links }: GraphTables, bundle: readonly number[]): GraphLink {
  const first = bundle[0]!;
  const kind = linkKindOf(links, first);
  const { props } = links.columns.get(kind)!;
  const times = bundle.map((link) => links.at[link]!).filter((at) => !Number.isNaN(at));
  return bundleLink({
    kind,
    from: nodes.keys[links.from[first]!]!,
    to: nodes.keys[links.to[first]!]!,
    count: bundle.length,
    firstAt: times.length > 0 ? times.reduce((a, b) => Math.min(a, b)) : null,
    lastAt: times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : null,
    sums: SUMMED.map((name) => {
      const values = bundle
        .map((link) => props.number(name, rowOf(links, link)))
        .filter((v) => v !== undefined);
      return values.length > 0 ? values.reduce((a, b) => a + b, 0) : null;
    }),
    records: earliest(links, bundle),
    single: bundle.length === 1 ? props.row(rowOf(links, first)) : null,
  });
}

/** One link as itself, not in a bundle. */
export function toLinkRecord({ links }: GraphTables, link: number): LinkRecord {
  const at = links.at[link]!;
  const { props } = links.columns.get(linkKindOf(links, link))!;
  return {
    id: linkId(links, link),
    at: Number.isNaN(at) ? null : at,
    props: props.row(rowOf(links, link)),
  };
}

/** Links without a time last, then by id. */
export function earliestFirst(links: GraphTables["links"], found: readonly number[]): number[] {
  return found
    .map((link) => ({ link, id: linkId(links, link), at: links.at[link]! }))
    .sort((a, b) => compareTimes(a.at, b.at) || compareTexts(a.id, b.id))
    .map(({ link }) => link);
}

function earliest(links: GraphTables["links"], bundle: readonly number[]): string[] {
  return earliestFirst(links, bundle)
    .slice(0, RECORDS_SHOWN)
    .map((link) => linkId(links, link));
}

/** Links without a time (NaN) last. */
function compareTimes(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a - b;
}
