/** A workbook as deliveries: each sheet that bears the name of a file of the case is one. */
import { isRecordKind, type RecordKind } from "../../../domain/case-folder.ts";
import { TriplezeroError } from "../../../domain/errors.ts";
import type { DeliveredRows } from "../delivered-rows.ts";
import { badWorkbook, emptyFile, kindTwice } from "../folder-errors.ts";
import { openSheet } from "./sheet-rows.ts";
import { readWorkbookParts } from "./workbook-parts.ts";

export interface Workbook {
  readonly sheets: readonly { readonly kind: RecordKind; readonly rows: DeliveredRows }[];
  /** Names of sheets that are no file of a case. */
  readonly ignored: readonly string[];
}

/** @throws TriplezeroError `unreadable-workbook`, `workbook-too-large`, `file-twice`, `empty-file` */
export async function openWorkbook(path: string, name: string, signal?: AbortSignal): Promise<Workbook> {
  try {
    return await readWorkbook(path, name, signal);
  } catch (error) {
    if (error instanceof TriplezeroError || signal?.aborted) throw error;
    throw badWorkbook(name, error);
  }
}

async function readWorkbook(path: string, name: string, signal?: AbortSignal): Promise<Workbook> {
  const parts = await readWorkbookParts(path, name, signal);
  const sheets: { kind: RecordKind; rows: DeliveredRows }[] = [];
  const ignored: string[] = [];
  for (const sheet of parts.sheets) {
    const kind = sheet.name.trim().toLowerCase();
    if (!isRecordKind(kind)) {
      ignored.push(sheet.name);
      continue;
    }
    if (sheets.some((other) => other.kind === kind))
      throw kindTwice(`${name}#${sheet.name}`, `${name}#${kind}`);
    const rows = await openSheet(path, sheet.entry, kind, parts, signal);
    if (rows === null) throw emptyFile(`${name}#${kind}`);
    sheets.push({ kind, rows: { ...rows, batches: workbookErrors(rows.batches, name, signal) } });
  }
  return { sheets, ignored };
}

/** What breaks in the middle of a sheet is the workbook's fault too. */
async function* workbookErrors<T>(
  batches: AsyncIterable<T>,
  name: string,
  signal?: AbortSignal,
): AsyncGenerator<T> {
  try {
    yield* batches;
  } catch (error) {
    if (error instanceof TriplezeroError || signal?.aborted) throw error;
    throw badWorkbook(name, error);
  }
}
