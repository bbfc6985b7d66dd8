/** Answers of the graph routes, from whichever store stands behind the workspace. */
import type { graphRoutes } from "../../contracts/routes/graph.ts";
import type { Workspace } from "../../usecases/workspace.ts";
import type { HandlersOf } from "../handler.ts";

export function graphHandlers({ graph }: Workspace): HandlersOf<typeof graphRoutes> {
  return {
    search: ({ body }) => graph.search(body),
    getNode: ({ params }) => graph.entity(params.key),
    getNeighbours: ({ params, query }) =>
      graph.neighbours({
        key: params.key,
        linkKinds: query.kinds,
        window: timeWindow(query),
        limit: query.limit,
        perKind: query.per_kind,
      }),
    findPaths: ({ query }) =>
      graph.paths({
        from: query.from,
        to: query.to,
        linkKinds: query.kinds,
        window: timeWindow(query),
        maxLength: query.max_length,
        all: query.all,
        timeOrdered: query.time_ordered,
        limit: query.limit,
      }),
    getSubgraph: ({ body }) => graph.subgraph({ keys: body.keys, linkKinds: body.kinds }),
    getStatistics: () => graph.statistics(),
  };
}

function timeWindow(query: { from_ms?: number | undefined; to_ms?: number | undefined }) {
  return { from: query.from_ms, to: query.to_ms };
}
