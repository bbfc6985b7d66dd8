/** Answers of the routes of guided traces. */
import type { traceRoutes } from "../../contracts/routes/traces.ts";
import { tracePerson } from "../../usecases/traces/trace-person.ts";
import type { Workspace } from "../../usecases/workspace.ts";
import type { HandlersOf } from "../handler.ts";

export function traceHandlers({ ledger }: Workspace): HandlersOf<typeof traceRoutes> {
  return { tracePerson: ({ params }) => tracePerson(ledger, params.id, params.kind) };
}
