/**
 * The whole read model as a stream: records by SQL, findings from the latest run. It can be
 * read several times, always the same for the same ledger and run, so that publishing can be
 * begun again where it was broken off.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { CaseResult } from "../../domain/findings.ts";
import type { ReadModelSource } from "../../domain/read-model.ts";
import { findingLinks, findingNodes } from "./finding-rows.ts";
import { openLinkFiles } from "./link-files.ts";
import { linkQuery, nodeQuery } from "./queries.ts";
import { countRows, RECORD_LINK_KINDS, RECORD_NODE_KINDS, recordLinks, recordNodes } from "./record-rows.ts";
import { type EvidenceNodes, readEvidenceNodes } from "./shown-by.ts";

/**
 * @param connection used by nobody else while the streams are read
 * @param datasetSha256 hash of what the ledger holds
 * @param connectBeside another connection that sees the same state, on which links are written
 *   into files while nodes are read on the first
 */
export async function openReadModel(
  connection: DuckDBConnection,
  datasetSha256: string,
  result: CaseResult | null,
  connectBeside: () => Promise<DuckDBConnection>,
): Promise<ReadModelSource> {
  const evidence: EvidenceNodes = result ? await readEvidenceNodes(connection, result) : () => [];
  const found = result ? findingNodes(result) : [];
  const shown = result ? findingLinks(result, evidence) : [];
  const linksOfFindings = async function* () {
    if (shown.length > 0) yield shown;
  };
  const totals = { nodes: found.length, links: shown.length };
  for (const kind of RECORD_NODE_KINDS) totals.nodes += await countRows(connection, nodeQuery(kind));
  for (const kind of RECORD_LINK_KINDS) totals.links += await countRows(connection, linkQuery(kind));
  return {
    revision: result ? `${datasetSha256}+${result.run.id}` : datasetSha256,
    totals,
    async *nodes() {
      for (const kind of RECORD_NODE_KINDS) yield* recordNodes(connection, kind);
      if (found.length > 0) yield found;
    },
    async *links() {
      for (const kind of RECORD_LINK_KINDS) yield* recordLinks(connection, kind);
      yield* linksOfFindings();
    },
    openLinkFiles: async () => openLinkFiles(await connectBeside(), linksOfFindings),
  };
}
