/** Runs Cypher, of the library or written by people: reading only, so many rows, for so long. */
import { TriplezeroError } from "../domain/errors.ts";
import type { ParamValue, QueryContent } from "../domain/saved-query.ts";
import type { CypherRunner, GraphStore, Table } from "../graph/port.ts";
import { bindParams } from "./saved-queries.ts";

const MOST_ROWS = 1000;
const TIMEOUT_MS = 60_000;

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

function cypherOf(graph: GraphStore): CypherRunner {
  if (graph.cypher) return graph.cypher;
  throw new TriplezeroError({
    code: "cypher-unavailable",
    class: "unavailable",
    message: {
      zh: "Cypher 查询需要 Neo4j，当前的图在进程内运行。",
      en: "Cypher needs Neo4j; the graph runs inside this process.",
    },
    remedy: {
      zh: "运行 `npm run neo4j`（需要 Java 17 或 21 及 Maven），按它给出的 NEO4J_URI 等设置重新启动，再发布图。",
      en: "Run `npm run neo4j` (needs Java 17 or 21, and Maven), start again with the NEO4J_URI and other settings that it prints, and publish.",
    },
  });
}
