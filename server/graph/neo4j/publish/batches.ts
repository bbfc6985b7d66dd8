/**
 * Cuts the read model into batches of one kind, each known by the hash of its content: what
 * the graph holds already is recognised, whatever publish wrote it.
 */
import { createHash } from "node:crypto";
import type { LinkKind, NodeKind } from "../../../domain/graph-model.ts";
import type { LinkRow, NodeRow, PropertyValue } from "../../../domain/read-model.ts";
import { FORMAT } from "./rows.ts";
import { TextBuffer } from "./text-buffer.ts";

export interface Batch<Row> {
  readonly id: string;
  readonly kind: NodeKind | LinkKind;
  readonly rows: readonly Row[];
}

/** Characters of text after which a batch ends early, so that long texts fit into a transaction's memory. */
const MAX_CHARACTERS = 8_000_000;

/** Batches in the order of the source; of each kind the last may be small. */
export async function* batchesOf<Row extends NodeRow | LinkRow>(
  source: AsyncIterable<readonly Row[]>,
  maxRows: number,
): AsyncGenerator<Batch<Row>> {
  const open = new Map<Row["kind"], { readonly mark: BatchMark; readonly rows: Row[] }>();
  for await (const rows of source) {
    for (const row of rows) {
      let batch = open.get(row.kind);
      if (!batch) {
        batch = { mark: new BatchMark(row.kind, maxRows), rows: [] };
        open.set(row.kind, batch);
      }
      batch.mark.add(row);
      batch.rows.push(row);
      if (batch.mark.isFull) {
        open.delete(row.kind);
        yield { id: batch.mark.finish(), kind: row.kind, rows: batch.rows };
      }
    }
  }
  for (const [kind, { mark, rows }] of open) yield { id: mark.finish(), kind, rows };
}

/** What a batch is known by, without its rows: where they are written one by one, none needs to be kept. */
export class BatchMark {
  private rows = 0;
  private characters = 0;
  private readonly hash = createHash("sha256");
  private readonly text = new TextBuffer((bytes) => this.hash.update(bytes));

  constructor(
    kind: NodeKind | LinkKind,
    private readonly maxRows: number,
  ) {
    this.hash.update(`${FORMAT} ${kind}`);
  }

  add(row: NodeRow | LinkRow): void {
    const text = textOf(row);
    this.rows++;
    this.characters += text.length;
    this.text.append(text);
  }

  get isFull(): boolean {
    return this.rows >= this.maxRows || this.characters >= MAX_CHARACTERS;
  }

  finish(): string {
    this.text.flush();
    return this.hash.digest("hex");
  }
}

/** A row as text, another for every other row: texts come with their length. A third of the time of JSON. */
function textOf(row: NodeRow | LinkRow): string {
  let text =
    "key" in row
      ? `${row.key} ${valueText(row.label)} ${valueText(row.search)}`
      : `${valueText(row.id)} ${row.from} ${row.to} ${row.at}`;
  for (const name in row.props) text += ` ${name} ${valueText(row.props[name])}`;
  return `${text}\n`;
}

function valueText(value: PropertyValue | null | undefined): string {
  if (typeof value === "string") return `"${value.length}:${value}`;
  if (typeof value === "object" && value !== null) return `[${value.length}:${value.map(valueText)}`;
  return String(value);
}
