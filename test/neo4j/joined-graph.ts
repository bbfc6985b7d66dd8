/** Records of a ledger, findings and a made graph in one read model: every way in which rows come. */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { ReadModelSource } from "../../server/domain/read-model.ts";
import type { Ledger } from "../../server/ledger/ledger.ts";
import { openReadModel } from "../../server/projection/read-model/source.ts";
import { smallCaseResult } from "../small-case.ts";

/** Nodes of records come first: their links say where in this order their ends are. */
export async function joinedGraph(
  ledger: Ledger,
  connection: DuckDBConnection,
  made: ReadModelSource,
): Promise<ReadModelSource> {
  const records = await openReadModel(connection, "d", smallCaseResult("d"), ledger.connect);
  return {
    revision: made.revision,
    totals: {
      nodes: records.totals.nodes + made.totals.nodes,
      links: records.totals.links + made.totals.links,
    },
    nodes: () => oneAfterOther(records.nodes(), made.nodes()),
    links: () => oneAfterOther(records.links(), made.links()),
    async openLinkFiles() {
      const files = await records.openLinkFiles!();
      return { ...files, otherLinks: () => oneAfterOther(files.otherLinks(), made.links()) };
    },
  };
}

async function* oneAfterOther<T>(...streams: readonly AsyncIterable<T>[]): AsyncGenerator<T> {
  for (const stream of streams) yield* stream;
}
