/** Builds the tables from a source. The graph that is there stays in use until this has ended. */
import {
  LINK_KINDS,
  type LinkKind,
  NODE_KINDS,
  type NodeKey,
  type NodeKind,
} from "../../domain/graph-model.ts";
import type { LinkRow, NodeRow, ReadModelSource } from "../../domain/read-model.ts";
import { badReadModel } from "../errors.ts";
import type { PublishOptions } from "../port.ts";
import { searchTerms } from "../search/terms.ts";
import { GrowingArray } from "./growing-array.ts";
import { PropertyTable } from "./property-table.ts";
import {
  buildAdjacency,
  type GraphTables,
  type LinkColumns,
  type LinkTable,
  type NodeTable,
} from "./tables.ts";
import { TextColumn } from "./text-column.ts";

/** @throws TriplezeroError `bad-read-model` where a link has no ends or a key stands twice */
export async function buildTables(source: ReadModelSource, options: PublishOptions): Promise<GraphTables> {
  const nodes = await readNodes(source, options);
  const links = await readLinks(source, nodes.indexOf, options);
  return {
    revision: source.revision,
    publishedAt: Date.now(),
    nodes,
    links,
    out: buildAdjacency(links.from, nodes.keys.length),
    in: buildAdjacency(links.to, nodes.keys.length),
  };
}

export function emptyTables(): GraphTables {
  const none = { starts: new Int32Array(1), links: new Int32Array(0) };
  return {
    revision: "",
    publishedAt: null,
    nodes: new NodeBuilder().finish(),
    links: mergeKinds(new Map()),
    out: none,
    in: none,
  };
}

async function readNodes(
  source: ReadModelSource,
  { onProgress, signal }: PublishOptions,
): Promise<NodeTable> {
  const builder = new NodeBuilder();
  for await (const batch of source.nodes()) {
    signal?.throwIfAborted();
    for (const row of batch) builder.add(row);
    onProgress?.({ phase: "publish.nodes", done: builder.size, total: source.totals.nodes });
  }
  return builder.finish();
}

async function readLinks(
  source: ReadModelSource,
  indexOf: ReadonlyMap<NodeKey, number>,
  { onProgress, signal }: PublishOptions,
): Promise<LinkTable> {
  const kinds = new Map<LinkKind, LinkBuilder>();
  let done = 0;
  for await (const batch of source.links()) {
    signal?.throwIfAborted();
    for (const row of batch) {
      let builder = kinds.get(row.kind);
      if (!builder) {
        builder = new LinkBuilder();
        kinds.set(row.kind, builder);
      }
      builder.add(row, indexOf);
    }
    done += batch.length;
    onProgress?.({ phase: "publish.links", done, total: source.totals.links });
  }
  return mergeKinds(kinds);
}

class NodeBuilder {
  private readonly keys: NodeKey[] = [];
  private readonly indexOf = new Map<NodeKey, number>();
  private readonly kinds = new GrowingArray(Uint8Array);
  private readonly labels: string[] = [];
  private readonly rows = new GrowingArray(Int32Array);
  private readonly rowsOfKind = new Map<NodeKind, number>();
  private readonly props = new Map<NodeKind, PropertyTable>();
  private readonly search: NodeTable["search"][number][] = [];

  get size(): number {
    return this.keys.length;
  }

  add({ key, kind, label, search, props }: NodeRow): void {
    const node = this.keys.length;
    if (this.indexOf.has(key)) throw badReadModel("a node comes twice");
    this.indexOf.set(key, node);
    this.keys.push(key);
    this.kinds.push(NODE_KINDS.indexOf(kind));
    this.labels.push(label);
    const row = this.rowsOfKind.get(kind) ?? 0;
    this.rowsOfKind.set(kind, row + 1);
    this.rows.push(row);
    let table = this.props.get(kind);
    if (!table) {
      table = new PropertyTable();
      this.props.set(kind, table);
    }
    table.push(props);
    if (search.length > 0) this.search.push({ node, texts: search, terms: searchTerms(search) });
  }

  finish(): NodeTable {
    for (const table of this.props.values()) table.finish();
    return {
      keys: this.keys,
      indexOf: this.indexOf,
      kinds: this.kinds.finish(),
      labels: this.labels,
      rows: this.rows.finish(),
      props: this.props,
      search: this.search,
    };
  }
}

class LinkBuilder implements LinkColumns {
  readonly ids = new TextColumn();
  readonly props = new PropertyTable();
  readonly from = new GrowingArray(Int32Array);
  readonly to = new GrowingArray(Int32Array);
  readonly at = new GrowingArray(Float64Array);

  add(row: LinkRow, indexOf: ReadonlyMap<NodeKey, number>): void {
    const from = indexOf.get(row.from);
    const to = indexOf.get(row.to);
    if (from === undefined || to === undefined) {
      throw badReadModel(`a link of kind ${row.kind} joins a node that is not there`);
    }
    this.from.push(from);
    this.to.push(to);
    this.at.push(row.at ?? Number.NaN);
    this.ids.push(row.id);
    this.props.push(row.props);
  }
}

function mergeKinds(builders: Map<LinkKind, LinkBuilder>): LinkTable {
  let count = 0;
  for (const builder of builders.values()) count += builder.from.length;
  const kinds = new Uint8Array(count);
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const at = new Float64Array(count);
  const kindStarts = new Int32Array(LINK_KINDS.length);
  const columns = new Map<LinkKind, LinkColumns>();
  let start = 0;
  for (const [index, kind] of LINK_KINDS.entries()) {
    kindStarts[index] = start;
    const builder = builders.get(kind);
    if (!builder) continue;
    kinds.fill(index, start, start + builder.from.length);
    from.set(builder.from.finish(), start);
    to.set(builder.to.finish(), start);
    at.set(builder.at.finish(), start);
    columns.set(kind, { ids: builder.ids.finish(), props: builder.props.finish() });
    start += builder.from.length;
    // The builder's own columns have been copied.
    builders.delete(kind);
  }
  return { count, kinds, kindStarts, from, to, at, columns };
}
