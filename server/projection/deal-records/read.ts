/** Reads the records of a deal with their times, earliest first; those without a time before all others. */
import { type DuckDBConnection, LIST, listValue, VARCHAR } from "@duckdb/node-api";
import type { DealFinding } from "../../domain/findings.ts";
import { parseCells } from "../../ledger/record-versions.ts";

const AT = {
  contacts: `"at"`,
  payments: `"at"`,
  parcels: "coalesce(sent_at, delivered_at)",
  sightings: `"at"`,
} as const;

export interface DealRecord {
  readonly file: keyof typeof AT;
  readonly id: string;
  readonly at_ms: number | null;
  readonly fields: Readonly<Record<string, string>>;
}

export async function readDealRecords(
  connection: DuckDBConnection,
  deal: Pick<DealFinding, keyof typeof AT>,
): Promise<DealRecord[]> {
  const records: DealRecord[] = [];
  for (const [file, at] of Object.entries(AT) as [keyof typeof AT, string][]) {
    if (deal[file].length === 0) continue;
    const reader = await connection.runAndReadAll(
      `SELECT record_id, CAST(epoch_ms(${at}) AS DOUBLE), raw FROM current_${file}
       WHERE record_id IN (SELECT unnest($ids))`,
      { ids: listValue([...deal[file]]) },
      { ids: LIST(VARCHAR) },
    );
    for (const [id, at_ms, raw] of reader.getRows()) {
      const time = at_ms === null ? null : Number(at_ms);
      records.push({ file, id: String(id), at_ms: time, fields: parseCells(String(raw)) });
    }
  }
  return records.sort((a, b) => (a.at_ms ?? 0) - (b.at_ms ?? 0) || (a.id < b.id ? -1 : 1));
}
