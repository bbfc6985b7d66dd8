/** Answers of the routes of saved views. */
import type { viewRoutes } from "../../contracts/routes/views.ts";
import { changeView, deleteView } from "../../usecases/views/change-view.ts";
import { listViews } from "../../usecases/views/list-views.ts";
import { readView } from "../../usecases/views/read-view.ts";
import { saveView } from "../../usecases/views/save-view.ts";
import type { Workspace } from "../../usecases/workspace.ts";
import type { HandlersOf } from "../handler.ts";

export function viewHandlers({ ledger }: Workspace): HandlersOf<typeof viewRoutes> {
  return {
    listViews: () => listViews(ledger),
    getView: ({ params }) => readView(ledger, params.id),
    saveView: ({ body }) => saveView(ledger, body),
    changeView: ({ params, body }) => changeView(ledger, params.id, body),
    deleteView: ({ params, body }) => deleteView(ledger, params.id, body),
  };
}
