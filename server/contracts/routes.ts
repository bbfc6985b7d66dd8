/** The route table: everything the API offers, declared once. */
import { activityRoutes } from "./routes/activity.ts";
import { caseRoutes } from "./routes/case.ts";
import { decisionRoutes } from "./routes/decisions.ts";
import { graphRoutes } from "./routes/graph.ts";
import { groupRoutes } from "./routes/group.ts";
import { peopleRoutes } from "./routes/people.ts";
import { queryRoutes } from "./routes/queries.ts";
import { traceRoutes } from "./routes/traces.ts";
import { viewRoutes } from "./routes/views.ts";
import { workRoutes } from "./routes/work.ts";

export const routes = {
  ...activityRoutes,
  ...caseRoutes,
  ...decisionRoutes,
  ...graphRoutes,
  ...groupRoutes,
  ...queryRoutes,
  ...traceRoutes,
  ...viewRoutes,
  ...peopleRoutes,
  ...workRoutes,
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
