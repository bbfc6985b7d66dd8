/** Rows of one worksheet, read while it is unpacked. */
import { type ColumnSpec, type ColumnType, fileSpec, type RecordKind } from "../../../domain/case-folder.ts";
import {
  type BadRow,
  CAME_SHOWN,
  type DeliveredRow,
  type DeliveredRows,
  headerNames,
  type KeptProblem,
  RAW_KEPT,
  rowOfCells,
} from "../delivered-rows.ts";
import { MAX_ROW_BYTES } from "../inspect-file.ts";
import { cellText, type SheetCell } from "./cell-text.ts";
import { textCollector, unescapeText, type WorkbookParts } from "./workbook-parts.ts";
import { parseXmlEntry, type XmlHandlers } from "./xml-entry.ts";

interface SheetRow {
  /** Position in the sheet, 1 = the first row. */
  readonly position: number;
  /** By column; holes where a cell is empty. */
  readonly cells: readonly (SheetCell | undefined)[];
  /** More text than a row may have; then the cells are not all there. */
  readonly tooLong: boolean;
}

/** Columns that a worksheet can have at all. */
const MAX_COLUMNS = 16_384;

/** @returns null where the sheet has no row with anything in it */
export async function openSheet(
  path: string,
  entry: string,
  kind: RecordKind,
  parts: WorkbookParts,
  signal?: AbortSignal,
): Promise<DeliveredRows | null> {
  for await (const rows of sheetRows(path, entry, parts, signal)) {
    const [header] = rows;
    if (!header) continue;
    const headers = headerNames(Array.from(header.cells, (cell) => textOf(cell, "text", parts)));
    const kept = new Map<string, KeptProblem>();
    const reader = { kind, parts, headers, headerPosition: header.position, kept };
    return { headers, kept, batches: numberedRows(path, entry, reader, signal) };
  }
  return null;
}

interface RowReader {
  readonly kind: RecordKind;
  readonly parts: WorkbookParts;
  readonly headers: readonly string[];
  readonly headerPosition: number;
  readonly kept: Map<string, KeptProblem>;
}

async function* numberedRows(
  path: string,
  entry: string,
  reader: RowReader,
  signal?: AbortSignal,
): AsyncGenerator<DeliveredRow[]> {
  for await (const rows of sheetRows(path, entry, reader.parts, signal)) {
    yield rows.filter(({ position }) => position > reader.headerPosition).map((row) => readRow(row, reader));
  }
}

function readRow({ position, cells, tooLong }: SheetRow, reader: RowReader): DeliveredRow {
  const { kind, parts, headers, headerPosition, kept } = reader;
  const row = position - headerPosition;
  const columns: Readonly<Record<string, ColumnSpec>> = fileSpec(kind).columns;
  const raw = () => JSON.stringify(cells.map((cell) => cell?.value ?? "")).slice(0, RAW_KEPT);
  if (tooLong) return { row, code: "line-too-long", expected: `<= ${MAX_ROW_BYTES}`, raw: raw() };
  const texts: string[] = [];
  for (let index = 0; index < Math.max(headers.length, cells.length); index++) {
    const header = headers[index];
    const cell = cells[index];
    const read = cell ? cellText(cell, columns[header ?? ""]?.type ?? "text", parts.from1904) : { text: "" };
    if ("problem" in read) return badCell(row, header, read, raw());
    if ("assumedOffset" in read && header !== undefined) keep(kept, header, row);
    texts.push(read.text);
  }
  return rowOfCells(row, texts, headers, raw());
}

function badCell(
  row: number,
  header: string | undefined,
  { problem, came }: { readonly problem: BadRow["code"]; readonly came: string },
  raw: string,
): BadRow {
  const column = header === undefined ? {} : { column: header };
  return { row, code: problem, ...column, came: came.slice(0, CAME_SHOWN), raw };
}

function keep(kept: Map<string, KeptProblem>, column: string, row: number): void {
  const known = kept.get(column);
  kept.set(column, {
    code: "assumed-offset",
    column,
    firstRow: known?.firstRow ?? row,
    rows: (known?.rows ?? 0) + 1,
  });
}

function textOf(cell: SheetCell | undefined, type: ColumnType, { from1904 }: WorkbookParts): string {
  const read = cell ? cellText(cell, type, from1904) : { text: "" };
  return "text" in read ? read.text : "";
}

/** Rows with anything in them, in the order of the sheet, a batch per unpacked chunk. */
async function* sheetRows(
  path: string,
  entry: string,
  parts: WorkbookParts,
  signal?: AbortSignal,
): AsyncGenerator<SheetRow[]> {
  let rows: SheetRow[] = [];
  const handlers = rowCollector(parts, (row) => {
    if (row.cells.some((cell) => cell !== undefined && cell.value !== "")) rows.push(row);
  });
  for await (const _ of parseXmlEntry(path, entry, handlers, signal)) {
    yield rows;
    rows = [];
  }
}

function rowCollector(parts: WorkbookParts, done: (row: SheetRow) => void): XmlHandlers {
  let position = 0;
  let cells: (SheetCell | undefined)[] = [];
  let characters = 0;
  let column = 0;
  let type = "";
  let isDate = false;
  let value = "";
  let inValue = false;
  const inline = textCollector((text) => {
    value = text;
  }, "is");
  return {
    open: (tag, attributes) => {
      inline.open(tag);
      if (tag === "row") {
        position = Number(attributes.r ?? position + 1);
        cells = [];
        characters = 0;
        column = 0;
      } else if (tag === "c") {
        column = attributes.r === undefined ? column : columnOf(attributes.r);
        type = attributes.t ?? "n";
        isDate = parts.dateStyles[Number(attributes.s ?? 0)] ?? false;
        value = "";
      } else if (tag === "v") inValue = true;
    },
    text: (text) => {
      inline.text(text);
      if (inValue) value += text;
    },
    close: (tag) => {
      inline.close(tag);
      if (tag === "v") inValue = false;
      else if (tag === "row") done({ position, cells, tooLong: characters > MAX_ROW_BYTES });
      else if (tag === "c") {
        const cell = sharedOrOwn(type, value, isDate, parts);
        characters += cell.value.length;
        if (column < MAX_COLUMNS && characters <= MAX_ROW_BYTES && cell.value !== "") cells[column] = cell;
        column++;
      }
    },
  };
}

function sharedOrOwn(
  type: string,
  value: string,
  isDate: boolean,
  { sharedTexts }: WorkbookParts,
): SheetCell {
  if (type === "s") return { type: "str", value: sharedTexts[Number(value)] ?? "", isDate };
  return { type, value: type === "str" ? unescapeText(value) : value, isDate };
}

/** `AB12` → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  return column - 1;
}
