/** Writes the read model as files of `neo4j-admin database import`, in batches as if published over Bolt. */
import type { LinkKind, NodeKind } from "../../../domain/graph-model.ts";
import type { LinkFiles, LinkRow, ReadModelSource } from "../../../domain/read-model.ts";
import type { PublishOptions } from "../../port.ts";
import { FORMAT, linkWrite, nodeWrite } from "../publish/rows.ts";
import { CsvTable, LINK_ENDS } from "./csv-table.ts";
import { type WrittenLinks, writeLinks } from "./link-file.ts";
import { NodePlaces } from "./node-places.ts";
import { type OnBatchClosed, OpenBatches } from "./open-batches.ts";

export interface ExportedFiles {
  readonly nodes: number;
  readonly links: number;
  /** `--nodes=…` and `--relationships=…` for the import tool. */
  readonly importArguments: readonly string[];
  /** Some value holds a line break. */
  readonly hasLineBreaks: boolean;
}

interface Mark {
  readonly id: string;
  readonly number: bigint;
  readonly kind: NodeKind | LinkKind;
}

/** As in `graph-queries/publish/begin.cypher`. */
const STATE_ID = "graph";

/** @param batchRows as publishing over Bolt has it, so that the next publish recognises the batches */
export async function exportFiles(
  source: ReadModelSource,
  folder: string,
  batchRows: number,
  options: PublishOptions,
): Promise<ExportedFiles> {
  const linkFiles = await source.openLinkFiles?.();
  try {
    const marks: Mark[] = [];
    const onClosed: OnBatchClosed = (kind, number, id) => marks.push({ id, number, kind });
    const linkBatches = new OpenBatches(0n, batchRows, onClosed);
    // Both at once, so each has numbers of its own: there are no more batches than links.
    const nodeBatches = new OpenBatches(BigInt(source.totals.links), batchRows, onClosed);
    const [nodes, records] = await bothOrNeither(
      writeNodes(source, folder, nodeBatches, options),
      linkFiles ? writeRecordLinks(linkFiles, folder, linkBatches, options.signal) : [],
    );
    const rest = linkFiles?.otherLinks() ?? source.links();
    const others = await writeOtherLinks(rest, nodes.places, folder, linkBatches, options.signal);
    nodeBatches.closeAll();
    linkBatches.closeAll();
    const links = records.reduce((sum, { rows }) => sum + rows, 0) + others.count;
    options.onProgress?.({ phase: "publish.links", done: links, total: source.totals.links });
    return {
      nodes: nodes.count,
      links,
      importArguments: [
        ...writeOwnNodes(source.revision, marks, nodes.count, folder),
        ...[...nodes.tables].map(([kind, table]) => `--nodes=Entity:${kind}=${table.finish()}`),
        ...[...others.tables].map(([kind, table]) => `--relationships=${kind}=${table.finish()}`),
        ...records.map(({ kind, files }) => `--relationships=${kind}=${files}`),
      ],
      hasLineBreaks: [...nodes.tables.values(), ...others.tables.values(), ...records].some(
        (table) => table.hasLineBreaks,
      ),
    };
  } finally {
    linkFiles?.close();
  }
}

interface WrittenNodes {
  readonly count: number;
  readonly tables: ReadonlyMap<NodeKind, CsvTable>;
  /** Numbers of nodes in the store: the tool then looks up no keys, which halves its time for links. */
  readonly places: NodePlaces;
}

async function writeNodes(
  source: ReadModelSource,
  folder: string,
  batches: OpenBatches,
  { onProgress, signal }: PublishOptions,
): Promise<WrittenNodes> {
  const tables = new Map<NodeKind, CsvTable>();
  const places = new NodePlaces();
  const newTable = (kind: NodeKind) => new CsvTable(folder, kind, [":ID"]);
  let count = 0;
  for await (const rows of source.nodes()) {
    signal?.throwIfAborted();
    for (const row of rows) {
      places.add(row.key, count);
      entry(tables, row.kind, newTable).add([count++], nodeWrite(row, batches.numberOf(row)));
    }
    onProgress?.({ phase: "publish.nodes", done: count, total: source.totals.nodes });
  }
  return { count, tables, places };
}

async function writeRecordLinks(
  source: LinkFiles,
  folder: string,
  batches: OpenBatches,
  signal: AbortSignal | undefined,
): Promise<WrittenLinks[]> {
  const written: WrittenLinks[] = [];
  for (const kind of source.kinds) {
    const file = await writeLinks(source, kind, folder, batches, signal);
    if (file) written.push(file);
  }
  return written;
}

async function writeOtherLinks(
  links: AsyncIterable<readonly LinkRow[]>,
  places: NodePlaces,
  folder: string,
  batches: OpenBatches,
  signal: AbortSignal | undefined,
): Promise<{ readonly count: number; readonly tables: ReadonlyMap<LinkKind, CsvTable> }> {
  const tables = new Map<LinkKind, CsvTable>();
  const newTable = (kind: LinkKind) => new CsvTable(folder, kind, LINK_ENDS);
  let count = 0;
  for await (const rows of links) {
    signal?.throwIfAborted();
    for (const row of rows) {
      const { from, to, props } = linkWrite(row, batches.numberOf(row));
      entry(tables, row.kind, newTable).add([places.of(from), places.of(to)], props);
    }
    count += rows.length;
  }
  return { count, tables };
}

/** Marks of the batches, and that what is loaded is not finished yet. @param first number of the first node */
function writeOwnNodes(revision: string, marks: readonly Mark[], first: number, folder: string): string[] {
  const markTable = new CsvTable(folder, "PublishBatch", [":ID", "id:string"]);
  for (const [at, { id, number, kind }] of marks.entries()) {
    markTable.add([first + at, id], { number, kind, stale: false });
  }
  const stateTable = new CsvTable(folder, "PublishState", [":ID", "id:string"]);
  stateTable.add([first + marks.length, STATE_ID], { revision, format: BigInt(FORMAT), complete: false });
  return [`--nodes=PublishBatch=${markTable.finish()}`, `--nodes=PublishState=${stateTable.finish()}`];
}

/** Where one fails, the other has ended too before that is said: nobody writes on unseen. */
async function bothOrNeither<A, B>(a: Promise<A>, b: Promise<B> | B): Promise<[A, B]> {
  await Promise.allSettled([a, b]);
  return Promise.all([a, b]);
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make(key);
    map.set(key, value);
  }
  return value;
}
