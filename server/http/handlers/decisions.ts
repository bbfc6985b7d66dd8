/** Answers of the routes of decisions. */
import type { decisionRoutes } from "../../contracts/routes/decisions.ts";
import { decisionsAbout } from "../../usecases/decisions/list-decisions.ts";
import { recordDecision } from "../../usecases/decisions/record-decision.ts";
import { takeBackDecision } from "../../usecases/decisions/take-back-decision.ts";
import type { Workspace } from "../../usecases/workspace.ts";
import type { HandlersOf } from "../handler.ts";

export function decisionHandlers({ ledger }: Workspace): HandlersOf<typeof decisionRoutes> {
  return {
    listDecisions: async ({ query }) => ({ decisions: await decisionsAbout(ledger, query.about ?? null) }),
    recordDecision: ({ body }) => recordDecision(ledger, body),
    takeBackDecision: ({ params, body }) => takeBackDecision(ledger, params.id, body),
  };
}
