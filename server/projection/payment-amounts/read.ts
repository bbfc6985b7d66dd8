/** Amounts of single payments, for adding up what deals show was paid. */
import { type DuckDBConnection, LIST, listValue, VARCHAR } from "@duckdb/node-api";

const SQL = `
  SELECT record_id AS id, amount_cny FROM current_payments
  WHERE record_id IN (SELECT unnest($ids))`;

/** @returns yuan by payment id */
export async function readPaymentAmounts(
  connection: DuckDBConnection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const reader = await connection.runAndReadAll(SQL, { ids: listValue([...ids]) }, { ids: LIST(VARCHAR) });
  const rows = reader.getRowObjectsJS() as unknown as { id: string; amount_cny: number }[];
  return new Map(rows.map((row) => [row.id, row.amount_cny]));
}
