/** The graph in Neo4j, reached over Bolt. */
import { LINK_KINDS, NODE_KINDS, type NodeKey } from "../../domain/graph-model.ts";
import type { Properties, ReadModelSource } from "../../domain/read-model.ts";
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
import { type ConnectionOptions, Neo4jConnection, type Neo4jSettings } from "./connection.ts";
import { Neo4jCypherRunner } from "./cypher-runner.ts";
import {
  countNeighbours,
  readDegrees,
  readLinkRecords,
  readNeighbours,
  readNode,
  readSubgraph,
} from "./neighbours.ts";
import { findPaths } from "./paths.ts";
import { publishOverBolt } from "./publish/publish.ts";
import { READ } from "./read-queries.ts";
import { searchNodes } from "./search.ts";

export interface Neo4jGraphOptions extends ConnectionOptions {
  /** Rows that are written in one transaction. */
  readonly batchRows?: number;
}

const DEFAULT_BATCH_ROWS = 10_000;

/** The server is not asked before the first call; it then says `graph-unavailable` where it cannot be reached. */
export function openNeo4jGraph(settings: Neo4jSettings, options: Neo4jGraphOptions = {}): GraphStore {
  return new Neo4jGraph(new Neo4jConnection(settings, options), options.batchRows ?? DEFAULT_BATCH_ROWS);
}

class Neo4jGraph implements GraphStore {
  readonly store = "neo4j";
  readonly cypher: Neo4jCypherRunner;

  constructor(
    private readonly connection: Neo4jConnection,
    private readonly batchRows: number,
  ) {
    this.cypher = new Neo4jCypherRunner(connection);
  }

  publish(source: ReadModelSource, options: PublishOptions = {}): Promise<PublishReport> {
    return publishOverBolt(this.connection, source, this.batchRows, options);
  }

  search(request: SearchRequest): Promise<SearchAnswer> {
    return this.connection.read((run) => searchNodes(run, request));
  }

  entity(key: NodeKey): Promise<Entity> {
    return this.connection.read(async (run) => ({
      node: await readNode(run, key),
      degrees: await readDegrees(run, key),
      neighbours: await countNeighbours(run, key),
    }));
  }

  degrees(key: NodeKey, window?: TimeWindow): Promise<LeftOut[]> {
    return this.connection.read(async (run) => {
      await readNode(run, key);
      return readDegrees(run, key, window);
    });
  }

  neighbours(request: NeighboursRequest): Promise<Subgraph> {
    return this.connection.read((run) => readNeighbours(run, request));
  }

  subgraph(request: SubgraphRequest): Promise<Subgraph & { missing: readonly NodeKey[] }> {
    return this.connection.read((run) => readSubgraph(run, request));
  }

  paths(request: PathsRequest): Promise<PathsAnswer> {
    return this.connection.read((run) => findPaths(run, request));
  }

  linkRecords(request: LinkRecordsRequest): Promise<LinkRecordsAnswer> {
    return this.connection.read((run) => readLinkRecords(run, request));
  }

  statistics(): Promise<Statistics> {
    return this.connection.read(async (run) => {
      const [state] = await run(READ.publishState, {});
      const [nodes = {}] = await run(READ.nodeCounts, {});
      const [links = {}] = await run(READ.linkCounts, {});
      return {
        store: this.store,
        revision: state?.complete ? state.revision : "",
        published_at: state?.complete ? state.publishedAt : null,
        nodes: present(NODE_KINDS, nodes),
        links: present(LINK_KINDS, links),
      };
    });
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}

/** Kinds that occur, in the order of their names. */
function present<Kind extends string>(
  kinds: readonly Kind[],
  counts: Properties,
): Partial<Record<Kind, number>> {
  const found = [...kinds].sort().filter((kind) => Number(counts[kind]) > 0);
  return Object.fromEntries(found.map((kind) => [kind, Number(counts[kind])])) as Partial<
    Record<Kind, number>
  >;
}
