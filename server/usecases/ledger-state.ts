/** Whether there is anything in the ledger: records, runs. */
import { RECORD_KINDS } from "../domain/case-folder.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { listRuns } from "../ledger/runs.ts";

export async function readLedgerState(
  ledger: Ledger,
): Promise<{ readonly hasRecords: boolean; readonly hasRuns: boolean }> {
  const any = RECORD_KINDS.map((kind) => `EXISTS (FROM current_${kind})`).join(" OR ");
  const hasRecords = await ledger.read(async (connection) => {
    const reader = await connection.runAndReadAll(`SELECT ${any}`);
    return reader.getRows()[0]?.[0] === true;
  });
  return { hasRecords, hasRuns: (await listRuns(ledger)).length > 0 };
}
