/** Reads the current records of one file, a page at a time. */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { RecordKind } from "../../domain/case-folder.ts";
import { TIME_OF } from "../data-coverage/read.ts";
import { readDeliveredCells } from "../delivered-cells/read.ts";
import type { Page, TouchingRecord } from "../person-records/read.ts";

/** Each condition narrows. */
export interface FileFilter {
  /** Of wastewater: where the sample was taken and what was looked for in it, in whatever case, as findings take it. */
  readonly catchment?: string | undefined;
  readonly analyte?: string | undefined;
  /** Only samples from before the one day or after the other, `2026-03-01`. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

const SERIES = `WHERE catchment_id = coalesce($catchment, catchment_id)
  AND upper(analyte) = coalesce(upper($analyte), upper(analyte))
  AND (coalesce($before, $after) IS NULL OR sampled_on < CAST($before AS DATE) OR sampled_on > CAST($after AS DATE))`;

/** Newest first, in a file without times by id. */
export async function readFileRecords(
  connection: DuckDBConnection,
  file: RecordKind,
  filter: FileFilter,
  { limit, offset }: Page,
): Promise<{ readonly records: readonly TouchingRecord[]; readonly total: number }> {
  const time = TIME_OF[file] ?? "CAST(NULL AS TIMESTAMP)";
  const { catchment = null, analyte = null, before = null, after = null } = filter;
  const isSeries = file === "wastewater";
  const chosen = `FROM current_${file} ${isSeries ? SERIES : ""}`;
  const series = isSeries ? { catchment, analyte, before, after } : {};
  const counted = await connection.runAndReadAll(`SELECT CAST(count(*) AS DOUBLE) ${chosen}`, series);
  const reader = await connection.runAndReadAll(
    `SELECT '${file}' AS file, record_id AS id, strftime(${time}, '%Y-%m-%dT%H:%M:%SZ') AS at_text ${chosen}
     ORDER BY ${time} DESC NULLS LAST, record_id LIMIT $limit OFFSET $offset`,
    { ...series, limit, offset },
  );
  const page = reader.getRowObjectsJS() as unknown as {
    file: RecordKind;
    id: string;
    at_text: string | null;
  }[];
  const cells = await readDeliveredCells(connection, page);
  return {
    records: page.map(({ id, at_text }) => ({
      file,
      id,
      at: at_text,
      through: [],
      fields: cells.get(`${file}/${id}`) ?? {},
    })),
    total: Number(counted.getRows()[0]?.[0] ?? 0),
  };
}
