/** Writes the read model as files of `neo4j-admin database import`, in batches as if published over Bolt. */
import type { LinkKind, NodeKey, NodeKind } from "../../../domain/graph-model.ts";
import type { ReadModelSource } from "../../../domain/read-model.ts";
import { badReadModel } from "../../errors.ts";
import type { PublishOptions } from "../../port.ts";
import { batchesOf } from "../publish/batches.ts";
import { linkWrite, nodeWrite } from "../publish/rows.ts";
import { CsvTable } from "./csv-table.ts";

export interface ExportedFiles {
  readonly nodes: number;
  readonly links: number;
  /** `--nodes=…` and `--relationships=…` for the import tool. */
  readonly importArguments: readonly string[];
  /** Some value holds a line break. */
  readonly hasLineBreaks: boolean;
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
  const places = new Map<NodeKey, number>();
  let place = 0;
  let number = 0n;
  let nodes = 0;
  for await (const { id, kind, rows } of batchesOf(source.nodes(), batchRows)) {
    signal?.throwIfAborted();
    marks.add([place++, id], { number: ++number, kind, stale: false });
    const table = tableOf(
      nodeTables,
      kind as NodeKind,
      () => new CsvTable(folder, kind, [":ID", "key:string"]),
    );
    for (const row of rows) {
      const { key, ...props } = nodeWrite(row, number);
      places.set(key, place);
      table.add([place++, key], props);
    }
    nodes += rows.length;
    onProgress?.({ phase: "publish.nodes", done: nodes, total: source.totals.nodes });
  }
  let links = 0;
  for await (const { id, kind, rows } of batchesOf(source.links(), batchRows)) {
    signal?.throwIfAborted();
    marks.add([place++, id], { number: ++number, kind, stale: false });
    const table = tableOf(
      linkTables,
      kind as LinkKind,
      () => new CsvTable(folder, kind, [":START_ID", ":END_ID"]),
    );
    for (const row of rows) {
      const { from, to, props } = linkWrite(row, number);
      table.add([placeOf(places, from), placeOf(places, to)], props);
    }
    links += rows.length;
    onProgress?.({ phase: "publish.links", done: links, total: source.totals.links });
  }
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

function placeOf(places: ReadonlyMap<NodeKey, number>, key: NodeKey): number {
  const place = places.get(key);
  if (place === undefined) throw badReadModel("a link ends at a node that is not among the nodes");
  return place;
}

function tableOf<Kind>(tables: Map<Kind, CsvTable>, kind: Kind, make: () => CsvTable): CsvTable {
  const known = tables.get(kind);
  if (known) return known;
  const table = make();
  tables.set(kind, table);
  return table;
}
