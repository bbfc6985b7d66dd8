/** Writes the read model as files of `neo4j-admin database import`, in batches as if published over Bolt. */
import type { LinkKind, NodeKind } from "../../../domain/graph-model.ts";
import type { ReadModelSource } from "../../../domain/read-model.ts";
import type { PublishOptions } from "../../port.ts";
import { FORMAT, linkWrite, nodeWrite } from "../publish/rows.ts";
import { CsvTable, LINK_ENDS } from "./csv-table.ts";
import { type WrittenLinks, writeLinks } from "./link-file.ts";
import { NodePlaces } from "./node-places.ts";
import { OpenBatches } from "./open-batches.ts";

export interface ExportedFiles {
  readonly nodes: number;
  readonly links: number;
  /** `--nodes=…` and `--relationships=…` for the import tool. */
  readonly importArguments: readonly string[];
  /** Some value holds a line break. */
  readonly hasLineBreaks: boolean;
}

/** As in `graph-queries/publish/begin.cypher`. */
const STATE_ID = "graph";

/** @param batchRows as publishing over Bolt has it, so that the next publish recognises the batches */
export async function exportFiles(
  source: ReadModelSource,
  folder: string,
  batchRows: number,
  { onProgress, signal }: PublishOptions,
): Promise<ExportedFiles> {
  const nodeTables = new Map<NodeKind, CsvTable>();
  const linkTables = new Map<LinkKind, CsvTable>();
  // Numbers of nodes in the store: the tool then looks up no keys, which halves its time for links.
  const places = new NodePlaces();
  const marks: { readonly id: string; readonly number: bigint; readonly kind: NodeKind | LinkKind }[] = [];
  const batches = new OpenBatches(batchRows, (kind, number, id) => marks.push({ id, number, kind }));
  const linkFiles = await source.openLinkFiles?.();

  let nodes = 0;
  const nodeTable = (kind: NodeKind) => new CsvTable(folder, kind, [":ID"]);
  for await (const rows of source.nodes()) {
    signal?.throwIfAborted();
    for (const row of rows) {
      places.add(row.key, nodes);
      entry(nodeTables, row.kind, nodeTable).add([nodes++], nodeWrite(row, batches.numberOf(row)));
    }
    onProgress?.({ phase: "publish.nodes", done: nodes, total: source.totals.nodes });
  }

  let links = 0;
  const countLinks = (more: number) => {
    links += more;
    onProgress?.({ phase: "publish.links", done: links, total: source.totals.links });
  };
  const written: WrittenLinks[] = [];
  for (const kind of linkFiles?.kinds ?? []) {
    const file = await writeLinks(linkFiles!, kind, folder, batches, signal);
    if (!file) continue;
    written.push(file);
    countLinks(file.rows);
  }
  const linkTable = (kind: LinkKind) => new CsvTable(folder, kind, LINK_ENDS);
  for await (const rows of linkFiles?.otherLinks() ?? source.links()) {
    signal?.throwIfAborted();
    for (const row of rows) {
      const { from, to, props } = linkWrite(row, batches.numberOf(row));
      entry(linkTables, row.kind, linkTable).add([places.of(from), places.of(to)], props);
    }
    countLinks(rows.length);
  }
  batches.closeAll();
  const markTable = new CsvTable(folder, "PublishBatch", [":ID", "id:string"]);
  for (const [at, { id, number, kind }] of marks.entries()) {
    markTable.add([nodes + at, id], { number, kind, stale: false });
  }
  const stateTable = new CsvTable(folder, "PublishState", [":ID", "id:string"]);
  const state = { revision: source.revision, format: BigInt(FORMAT), complete: false };
  stateTable.add([nodes + marks.length, STATE_ID], state);
  const tables = [...nodeTables.values(), ...linkTables.values(), ...written];
  return {
    nodes,
    links,
    importArguments: [
      `--nodes=PublishBatch=${markTable.finish()}`,
      `--nodes=PublishState=${stateTable.finish()}`,
      ...[...nodeTables].map(([kind, table]) => `--nodes=Entity:${kind}=${table.finish()}`),
      ...[...linkTables].map(([kind, table]) => `--relationships=${kind}=${table.finish()}`),
      ...written.map(({ kind, files }) => `--relationships=${kind}=${files}`),
    ],
    hasLineBreaks: tables.some((table) => table.hasLineBreaks),
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
