/** Runs Cypher that people write: reading only, so many rows, for so long. */
import type { ParamValue, QueryContent } from "../domain/saved-query.ts";
import type { GraphStore, Table } from "../graph/port.ts";
import { cypherOf } from "./run-saved-query.ts";
import { bindParams } from "./saved-queries.ts";

const MOST_ROWS = 1000;
const TIMEOUT_MS = 30_000;

/**
 * @param values of its parameters; defaults for the rest
 * @throws TriplezeroError `unknown-parameter`, `missing-parameter`, `invalid-parameter` (bad-input),
 *   `cypher-unavailable` (unavailable), and what `CypherRunner` throws
 */
export async function runCypher(
  graph: GraphStore,
  query: Pick<QueryContent, "cypher" | "params">,
  values: Readonly<Record<string, ParamValue>>,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Table> {
  const bound = bindParams(query, values);
  return cypherOf(graph).read(query.cypher, bound, { limit: MOST_ROWS, timeoutMs: TIMEOUT_MS, signal });
}
