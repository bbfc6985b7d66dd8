/**
 * Reads JSONL: one flat object a line. Values become the text that a CSV would hold, so that
 * the same record has the same hash whichever way it was delivered. Columns are the keys of
 * all lines, which takes a pass of its own.
 */

import { MAX_COLUMNS } from "./check-headers.ts";
import {
  type BadRow,
  CAME_SHOWN,
  type DeliveredRow,
  type DeliveredRows,
  RAW_KEPT,
  rowOfCells,
} from "./delivered-rows.ts";
import { emptyFile } from "./folder-errors.ts";
import { notJsonLines, tooManyColumns } from "./header-errors.ts";
import { MAX_ROW_BYTES } from "./inspect-file.ts";
import { textChunks } from "./text-chunks.ts";

/** @throws TriplezeroError `empty-file`, `not-json-lines`, `too-many-columns` */
export async function openJsonl(path: string, name: string, signal?: AbortSignal): Promise<DeliveredRows> {
  const headers = new Set<string>();
  let anyLine = false;
  let anyObject = false;
  for await (const lines of jsonLines(path, signal)) {
    for (const line of lines) {
      anyLine = true;
      const read = readLine(line);
      if (!(read instanceof Map)) continue;
      anyObject = true;
      for (const key of read.keys()) headers.add(key);
    }
    if (headers.size > MAX_COLUMNS) throw tooManyColumns(name, MAX_COLUMNS);
  }
  if (!anyLine) throw emptyFile(name);
  if (!anyObject) throw notJsonLines(name);
  return { headers: [...headers], batches: numberedRows(path, [...headers], signal) };
}

async function* numberedRows(
  path: string,
  headers: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<DeliveredRow[]> {
  let row = 0;
  for await (const lines of jsonLines(path, signal)) {
    yield lines.map((line) => {
      row++;
      const read = readLine(line);
      if (!(read instanceof Map)) return { row, ...read, raw: line.text.slice(0, RAW_KEPT) };
      const cells = headers.map((header) => read.get(header) ?? "");
      return rowOfCells(row, cells, headers, line.text);
    });
  }
}

interface Line {
  /** Cut where the line is too long. */
  readonly text: string;
  readonly tooLong: boolean;
}

/** Lines with anything in them, a batch per chunk; of a line too long only its beginning is held. */
async function* jsonLines(path: string, signal?: AbortSignal): AsyncGenerator<Line[]> {
  let rest = "";
  let tooLong = false;
  const cut = (text: string): Line => ({ text: tooLong ? rest : text, tooLong });
  for await (const chunk of textChunks(path, signal)) {
    const [first = "", ...more] = chunk.split("\n");
    if (!tooLong) rest += first;
    tooLong ||= rest.length > MAX_ROW_BYTES;
    if (tooLong) rest = rest.slice(0, RAW_KEPT);
    if (more.length === 0) continue;
    const lines = [cut(rest)];
    rest = more.pop() ?? "";
    tooLong = false;
    lines.push(...more.map((text) => ({ text, tooLong: text.length > MAX_ROW_BYTES })));
    yield lines.filter(isDelivered);
  }
  const last = cut(rest);
  if (isDelivered(last)) yield [last];
}

/** Of a line too long what is not held may be anything but blanks. */
function isDelivered({ text, tooLong }: Line): boolean {
  return tooLong || text.trim() !== "";
}

type Cells = Map<string, string>;
type Wrong = Omit<BadRow, "row" | "raw">;

function readLine({ text, tooLong }: Line): Cells | Wrong {
  if (tooLong) return { code: "line-too-long", expected: `<= ${MAX_ROW_BYTES}` };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { code: "not-json" };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { code: "not-an-object" };
  const cells: Cells = new Map();
  for (const [key, item] of Object.entries(value)) {
    const column = key.trim();
    if (cells.has(column)) return { code: "duplicate-key", column };
    const cell = cellText(item);
    if (typeof cell !== "string") return { ...cell, column };
    cells.set(column, cell);
  }
  return cells;
}

function cellText(value: unknown): string | Wrong {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    const whole = Number.isInteger(value) && !Number.isSafeInteger(value);
    return whole ? { code: "digits-lost", came: String(value) } : String(value);
  }
  if (!Array.isArray(value)) return { code: "nested-value" };
  const items = value.map(cellText);
  const wrong = items.find((item) => typeof item !== "string");
  if (wrong !== undefined) return wrong;
  const torn = (items as string[]).find((item) => item.includes(";"));
  if (torn !== undefined) return { code: "separator-in-item", came: torn.slice(0, CAME_SHOWN) };
  return items.join(";");
}
