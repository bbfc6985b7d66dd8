/**
 * One hash over everything the ledger currently holds, so that a run names the very data it
 * was made from.
 */
import { createHash } from "node:crypto";
import type { DuckDBConnection } from "@duckdb/node-api";
import { RECORD_KINDS } from "../domain/case-folder.ts";

/**
 * SHA-256 (hex) over kind, id and content hash of all current records, sorted: independent of
 * the order of rows, files and imports, and of where they came from.
 */
export async function readDatasetSha256(connection: DuckDBConnection): Promise<string> {
  const hash = createHash("sha256");
  for (const kind of RECORD_KINDS) {
    // A digest a record, so that ids of any content and length keep their places.
    const result = await connection.stream(
      `SELECT sha256(record_id) || record_sha256 AS line FROM current_${kind} ORDER BY line`,
    );
    hash.update(`${kind}\n`);
    for (;;) {
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) break;
      hash.update(`${chunk.getColumnValues(0).join("\n")}\n`);
    }
  }
  return hash.digest("hex");
}
