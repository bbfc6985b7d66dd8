/** The records of one file, a page at a time. */
import type { RecordKind } from "../../../server/domain/case-folder.ts";
import { call } from "../../api/client.ts";
import { RecordPages } from "./RecordPages.tsx";

interface FileRecordsProps {
  readonly file: RecordKind;
  /** Of wastewater: one series only. */
  readonly series?: { readonly catchment: string; readonly analyte: string };
}

export function FileRecords({ file, series }: FileRecordsProps) {
  return (
    <RecordPages
      queryKey={["file-records", file, series]}
      read={(page, signal) =>
        call("listFileRecords", { params: { file }, query: { ...series, ...page } }, signal)
      }
    />
  );
}
