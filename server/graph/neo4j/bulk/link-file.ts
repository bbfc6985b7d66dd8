/** Links of one kind in a file that what holds them writes; from here come their batches and the header. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LinkKind } from "../../../domain/graph-model.ts";
import type { LinkFile, LinkFiles } from "../../../domain/read-model.ts";
import { badReadModel } from "../../errors.ts";
import { INTEGER_PROPERTIES } from "../../properties.ts";
import { LINK_ENDS } from "./csv-table.ts";
import type { OpenBatches } from "./open-batches.ts";

export interface WrittenLinks {
  readonly kind: LinkKind;
  readonly rows: number;
  /** The argument that names header and rows. */
  readonly files: string;
  readonly hasLineBreaks: boolean;
}

/** @returns null where there are no links of the kind */
export async function writeLinks(
  source: LinkFiles,
  kind: LinkKind,
  folder: string,
  batches: OpenBatches,
  signal: AbortSignal | undefined,
): Promise<WrittenLinks | null> {
  const inBatches: { readonly number: bigint; rows: number }[] = [];
  let rows = 0;
  for await (const contents of source.contents(kind)) {
    signal?.throwIfAborted();
    for (const content of contents) {
      const number = batches.numberOfContent(kind, content);
      if (inBatches.at(-1)?.number !== number) inBatches.push({ number, rows: 0 });
      inBatches.at(-1)!.rows++;
    }
    rows += contents.length;
  }
  if (rows === 0) return null;
  const path = join(folder, `${kind}.records.csv`);
  const interrupt = () => source.interrupt();
  signal?.addEventListener("abort", interrupt);
  const written = await source.write(kind, path, inBatches).finally(() => {
    signal?.removeEventListener("abort", interrupt);
    signal?.throwIfAborted();
  });
  if (written.rows !== rows) throw badReadModel("a link ends at a node that is not among the nodes");
  const header = join(folder, `${kind}.records.header.csv`);
  writeFileSync(header, `${[...LINK_ENDS, ...written.columns.map(headerCell)].join(",")}\n`, { mode: 0o600 });
  return { kind, rows, files: `${header},${path}`, hasLineBreaks: written.hasLineBreaks };
}

/** Types as publishing over Bolt has them. */
function headerCell({ name, type }: LinkFile["columns"][number]): string {
  switch (type) {
    case "text":
      return `${name}:string`;
    case "boolean":
      return `${name}:boolean`;
    case "number":
      return `${name}:${name === "batch" || INTEGER_PROPERTIES.has(name) ? "long" : "double"}`;
  }
}
