/** The queries of `graph-queries/read`, with their parameters and rows. */
import { LINK_KINDS, type LinkKind, type NodeKey, type NodeKind } from "../../domain/graph-model.ts";
import type { Properties } from "../../domain/read-model.ts";
import { type BundleFacts, SUMMED } from "../bundle.ts";
import type { LinkRecordsAnswer, TimeWindow } from "../port.ts";
import type { Fields } from "./fields.ts";
import { cypherQuery } from "./query.ts";

/** Which links are looked at; null = no bound. */
export interface LinkFilterParams {
  readonly kinds: readonly LinkKind[] | null;
  readonly from: number | null;
  readonly to: number | null;
}

export function linkFilterParams(
  kinds: readonly LinkKind[] | undefined,
  window: TimeWindow = {},
): LinkFilterParams {
  // All of them bound nothing, and looking for each link's kind among them takes a fifth of the time.
  const areAll = LINK_KINDS.every((kind) => kinds?.includes(kind));
  return { kinds: areAll ? null : (kinds ?? null), from: window.from ?? null, to: window.to ?? null };
}

export interface PublishState {
  readonly revision: string;
  readonly format: number;
  readonly complete: boolean;
  /** Of the revision that was published whole last; null before the first. */
  readonly nodes: number | null;
  readonly links: number | null;
  readonly publishedAt: number | null;
}

export interface BoundParams {
  readonly index: bigint;
  readonly key: NodeKey;
  readonly at: number;
  readonly inclusive: boolean;
}

type Empty = Record<string, never>;
type Direction = "out" | "in";

export const READ = {
  publishState: cypherQuery<Empty, PublishState>("read/publish-state", (row) => ({
    revision: row.text("revision"),
    format: row.number("format"),
    complete: row.flag("complete"),
    nodes: row.numberOrNull("nodes"),
    links: row.numberOrNull("links"),
    publishedAt: row.numberOrNull("published_at"),
  })),
  anyNode: cypherQuery<Empty, boolean>("read/any-node", (row) => row.flag("found")),
  anyLink: cypherQuery<Empty, boolean>("read/any-link", (row) => row.flag("found")),
  isEmpty: cypherQuery<Empty, boolean>("read/is-empty", (row) => row.flag("empty")),
  nodes: cypherQuery<{ keys: readonly NodeKey[] }, { key: NodeKey; properties: Properties }>(
    "read/nodes",
    (row) => ({ key: row.text("key"), properties: row.properties("properties") }),
  ),
  search: cypherQuery<
    { text: string; kinds: readonly NodeKind[] | null; limit: bigint; perKind: bigint },
    { key: NodeKey; label: string; texts: readonly string[]; score: number }
  >("read/search", (row) => ({
    key: row.text("key"),
    label: row.text("label"),
    texts: row.texts("texts"),
    score: row.number("score"),
  })),
  searchCount: cypherQuery<
    { text: string; kinds: readonly NodeKind[] | null },
    { example: NodeKey; total: number }
  >("read/search-count", (row) => ({ example: row.text("example"), total: row.number("total") })),
  degrees: cypherQuery<
    { key: NodeKey; from: number | null; to: number | null },
    { kind: LinkKind; direction: Direction; total: number; neighbours: number }
  >("read/degrees", (row) => ({ ...kindAndDirection(row), ...numbersOf(row) })),
  neighbourCount: cypherQuery<{ key: NodeKey }, number>("read/neighbour-count", (row) =>
    row.number("neighbours"),
  ),
  neighbours: cypherQuery<
    LinkFilterParams & { key: NodeKey; out: boolean | null; most: bigint },
    {
      kind: LinkKind;
      direction: Direction;
      total: number;
      neighbours: number;
      strongest: readonly { other: NodeKey; count: number }[];
    }
  >("read/neighbours", (row) => ({
    ...kindAndDirection(row),
    ...numbersOf(row),
    strongest: row
      .rows("strongest")
      .map((item) => ({ other: item.text("other"), count: item.number("count") })),
  })),
  linksAmong: cypherQuery<LinkFilterParams & { keys: readonly NodeKey[]; records: bigint }, BundleFacts>(
    "read/links-among",
    bundleFacts,
  ),
  linksTouching: cypherQuery<
    LinkFilterParams & { keys: readonly NodeKey[]; touching: readonly NodeKey[]; records: bigint },
    BundleFacts
  >("read/links-touching", bundleFacts),
  linksBetween: cypherQuery<
    LinkFilterParams & {
      pairs: readonly { from: NodeKey; to: NodeKey; kind: LinkKind | null }[];
      records: bigint;
    },
    BundleFacts
  >("read/links-between", bundleFacts),
  linkRecords: cypherQuery<
    {
      kind: LinkKind;
      start: NodeKey;
      end: NodeKey;
      from: number | null;
      to: number | null;
      limit: bigint;
      offset: bigint;
    },
    LinkRecordsAnswer
  >("read/link-records", (row) => ({
    total: row.number("total"),
    links: row.rows("links").map((item) => {
      const props = item.properties("properties");
      return {
        id: item.text("id"),
        at: typeof props.at === "number" ? props.at : null,
        props: linkProperties(props),
      };
    }),
  })),
  expand: cypherQuery<
    LinkFilterParams & { keys: readonly NodeKey[] },
    { key: NodeKey; others: readonly NodeKey[] }
  >("read/expand", (row) => ({ key: row.text("key"), others: row.texts("others") })),
  departures: cypherQuery<LinkFilterParams & { requests: readonly BoundParams[] }, TimedHopRow>(
    "read/departures",
    timedHop,
  ),
  arrivals: cypherQuery<LinkFilterParams & { requests: readonly BoundParams[] }, TimedHopRow>(
    "read/arrivals",
    timedHop,
  ),
  nodeCounts: cypherQuery<Empty, Properties>("read/node-counts", (row) => row.all()),
  linkCounts: cypherQuery<Empty, Properties>("read/link-counts", (row) => row.all()),
} as const;

interface TimedHopRow {
  readonly request: number;
  readonly other: NodeKey;
  readonly at: number | null;
}

function timedHop(row: Fields): TimedHopRow {
  return { request: row.number("request"), other: row.text("other"), at: row.numberOrNull("at") };
}

function kindAndDirection(row: Fields): { kind: LinkKind; direction: Direction } {
  return { kind: row.text("kind") as LinkKind, direction: row.flag("out") ? "out" : "in" };
}

function numbersOf(row: Fields): { total: number; neighbours: number } {
  return { total: row.number("total"), neighbours: row.number("neighbours") };
}

function bundleFacts(row: Fields): BundleFacts {
  return {
    kind: row.text("kind") as LinkKind,
    from: row.text("from"),
    to: row.text("to"),
    count: row.number("count"),
    firstAt: row.numberOrNull("first_at"),
    lastAt: row.numberOrNull("last_at"),
    sums: SUMMED.map((name) => row.numberOrNull(name)),
    records: row.texts("records"),
    single: row.isNull("single") ? null : linkProperties(row.properties("single")),
  };
}

/** Without what is no property of the link but part of it. */
function linkProperties({ id: _id, at: _at, batch: _batch, ...props }: Properties): Properties {
  return props;
}
