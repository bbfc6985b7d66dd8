import type { RecordKind } from "../../../domain/case-folder.ts";
import type { DeliveredRows } from "../delivered-rows.ts";
import { badWorkbook } from "../folder-errors.ts";
export interface Workbook {
  readonly sheets: readonly { readonly kind: RecordKind; readonly rows: DeliveredRows }[];
  readonly ignored: readonly string[];
}
export async function openWorkbook(_path: string, name: string, _signal?: AbortSignal): Promise<Workbook> {
  throw badWorkbook(name, null);
}
