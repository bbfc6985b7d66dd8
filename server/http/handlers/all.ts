/** One handler for every route of the table, by its name: a missing one does not compile. */
import type { Workspace } from "../../usecases/workspace.ts";
import type { Handlers } from "../handler.ts";
import type { JobQueue } from "../jobs.ts";
import { activityHandlers } from "./activity.ts";
import { caseHandlers } from "./case.ts";
import { decisionHandlers } from "./decisions.ts";
import { graphHandlers } from "./graph.ts";
import { groupHandlers } from "./group.ts";
import { peopleHandlers } from "./people.ts";
import { queryHandlers } from "./queries.ts";
import { traceHandlers } from "./traces.ts";
import { viewHandlers } from "./views.ts";
import { workHandlers } from "./work.ts";

export function createHandlers(workspace: Workspace, jobs: JobQueue, version: string): Handlers {
  return {
    ...activityHandlers(workspace),
    ...caseHandlers(workspace),
    ...decisionHandlers(workspace),
    ...graphHandlers(workspace),
    ...groupHandlers(workspace),
    ...queryHandlers(workspace),
    ...traceHandlers(workspace),
    ...viewHandlers(workspace),
    ...peopleHandlers(workspace),
    ...workHandlers(workspace, jobs, version),
  };
}
