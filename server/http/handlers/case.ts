/** Answers of the case routes: overview, communities, groups, persons, records. */
import type { caseRoutes } from "../../contracts/routes/case.ts";
import { checkRunRecords } from "../../usecases/check-run-records.ts";
import { listCommunities } from "../../usecases/list-communities.ts";
import { readGroup } from "../../usecases/read-group.ts";
import { readGroupGraph } from "../../usecases/read-group-graph.ts";
import { readOverview } from "../../usecases/read-overview.ts";
import { readPerson } from "../../usecases/read-person.ts";
import {
  listFileRecords,
  readCaseRecord,
  readPersonRecords,
  readTimes,
} from "../../usecases/read-records.ts";
import type { Workspace } from "../../usecases/workspace.ts";
import type { HandlersOf } from "../handler.ts";

export function caseHandlers({ ledger }: Workspace): HandlersOf<typeof caseRoutes> {
  return {
    getOverview: () => readOverview(ledger),
    getRunVerification: ({ params }) => checkRunRecords(ledger, params.id),
    getCommunities: ({ query }) => listCommunities(ledger, query),
    getGroup: ({ params }) => readGroup(ledger, params.id),
    getGroupGraph: ({ params }) => readGroupGraph(ledger, params.id),
    getPerson: ({ params }) => readPerson(ledger, params.id),
    getPersonRecords: ({ params, query }) => readPersonRecords(ledger, params.id, query, query),
    listFileRecords: ({ params, query: { limit, offset, ...filter } }) =>
      listFileRecords(ledger, params.file, filter, { limit, offset }),
    getRecordTimes: ({ body }) => readTimes(ledger, body.records),
    getRecord: ({ params }) => readCaseRecord(ledger, params.file, params.id),
  };
}
