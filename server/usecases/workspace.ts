/** What the use cases work on: one ledger and the graph made from it. */
import type { GraphStore } from "../graph/port.ts";
import type { Ledger } from "../ledger/ledger.ts";

export interface Workspace {
  readonly ledger: Ledger;
  readonly graph: GraphStore;
  /** Case folders below it can be imported over the API. */
  readonly inboxDir: string;
  /** Folder of the Neo4j that `npm run neo4j` starts, for loading it in bulk while it is stopped. */
  readonly localNeo4jDir: string;
}
