/** The last import that brought anything, with what it reported. */
export { type LastImport, readLastImport } from "../ledger/last-import.ts";
