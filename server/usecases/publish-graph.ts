/** Publishes the graph: records of the ledger and findings of its latest run, into the graph store. */
import type { OnProgress } from "../domain/progress.ts";
import { loadLocalNeo4j } from "../graph/neo4j/bulk/load.ts";
import type { PublishReport } from "../graph/port.ts";
import { readDatasetSha256 } from "../ledger/dataset-hash.ts";
import { latestRun } from "../ledger/runs.ts";
import { openReadModel } from "../projection/read-model/source.ts";
import type { Workspace } from "./workspace.ts";

export interface PublishGraphOptions {
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

/**
 * Makes the graph equal to the ledger; run again after a break-off it ends the same.
 * @param options.bulk loads the local Neo4j, which must be stopped and empty, by its own import tool
 * @throws TriplezeroError what the store throws; in bulk `neo4j-in-use`, `neo4j-not-empty` (conflict)
 */
export async function publishGraph(
  { ledger, graph, localNeo4jDir }: Workspace,
  { bulk, ...options }: PublishGraphOptions & { readonly bulk: boolean },
): Promise<PublishReport> {
  const run = await latestRun(ledger);
  return ledger.read(async (connection) => {
    // One state of the ledger, however long the reading takes.
    await connection.run("BEGIN TRANSACTION");
    const dataset = await readDatasetSha256(connection);
    const source = await openReadModel(connection, dataset, run?.result ?? null, async () => {
      // The same state: what loads in bulk is the command line, which alone holds the ledger.
      const beside = await ledger.connect();
      await beside.run("BEGIN TRANSACTION");
      return beside;
    });
    return bulk ? loadLocalNeo4j(localNeo4jDir, source, options) : graph.publish(source, options);
  });
}

/** Publishes where the graph is not what the ledger says. */
export async function ensurePublished(
  workspace: Workspace,
  options: PublishGraphOptions = {},
): Promise<void> {
  await publishGraph(workspace, { bulk: false, ...options });
}
