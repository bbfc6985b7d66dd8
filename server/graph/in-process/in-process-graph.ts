/**
 * The graph inside this process: needs nothing but Node, and serves search, exploring and
 * paths where no Neo4j is given. It is built anew at every start and knows no Cypher.
 */
import { LINK_KINDS, NODE_KINDS, type NodeKey } from "../../domain/graph-model.ts";
import type { ReadModelSource } from "../../domain/read-model.ts";
import type {
  Entity,
  GraphStore,
  LeftOut,
  LinkRecordsAnswer,
  LinkRecordsRequest,
  NeighboursRequest,
  PathsAnswer,
  PathsRequest,
  PublishOptions,
  PublishReport,
  SearchAnswer,
  SearchRequest,
  Statistics,
  Subgraph,
  SubgraphRequest,
  TimeWindow,
} from "../port.ts";
import { buildTables, emptyTables } from "./build.ts";
import {
  countNeighbours,
  findNode,
  readDegrees,
  readLinkRecords,
  readNeighbours,
  readNode,
  readSubgraph,
} from "./neighbours.ts";
import { findPaths } from "./paths.ts";
import { searchNodes } from "./search.ts";
import { type GraphTables, linkId, nodeKindOf } from "./tables.ts";

export class InProcessGraph implements GraphStore {
  readonly store = "in-process";
  readonly cypher = null;
  private tables = emptyTables();

  /** @throws TriplezeroError `bad-read-model` where the source breaks its promises */
  async publish(source: ReadModelSource, options: PublishOptions = {}): Promise<PublishReport> {
    const before = this.tables;
    const unchanged = before.revision === source.revision;
    if (!unchanged) this.tables = await buildTables(source, options);
    return {
      revision: source.revision,
      nodes: this.tables.nodes.keys.length,
      links: this.tables.links.count,
      unchanged,
      resumed: false,
      removed: unchanged ? { nodes: 0, links: 0 } : countRemoved(before, this.tables),
    };
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    return searchNodes(this.tables, request);
  }

  async entity(key: NodeKey): Promise<Entity> {
    return {
      node: readNode(this.tables, findNode(this.tables, key)),
      degrees: readDegrees(this.tables, key),
      neighbours: countNeighbours(this.tables, key),
    };
  }

  async degrees(key: NodeKey, window?: TimeWindow): Promise<LeftOut[]> {
    return readDegrees(this.tables, key, window);
  }

  async neighbours(request: NeighboursRequest): Promise<Subgraph> {
    return readNeighbours(this.tables, request);
  }

  async subgraph(request: SubgraphRequest): Promise<Subgraph & { missing: readonly NodeKey[] }> {
    return readSubgraph(this.tables, request);
  }

  async paths(request: PathsRequest): Promise<PathsAnswer> {
    return findPaths(this.tables, request);
  }

  async linkRecords(request: LinkRecordsRequest): Promise<LinkRecordsAnswer> {
    return readLinkRecords(this.tables, request);
  }

  async statistics(): Promise<Statistics> {
    const { revision, publishedAt, nodes, links } = this.tables;
    return {
      store: this.store,
      revision,
      published_at: publishedAt,
      nodes: countKinds(NODE_KINDS, nodes.kinds),
      links: countKinds(LINK_KINDS, links.kinds),
    };
  }

  async close(): Promise<void> {
    this.tables = emptyTables();
  }
}

/** Kinds that occur, in the order of their names. */
function countKinds<Kind extends string>(
  names: readonly Kind[],
  kinds: Uint8Array,
): Partial<Record<Kind, number>> {
  const counts = new Uint32Array(names.length);
  for (const kind of kinds) counts[kind]!++;
  const present = names
    .map((name, index) => [name, counts[index]!] as const)
    .filter(([, count]) => count > 0);
  return Object.fromEntries(present.sort(([a], [b]) => (a < b ? -1 : 1))) as Partial<Record<Kind, number>>;
}

function countRemoved(before: GraphTables, after: GraphTables): PublishReport["removed"] {
  const gone = before.nodes.keys.filter((key, node) => {
    const now = after.nodes.indexOf.get(key);
    return now === undefined || nodeKindOf(after.nodes, now) !== nodeKindOf(before.nodes, node);
  });
  if (before.links.count === 0) return { nodes: gone.length, links: 0 };
  const kept = new Set<string>();
  for (let link = 0; link < after.links.count; link++) kept.add(linkIdentity(after, link));
  let links = 0;
  for (let link = 0; link < before.links.count; link++) {
    if (!kept.has(linkIdentity(before, link))) links++;
  }
  return { nodes: gone.length, links };
}

function linkIdentity({ nodes, links }: GraphTables, link: number): string {
  return `${linkId(links, link)} ${nodes.keys[links.from[link]!]} ${nodes.keys[links.to[link]!]}`;
}
