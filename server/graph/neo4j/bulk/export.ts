/** Writes the read model as files of `neo4j-admin database import`, in batches as if published over Bolt. */
import type { LinkKind, NodeKind } from "../../../domain/graph-model.ts";
import type { ReadModelSource } from "../../../domain/read-model.ts";
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
  const marks = new CsvTable(folder, "PublishBatch", ["id:ID(PublishBatch)"]);
  const nodeTables = new Map<NodeKind, CsvTable>();
  const linkTables = new Map<LinkKind, CsvTable>();
  let number = 0n;
  let nodes = 0;
  for await (const { id, kind, rows } of batchesOf(source.nodes(), batchRows)) {
    signal?.throwIfAborted();
    marks.add([id], { number: ++number, kind, stale: false });
    const table = tableOf(nodeTables, kind as NodeKind, () => new CsvTable(folder, kind, ["key:ID"]));
    for (const row of rows) {
      const { key, ...props } = nodeWrite(row, number);
      table.add([key], props);
    }
    nodes += rows.length;
    onProgress?.({ phase: "publish.nodes", done: nodes, total: source.totals.nodes });
  }
  let links = 0;
  for await (const { id, kind, rows } of batchesOf(source.links(), batchRows)) {
    signal?.throwIfAborted();
    marks.add([id], { number: ++number, kind, stale: false });
    const table = tableOf(
      linkTables,
      kind as LinkKind,
      () => new CsvTable(folder, kind, [":START_ID", ":END_ID"]),
    );
    for (const row of rows) {
      const { from, to, props } = linkWrite(row, number);
      table.add([from, to], props);
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

function tableOf<Kind>(tables: Map<Kind, CsvTable>, kind: Kind, make: () => CsvTable): CsvTable {
  const known = tables.get(kind);
  if (known) return known;
  const table = make();
  tables.set(kind, table);
  return table;
}
