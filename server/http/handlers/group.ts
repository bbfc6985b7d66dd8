/** Answers of the routes of a group's page. */
import type { groupRoutes } from "../../contracts/routes/group.ts";
import { readGroupComparison } from "../../usecases/group-page/compare-group.ts";
import { readGroupEvidence, readMemberEvidence } from "../../usecases/group-page/read-group-evidence.ts";
import { readGroupMoneyPage } from "../../usecases/group-page/read-group-money.ts";
import { readGroupSupply } from "../../usecases/group-page/read-group-supply.ts";
import { listRuns } from "../../usecases/list-runs.ts";
import type { Workspace } from "../../usecases/workspace.ts";
import type { HandlersOf } from "../handler.ts";

export function groupHandlers({ ledger }: Workspace): HandlersOf<typeof groupRoutes> {
  return {
    getGroupMoney: ({ params, query }) => readGroupMoneyPage(ledger, params.id, query),
    getGroupSupply: ({ params, query }) => readGroupSupply(ledger, params.id, query),
    getGroupEvidence: ({ params, query }) => readGroupEvidence(ledger, params.id, query),
    getMemberEvidence: ({ params, query }) =>
      readMemberEvidence(ledger, params, { ...query, within: query.within === "true" }),
    listRuns: () => listRuns(ledger),
    getGroupComparison: ({ params }) => readGroupComparison(ledger, params.id, params.run),
  };
}
