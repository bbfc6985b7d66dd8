/**
 * The port of the graph: what the program asks of a graph store, and the exact meaning of the
 * answers. Two adapters stand behind it, `neo4j/` and `in-process/`; `test/conformance`
 * compares their answers to the letter.
 *
 * Rules that hold for every answer:
 * - Nodes come in the order of their keys, links in the order of kind, from, to.
 * - Parallel links (same kind, same direction, same two nodes) come as one, with their number.
 * - A time window has both ends included; links without a time lie in every window.
 * - What is cut off is counted.
 */
import type { LinkKind, NodeKey, NodeKind } from "../domain/graph-model.ts";
import type { OnProgress } from "../domain/progress.ts";
import type { Properties, ReadModelSource } from "../domain/read-model.ts";

export interface GraphStore {
  /** Which adapter this is. */
  readonly store: "in-process" | "neo4j";
  /** Runs Cypher; null where the store knows none. */
  readonly cypher: CypherRunner | null;

  /**
   * Makes the graph equal to the source: adds, changes, removes. Run again after any break-off
   * it ends the same; run with the revision that is there already it does nothing.
   * Progress phases: `publish.nodes`, `publish.links`, `publish.clean`, `publish.indexes`.
   */
  publish(source: ReadModelSource, options?: PublishOptions): Promise<PublishReport>;

  /** Best first, then by key. Texts shorter than one character find nothing. */
  search(request: SearchRequest): Promise<SearchAnswer>;

  /** @throws TriplezeroError `unknown-node` */
  entity(key: NodeKey): Promise<Entity>;

  /**
   * How many links of each kind and direction a node has; nothing is shown yet.
   * @throws TriplezeroError `unknown-node`
   */
  degrees(key: NodeKey, window?: TimeWindow): Promise<LeftOut[]>;

  /**
   * The node, its neighbours and the links to them. Where there are more than `limit` (or
   * `perKind`), the neighbours with the most links come first, or those that a sample by the
   * seed names, each kind and direction in turn, so that a thousand contacts never crowd out
   * the one holder. The same seed over the same graph names the same neighbours.
   * @throws TriplezeroError `unknown-node`
   */
  neighbours(request: NeighboursRequest): Promise<Subgraph>;

  /** The named nodes and all links among them; with `touching`, those of them alone and their links. */
  subgraph(request: SubgraphRequest): Promise<Subgraph & { readonly missing: readonly NodeKey[] }>;

  /**
   * Paths between two nodes, links taken in either direction; no path is an empty answer.
   *
   * Plain: the fewest steps. `all` gives every such sequence of nodes, else the first by keys.
   *
   * Time-ordered: each timed step is strictly later than the timed step before it; out of an
   * event (payment, parcel, seizure, statement, sample, deal) it may be at the same moment,
   * since an event's links are one happening. Links without a time are passed at any moment.
   * The answer is the path that arrives earliest within `maxLength` steps, and among those
   * the ones with the fewest steps.
   * @throws TriplezeroError `unknown-node`
   */
  paths(request: PathsRequest): Promise<PathsAnswer>;

  /**
   * The links behind a bundle (one kind, from one node to another), earliest first, those
   * without a time last, then by id; a page of them. Unknown nodes have none.
   */
  linkRecords(request: LinkRecordsRequest): Promise<LinkRecordsAnswer>;

  statistics(): Promise<Statistics>;
  close(): Promise<void>;
}

export interface PublishOptions {
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

export interface PublishReport {
  readonly revision: string;
  readonly nodes: number;
  readonly links: number;
  /** True where this revision was there already. */
  readonly unchanged: boolean;
  /** True where an earlier publish that was broken off has been brought to its end. */
  readonly resumed: boolean;
  /** What an earlier revision had and this one has not. */
  readonly removed: { readonly nodes: number; readonly links: number };
}

/** Epoch milliseconds UTC, both ends included. */
export interface TimeWindow {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export interface SearchRequest {
  readonly text: string;
  readonly kinds?: readonly NodeKind[] | undefined;
  readonly limit: number;
  /** Most hits of one kind, so that many phones never crowd out the one person. */
  readonly perKind?: number | undefined;
}

export interface SearchHit {
  readonly key: NodeKey;
  readonly kind: NodeKind;
  readonly label: string;
  /** The text that matched: a name, alias, number, plate, waybill … */
  readonly matched: string;
  /** 6 = the whole text, 5 = its beginning, 4 = inside it; 3, 2, 1 = the same by pinyin. */
  readonly score: number;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** How many there are, shown or not. */
  readonly total: number;
  /** The same by kind; kinds without any are left out. */
  readonly totals: Readonly<Partial<Record<NodeKind, number>>>;
}

export interface GraphNode {
  readonly key: NodeKey;
  readonly kind: NodeKind;
  readonly label: string;
  readonly props: Properties;
}

/** Parallel links as one. */
export interface GraphLink {
  /** `KIND:from>to` */
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: NodeKey;
  readonly to: NodeKey;
  readonly count: number;
  /** Epoch milliseconds, UTC; null where no link has a time. */
  readonly first_at: number | null;
  readonly last_at: number | null;
  /**
   * `records`: ids of the earliest links behind it, at most ten. `amount_cny`, `duration_s`,
   * `weight`: sums, where the links have them. A single link has its other properties too.
   */
  readonly props: Properties;
}

/** How many links of one kind and direction there are, to how many nodes, and how many the answer shows. */
export interface LeftOut {
  readonly kind: LinkKind;
  readonly direction: "out" | "in";
  /** Links, parallel ones each. */
  readonly shown: number;
  readonly total: number;
  /** Different nodes at their other ends. */
  readonly neighbours_shown: number;
  readonly neighbours: number;
}

export interface Entity {
  readonly node: GraphNode;
  readonly degrees: readonly LeftOut[];
  /** Different nodes that it is linked to, in whatever ways; itself not counted. */
  readonly neighbours: number;
}

export interface Subgraph {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
  readonly left_out: readonly LeftOut[];
}

export interface NeighboursRequest {
  readonly key: NodeKey;
  readonly linkKinds?: readonly LinkKind[] | undefined;
  /** Links that go out of the node, or come in; a link to itself goes out. Absent = both. */
  readonly direction?: "out" | "in" | undefined;
  readonly window?: TimeWindow | undefined;
  /** Most links (parallel ones as one) in the answer. */
  readonly limit: number;
  /** Which neighbours where not all fit; `strongest` where nothing is said. */
  readonly order?: NeighbourOrder | undefined;
  /** Most links of one kind and direction. */
  readonly perKind?: number | undefined;
}

export type NeighbourOrder = "strongest" | { readonly sample: number };

export interface SubgraphRequest {
  readonly keys: readonly NodeKey[];
  /** Of `keys`: only these nodes, and links with an end among them. What is shown already need not come again. */
  readonly touching?: readonly NodeKey[] | undefined;
  readonly linkKinds?: readonly LinkKind[] | undefined;
  readonly window?: TimeWindow | undefined;
}

export interface LinkRecordsRequest {
  readonly kind: LinkKind;
  readonly from: NodeKey;
  readonly to: NodeKey;
  readonly window?: TimeWindow | undefined;
  readonly limit: number;
  readonly offset: number;
}

export interface LinkRecordsAnswer {
  readonly links: readonly LinkRecord[];
  readonly total: number;
}

export interface LinkRecord {
  readonly id: string;
  /** Epoch milliseconds, UTC; null where the link has no time. */
  readonly at: number | null;
  readonly props: Properties;
}

export interface PathsRequest {
  readonly from: NodeKey;
  readonly to: NodeKey;
  readonly linkKinds?: readonly LinkKind[] | undefined;
  readonly window?: TimeWindow | undefined;
  /** Most steps. */
  readonly maxLength: number;
  readonly all?: boolean | undefined;
  readonly timeOrdered?: boolean | undefined;
  /** Most paths in the answer. */
  readonly limit: number;
}

export interface Path {
  readonly nodes: readonly NodeKey[];
  /** Ids of all links that join one node of the path to the next, in the order of the steps. */
  readonly links: readonly string[];
  /** Time-ordered paths: the moment of each step, null where a link without a time was taken. */
  readonly at?: readonly (number | null)[];
}

export interface PathsAnswer {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
  readonly paths: readonly Path[];
  /** How many such paths there are, of which the first are given. */
  readonly found: number;
}

export interface Statistics {
  readonly store: "in-process" | "neo4j";
  /** Empty before the first publish. */
  readonly revision: string;
  /** Epoch milliseconds; null before the first publish. */
  readonly published_at: number | null;
  readonly nodes: Readonly<Partial<Record<NodeKind, number>>>;
  readonly links: Readonly<Partial<Record<LinkKind, number>>>;
}

export interface CypherRunner {
  /**
   * Runs a statement that only reads; a writing one is refused before it runs.
   * @throws TriplezeroError `cypher-writes`, `cypher-refused` (bad-input), `graph-timeout` (limit),
   *   `graph-unavailable`, `graph-certificate` (unavailable)
   */
  read(text: string, params: Readonly<Record<string, unknown>>, options: CypherOptions): Promise<Table>;
}

export interface CypherOptions {
  /** Most rows in the answer. */
  readonly limit: number;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Table {
  readonly columns: readonly string[];
  /** Nodes and relationships as objects of their properties, dates as ISO 8601. */
  readonly rows: readonly (readonly unknown[])[];
  /** True where there are more rows than the limit. */
  readonly truncated: boolean;
}
