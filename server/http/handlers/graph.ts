/** Answers of the graph routes, from whichever store stands behind the workspace. */
import type { graphRoutes } from "../../contracts/routes/graph.ts";
import { readLinkRecords } from "../../usecases/read-link-records.ts";
import { readWindowLinks } from "../../usecases/read-window-links.ts";
import type { Workspace } from "../../usecases/workspace.ts";
import type { HandlersOf } from "../handler.ts";

export function graphHandlers(workspace: Workspace): HandlersOf<typeof graphRoutes> {
  const { graph } = workspace;
  return {
    search: ({ body: { per_kind: perKind, ...request } }) => graph.search({ ...request, perKind }),
    getNode: ({ params }) => graph.entity(params.key),
    getNeighbours: ({ params, query }) =>
      graph.neighbours({
        key: params.key,
        linkKinds: query.kinds,
        direction: query.direction,
        window: timeWindow(query),
        limit: query.limit,
        perKind: query.per_kind,
        order: query.order === "sample" ? { sample: query.seed } : "strongest",
      }),
    getLinkRecords: ({ query }) => readLinkRecords(workspace, { ...query, window: timeWindow(query) }),
    getWindowLinks: ({ body }) =>
      readWindowLinks(workspace, { keys: body.keys, members: body.members, window: timeWindow(body) }),
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
    getSubgraph: ({ body }) =>
      graph.subgraph({ keys: body.keys, touching: body.touching, linkKinds: body.kinds }),
    getStatistics: () => graph.statistics(),
  };
}

function timeWindow(query: { from_ms?: number | undefined; to_ms?: number | undefined }) {
  return { from: query.from_ms, to: query.to_ms };
}
