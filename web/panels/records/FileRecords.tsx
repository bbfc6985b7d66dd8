/** The records of one file, a page at a time. */
import type { RecordKind } from "../../../server/domain/case-folder.ts";
import { call } from "../../api/client.ts";
import { RecordPages } from "./RecordPages.tsx";

interface FileRecordsProps {
  readonly file: RecordKind;
  /** Of wastewater: one series only, and of it perhaps only what lies outside of two days. */
  readonly series?: {
    readonly catchment: string;
    readonly analyte: string;
    readonly before?: string;
    readonly after?: string;
  };
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
