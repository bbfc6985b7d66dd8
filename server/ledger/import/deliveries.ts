/**
 * What a folder delivers, kind by kind: a CSV or JSONL file is one delivery, a workbook has one
 * per sheet. Everything that refuses the folder as a whole is found here, before the ledger is
 * touched.
 */
import { join } from "node:path";
import { RECORD_KINDS, type RecordKind } from "../../domain/case-folder.ts";
import { systemCode } from "../../domain/machine-faults.ts";
import type { CaseFile, CaseFolderFiles } from "./case-folder-files.ts";
import { checkHeaders } from "./check-headers.ts";
import { openCsv } from "./csv-rows.ts";
import type { DeliveredRows } from "./delivered-rows.ts";
import { folderEmpty, kindTwice, unreadableFile } from "./folder-errors.ts";
import { type Inspection, inspectFile } from "./inspect-file.ts";
import { openJsonl } from "./jsonl-rows.ts";
import { convertGb18030 } from "./to-utf8.ts";
import { openWorkbook } from "./xlsx/open-workbook.ts";

export interface Delivery {
  readonly kind: RecordKind;
  /** `contacts.csv`, or `case.xlsx#contacts`. */
  readonly name: string;
  /** Of the file as it was delivered. */
  readonly sha256: string;
  readonly bytes: number;
  /** How many deliveries the file holds: 1, or the sheets of a workbook. */
  readonly sheets: number;
  readonly encoding: "utf-8" | "utf-8-bom" | "gb18030" | "xlsx";
  readonly rows: DeliveredRows;
  /** A CSV in UTF-8 that the database's own reader may try. */
  readonly plainCsvPath: string | null;
}

export interface Deliveries {
  /** In the order of import: a file comes after those it refers to. */
  readonly deliveries: readonly Delivery[];
  /** Sheets that are no file of a case. */
  readonly ignoredSheets: readonly string[];
}

export interface InspectOptions {
  /** For converted files; lives until the import has ended. */
  readonly scratchDir: string;
  /** @param bytes looked at so far */
  readonly onBytes: (bytes: number) => void;
  readonly signal: AbortSignal | undefined;
}

/** @throws TriplezeroError what refuses the folder (`folder-errors.ts`) */
export async function inspectDeliveries(
  { files, ignored }: CaseFolderFiles,
  options: InspectOptions,
): Promise<Deliveries> {
  const deliveries: Delivery[] = [];
  const ignoredSheets: string[] = [];
  let bytes = 0;
  for (const file of files) {
    const inspection = await inspectFile(
      file,
      (read) => {
        bytes += read;
        options.onBytes(bytes);
      },
      options.signal,
    ).catch((error: unknown) => {
      const code = systemCode(error);
      throw code === null ? error : unreadableFile(file.name, code, error);
    });
    if (file.kind === null) {
      const workbook = await openWorkbook(file.path, file.name, options.signal);
      for (const { kind, rows } of workbook.sheets) {
        deliveries.push({
          kind,
          name: `${file.name}#${kind}`,
          sha256: inspection.sha256,
          bytes: file.bytes,
          sheets: workbook.sheets.length,
          encoding: "xlsx",
          rows,
          plainCsvPath: null,
        });
      }
      ignoredSheets.push(...workbook.ignored.map((sheet) => `${file.name}#${sheet}`));
    } else {
      deliveries.push(await textDelivery(file, file.kind, inspection, options));
    }
  }
  if (deliveries.length === 0) throw folderEmpty([...ignoredSheets, ...ignored]);
  refuseSameKindTwice(deliveries);
  for (const { name, kind, rows } of deliveries) checkHeaders(name, kind, rows.headers);
  deliveries.sort((a, b) => RECORD_KINDS.indexOf(a.kind) - RECORD_KINDS.indexOf(b.kind));
  return { deliveries, ignoredSheets };
}

async function textDelivery(
  file: CaseFile,
  kind: RecordKind,
  { sha256, encoding, plain }: Inspection,
  { scratchDir, signal }: InspectOptions,
): Promise<Delivery> {
  const foreign = encoding === "not-utf-8";
  const path = foreign ? join(scratchDir, `${kind}.utf8`) : file.path;
  if (foreign) await convertGb18030(file.path, file.name, path, signal);
  const rows =
    file.format === "csv" ? await openCsv(path, file.name, signal) : await openJsonl(path, file.name, signal);
  // In a file of one column an empty line could be a row: that is for the exact reader.
  const forDatabase = file.format === "csv" && plain && rows.headers.length > 1;
  return {
    kind,
    name: file.name,
    sha256,
    bytes: file.bytes,
    sheets: 1,
    encoding: encoding === "utf-8" || encoding === "utf-8-bom" ? encoding : "gb18030",
    rows,
    plainCsvPath: forDatabase ? path : null,
  };
}

function refuseSameKindTwice(deliveries: readonly Delivery[]): void {
  const seen = new Map<RecordKind, string>();
  for (const { kind, name } of deliveries) {
    const other = seen.get(kind);
    if (other !== undefined) throw kindTwice(name, other);
    seen.set(kind, name);
  }
}
