/** Writes the read model as files of `neo4j-admin database import`, in batches as if published over Bolt. */
import type { LinkKind, NodeKind } from "../../../domain/graph-model.ts";
import type { LinkRow, NodeRow, ReadModelSource } from "../../../domain/read-model.ts";
import type { PublishOptions } from "../../port.ts";
import { BatchMark } from "../publish/batches.ts";
import { linkWrite, nodeWrite } from "../publish/rows.ts";
import { CsvTable } from "./csv-table.ts";
import { NodePlaces } from "./node-places.ts";

export interface ExportedFiles {
  readonly nodes: number;
  readonly links: number;
  /** `--nodes=…` and `--relationships=…` for the import tool. */
  readonly importArguments: readonly string[];
  /** Some value holds a line break. */
  readonly hasLineBreaks: boolean;
}

interface OpenBatch {
  readonly mark: BatchMark;
  readonly number: bigint;
}

/** @param batchRows as publishing over Bolt has it, so that the next publish recognises the batches */
export async function exportFiles(
  source: ReadModelSource,
  folder: string,
  batchRows: number,
  { onProgress, signal }: PublishOptions,
): Promise<ExportedFiles> {
  const marks = new CsvTable(folder, "PublishBatch", [":ID", "id:string"]);
  const nodeTables = new Map<NodeKind, CsvTable>();
  const linkTables = new Map<LinkKind, CsvTable>();
  // Numbers of nodes in the store: the tool then looks up no keys, which halves its time for links.
  const places = new NodePlaces();
  let place = 0;
  let number = 0n;
  const batches = new Map<NodeKind | LinkKind, OpenBatch>();
  const openBatch = (kind: NodeKind | LinkKind) => ({
    mark: new BatchMark(kind, batchRows),
    number: ++number,
  });
  const close = (kind: NodeKind | LinkKind, batch: OpenBatch) => {
    marks.add([place++, batch.mark.finish()], { number: batch.number, kind, stale: false });
    batches.delete(kind);
  };
  /** @returns number of the batch that the row belongs to */
  const batchOf = (row: NodeRow | LinkRow): bigint => {
    const batch = entry(batches, row.kind, openBatch);
    batch.mark.add(row);
    if (batch.mark.isFull) close(row.kind, batch);
    return batch.number;
  };

  let nodes = 0;
  const nodeTable = (kind: NodeKind) => new CsvTable(folder, kind, [":ID", "key:string"]);
  for await (const rows of source.nodes()) {
    signal?.throwIfAborted();
    for (const row of rows) {
      const { key, ...props } = nodeWrite(row, batchOf(row));
      places.add(key, place);
      entry(nodeTables, row.kind, nodeTable).add([place++, key], props);
    }
    nodes += rows.length;
    onProgress?.({ phase: "publish.nodes", done: nodes, total: source.totals.nodes });
  }
  let links = 0;
  const linkTable = (kind: LinkKind) => new CsvTable(folder, kind, [":START_ID", ":END_ID"]);
  for await (const rows of source.links()) {
    signal?.throwIfAborted();
    for (const row of rows) {
      const { from, to, props } = linkWrite(row, batchOf(row));
      entry(linkTables, row.kind, linkTable).add([places.of(from), places.of(to)], props);
    }
    links += rows.length;
    onProgress?.({ phase: "publish.links", done: links, total: source.totals.links });
  }
  for (const [kind, batch] of batches) close(kind, batch);
  return {
    nodes,
    links,
    importArguments: [
      `--nodes=PublishBatch=${marks.finish()}`,
      ...[...nodeTables].map(([kind, table]) => `--nodes=Entity:${kind}=${table.finish()}`),
      ...[...linkTables].map(([kind, table]) => `--relationships=${kind}=${table.finish()}`),
    ],
    hasLineBreaks: [...nodeTables.values(), ...linkTables.values()].some((table) => table.hasLineBreaks),
  };
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make(key);
    map.set(key, value);
  }
  return value;
}
