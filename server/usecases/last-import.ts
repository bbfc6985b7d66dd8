/** The last import that brought anything, with what it reported; null where nothing was imported. */
import { type LastImport, readLastImport } from "../ledger/last-import.ts";
import type { Ledger } from "../ledger/ledger.ts";

export async function lastImport(ledger: Ledger): Promise<LastImport | null> {
  return readLastImport(ledger);
}
