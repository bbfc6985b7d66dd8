/** Answers of the routes of Cypher queries. */
import type { queryRoutes } from "../../contracts/routes/queries.ts";
import { changeQuery, deleteQuery, keepQuery, listKeptQueries } from "../../usecases/kept-queries.ts";
import { runCypher } from "../../usecases/run-cypher.ts";
import { runSavedQuery } from "../../usecases/run-saved-query.ts";
import { listSavedQueries } from "../../usecases/saved-queries.ts";
import type { Workspace } from "../../usecases/workspace.ts";
import type { HandlersOf } from "../handler.ts";

export function queryHandlers({ ledger, graph }: Workspace): HandlersOf<typeof queryRoutes> {
  return {
    listQueries: async () => ({
      queries: listSavedQueries(),
      kept: await listKeptQueries(ledger),
      available: graph.cypher !== null,
    }),
    runQuery: ({ params, body, signal }) => runSavedQuery(graph, params.id, body.params, { signal }),
    runCypher: ({ body: { text, params, values }, signal }) =>
      runCypher(graph, { cypher: text, params }, values, { signal }),
    keepQuery: ({ body }) => keepQuery(ledger, body),
    changeQuery: ({ params, body }) => changeQuery(ledger, params.id, body),
    deleteQuery: ({ params, body }) => deleteQuery(ledger, params.id, body),
  };
}
