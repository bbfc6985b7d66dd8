/** Answers of the routes of time. */
import type { activityRoutes } from "../../contracts/routes/activity.ts";
import { readActivity, readActivityRecords, readWeekActivity } from "../../usecases/read-activity.ts";
import type { Workspace } from "../../usecases/workspace.ts";
import type { HandlersOf } from "../handler.ts";

export function activityHandlers(workspace: Workspace): HandlersOf<typeof activityRoutes> {
  return {
    getActivity: ({ body }) => readActivity(workspace, body.keys, body.bin),
    getWeekActivity: ({ body: { keys, ...span } }) => readWeekActivity(workspace, keys, span),
    getActivityRecords: ({ body: { keys, ...choice } }) => readActivityRecords(workspace, keys, choice),
  };
}
