/** The route table: everything the API offers, declared once. */
import { caseRoutes } from "./routes/case.ts";
import { graphRoutes } from "./routes/graph.ts";
import { workRoutes } from "./routes/work.ts";

export const routes = { ...caseRoutes, ...graphRoutes, ...workRoutes } as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
