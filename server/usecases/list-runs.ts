/** Runs of the ledger with what they were made from and how much they found, newest first. */
import type { Ledger } from "../ledger/ledger.ts";
import { describeRuns, type RunDescription } from "../ledger/runs.ts";

export async function listRuns(ledger: Ledger): Promise<{ readonly runs: readonly RunDescription[] }> {
  return { runs: await describeRuns(ledger) };
}
