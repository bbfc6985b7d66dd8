/** Answers of the routes of Cypher queries. */
import type { queryRoutes } from "../../contracts/routes/queries.ts";
import { findQuery } from "../../usecases/find-query.ts";
import { changeQuery, deleteQuery, keepQuery, listKeptQueries } from "../../usecases/kept-queries.ts";
import { runCypher } from "../../usecases/run-cypher.ts";
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
    runQuery: async ({ params, body, signal }) => {
      const query = await findQuery(params.id, () => listKeptQueries(ledger));
      return runCypher(graph, query, body.params, { signal });
    },
    runCypher: ({ body: { text, params, values }, signal }) =>
      runCypher(graph, { cypher: text, params }, values, { signal }),
    keepQuery: ({ body }) => keepQuery(ledger, body),
    changeQuery: ({ params, body }) => changeQuery(ledger, params.id, body),
    deleteQuery: ({ params, body }) => deleteQuery(ledger, params.id, body),
  };
}
