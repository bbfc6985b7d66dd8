/** Ties of a case, as the projection gives them, as graphs for the measures that were published. */

import { buildDirectedCsr, buildUndirectedCsr, type CsrGraph } from "../../server/analysis/graph/csr.ts";
import { inducedSubgraph, tiedNodes } from "../../server/analysis/graph/subgraph.ts";
import type { TieTable } from "../../server/domain/case-tables.ts";

export interface NamedGraph {
  readonly graph: CsrGraph;
  /** Person of each node. */
  readonly persons: readonly string[];
}

/**
 * The persons who have a tie among the rows chosen, and those ties with their weights added up
 * (undirected: both directions together).
 */
export function graphOfTies(
  ids: readonly string[],
  ties: TieTable,
  form: "directed" | "undirected",
  isChosen: (row: number) => boolean,
): NamedGraph {
  const rows = [...ties.ids.keys()].filter(isChosen);
  const build = form === "directed" ? buildDirectedCsr : buildUndirectedCsr;
  const whole = build(
    ids.length,
    Uint32Array.from(rows, (row) => ties.from[row]!),
    Uint32Array.from(rows, (row) => ties.to[row]!),
    Float64Array.from(rows, (row) => ties.weight[row]!),
  );
  const kept = tiedNodes(whole);
  return { graph: inducedSubgraph(whole, kept), persons: Array.from(kept, (node) => ids[node]!) };
}
