/** Runs Cypher that people write: reading only, so many rows, for so long. */
import type { GraphStore, Table } from "../graph/port.ts";
import { cypherOf } from "./run-saved-query.ts";

const MOST_ROWS = 1000;
const TIMEOUT_MS = 30_000;

/** @throws TriplezeroError `cypher-unavailable` (unavailable), and what `CypherRunner` throws */
export async function runCypher(
  graph: GraphStore,
  text: string,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Table> {
  return cypherOf(graph).read(text, {}, { limit: MOST_ROWS, timeoutMs: TIMEOUT_MS, signal });
}
