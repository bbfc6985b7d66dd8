/**
 * Cuts the read model into batches of one kind, each known by the hash of its content: what
 * the graph holds already is recognised, whatever publish wrote it.
 */
import { createHash } from "node:crypto";
import type { LinkKind, NodeKind } from "../../../domain/graph-model.ts";
import type { LinkRow, NodeRow, PropertyValue, RowContent } from "../../../domain/read-model.ts";
import { FORMAT } from "./rows.ts";
import { TextBuffer } from "./text-buffer.ts";

export interface Batch<Row> {
  readonly id: string;
  readonly kind: NodeKind | LinkKind;
  readonly rows: readonly Row[];
}

/** Size of its rows as text after which a batch ends early, so that long texts fit into a transaction's memory. */
const MAX_BYTES = 16_000_000;

const LINE_FEED = 10;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BRACKET = 91;

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
  private contentBytes = 0;
  private readonly hash = createHash("sha256");
  private readonly text = new TextBuffer((bytes) => this.hash.update(bytes));

  constructor(
    kind: NodeKind | LinkKind,
    private readonly maxRows: number,
  ) {
    this.hash.update(`${FORMAT} ${kind}`);
  }

  /** A row as text, another for every other row: texts come with their length. In short where it comes so. */
  add(row: NodeRow | LinkRow): void {
    if (row.content) {
      this.addContent(row.content);
      return;
    }
    if ("key" in row) {
      this.text.append(row.key);
      this.addValue(row.label);
      this.addValue(row.search);
    } else {
      this.addText(row.id);
      this.addWord(row.from);
      this.addWord(row.to);
      this.addValue(row.at);
    }
    for (const name in row.props) {
      this.addWord(name);
      this.addValue(row.props[name]);
    }
    this.text.appendCode(LINE_FEED);
    this.rows++;
  }

  addContent({ hash, bytes }: RowContent): void {
    this.text.append(String(hash));
    this.text.appendCode(LINE_FEED);
    this.contentBytes += bytes;
    this.rows++;
  }

  get isFull(): boolean {
    return this.rows >= this.maxRows || this.text.length + this.contentBytes >= MAX_BYTES;
  }

  finish(): string {
    this.text.flush();
    return this.hash.digest("hex");
  }

  private addValue(value: PropertyValue | null | undefined): void {
    this.text.appendCode(SPACE);
    if (typeof value === "string") this.addText(value);
    else if (typeof value === "number") this.text.appendNumber(value);
    else if (typeof value === "object" && value !== null) this.addList(value);
    else this.text.append(String(value));
  }

  /** Keys and names: they hold no spaces. */
  private addWord(word: string): void {
    this.text.appendCode(SPACE);
    this.text.append(word);
  }

  private addText(value: string): void {
    this.text.appendCode(QUOTE);
    this.text.appendInteger(value.length);
    this.text.appendCode(COLON);
    this.text.append(value);
  }

  private addList(items: readonly string[]): void {
    this.text.appendCode(BRACKET);
    this.text.appendInteger(items.length);
    this.text.appendCode(COLON);
    for (const [at, item] of items.entries()) {
      if (at > 0) this.text.appendCode(COMMA);
      this.addText(item);
    }
  }
}
