/**
 * Reads a CSV row by row, exactly: every row that cannot be read is named by its number and
 * the rows after it are read on. Slower than the database's reader, which stops at the first;
 * so this reads the files that hold such rows. Memory is bounded whatever a line's length.
 */
import { type CsvRow, nextLine, readCsvRow } from "./csv-row.ts";
import {
  type BadRow,
  type DeliveredRow,
  type DeliveredRows,
  headerNames,
  RAW_KEPT,
  rowOfCells,
} from "./delivered-rows.ts";
import { headerUnreadable } from "./header-errors.ts";
import { MAX_ROW_BYTES } from "./inspect-file.ts";
import { textChunks } from "./text-chunks.ts";

type ReadRow = { readonly cells: string[]; readonly raw: string } | Omit<BadRow, "row">;

/** @throws TriplezeroError `unreadable-header` */
export async function openCsv(path: string, name: string, signal?: AbortSignal): Promise<DeliveredRows> {
  const headers = await readHeader(path, name, signal);
  return { headers, batches: numberedRows(path, headers, signal) };
}

async function readHeader(path: string, name: string, signal?: AbortSignal): Promise<string[]> {
  for await (const rows of csvRows(textChunks(path, signal))) {
    const [first] = rows;
    if (!first) continue;
    if (!("cells" in first)) break;
    return headerNames(first.cells);
  }
  throw headerUnreadable(name);
}

async function* numberedRows(
  path: string,
  headers: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<DeliveredRow[]> {
  let row = -1;
  for await (const rows of csvRows(textChunks(path, signal))) {
    const batch: DeliveredRow[] = [];
    for (const read of rows) {
      row++;
      if (row === 0) continue;
      batch.push("cells" in read ? rowOfCells(row, read.cells, headers, read.raw) : { row, ...read });
    }
    yield batch;
  }
}

/** Rows of the text, the header among them, a batch per chunk. Exported for its test. */
export async function* csvRows(chunks: AsyncIterable<string>): AsyncGenerator<ReadRow[]> {
  const reader = new RowReader();
  for await (const chunk of chunks) yield reader.take(chunk, false);
  yield reader.take("", true);
}

class RowReader {
  /** What was read and belongs to no row yet; never longer than a chunk and a row. */
  private text = "";
  /** Inside a line that is too long: everything up to its end is dropped. */
  private dropping = false;

  take(chunk: string, final: boolean): ReadRow[] {
    this.text += chunk;
    const rows: ReadRow[] = [];
    let at = this.dropping ? this.dropLine(0) : 0;
    while (at < this.text.length) {
      const read = readCsvRow(this.text, at, final);
      if (read.is === "unfinished" && !final && this.text.length - at <= MAX_ROW_BYTES) break;
      at = this.settle(read, at, rows);
    }
    this.text = this.text.slice(at);
    return rows;
  }

  /** Adds what was read at `at` and returns where to go on. */
  private settle(read: CsvRow, at: number, rows: ReadRow[]): number {
    switch (read.is) {
      case "blank":
        return read.next;
      case "row":
        if (read.next - at > MAX_ROW_BYTES) rows.push(this.bad("line-too-long", at));
        else rows.push({ cells: read.cells, raw: this.text.slice(at, Math.min(read.next, at + RAW_KEPT)) });
        return read.next;
      case "text-after-quote":
      case "unfinished":
        return this.giveUpLine(read, at, rows);
    }
  }

  /**
   * A quote that is opened and never closed swallows the rows after it. So the row counts as
   * its first line alone, and the lines after it are read anew.
   */
  private giveUpLine(read: CsvRow, at: number, rows: ReadRow[]): number {
    const next = nextLine(this.text, at);
    const tooLong = next === -1 ? this.text.length - at > MAX_ROW_BYTES : next - at > MAX_ROW_BYTES;
    const sameLine = read.is === "text-after-quote" && (next === -1 || read.at < next);
    rows.push(this.bad(tooLong ? "line-too-long" : sameLine ? "text-after-quote" : "unterminated-quote", at));
    return next === -1 ? this.dropLine(at) : next;
  }

  private dropLine(from: number): number {
    const next = nextLine(this.text, from);
    this.dropping = next === -1;
    return next === -1 ? this.text.length : next;
  }

  private bad(code: BadRow["code"], at: number): ReadRow {
    const raw = this.text.slice(at, at + RAW_KEPT);
    return code === "line-too-long" ? { code, raw, expected: `<= ${MAX_ROW_BYTES}` } : { code, raw };
  }
}
