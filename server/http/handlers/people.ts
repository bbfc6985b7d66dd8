/** Answers of the routes of the pages of a person and of a deal. */
import type { peopleRoutes } from "../../contracts/routes/people.ts";
import { readDeal } from "../../usecases/read-deal.ts";
import { readPersonIdentity } from "../../usecases/read-person-identity.ts";
import { readPersonSources, readPersonTimeline } from "../../usecases/read-person-timeline.ts";
import type { Workspace } from "../../usecases/workspace.ts";
import type { HandlersOf } from "../handler.ts";

export function peopleHandlers({ ledger }: Workspace): HandlersOf<typeof peopleRoutes> {
  return {
    getPersonIdentity: ({ params }) => readPersonIdentity(ledger, params.id),
    getPersonTimeline: ({ params, query }) => readPersonTimeline(ledger, params.id, query),
    getPersonSources: ({ params, query }) => readPersonSources(ledger, params.id, query),
    getDeal: ({ params }) => readDeal(ledger, params.id),
  };
}
