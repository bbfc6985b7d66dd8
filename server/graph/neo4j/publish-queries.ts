/** The queries of `graph-queries/publish`, with their parameters and rows. */

import type { LinkWrite, NodeWrite } from "./publish/rows.ts";
import { cypherQuery } from "./query.ts";

export interface BatchMark {
  /** Hash of the batch's content. */
  readonly id: string;
  /** What the rows of the batch carry. */
  readonly number: number;
  readonly kind: string;
  /** True where the graph may no longer hold the whole batch. */
  readonly stale: boolean;
}

type Empty = Record<string, never>;
const nothing = () => undefined;

export const PUBLISH = {
  begin: cypherQuery<{ revision: string; format: bigint }, undefined>("publish/begin", nothing),
  end: cypherQuery<{ nodes: bigint; links: bigint }, undefined>("publish/end", nothing),
  batchMarks: cypherQuery<Empty, BatchMark>("publish/batch-marks", (row) => ({
    id: row.text("id"),
    number: row.number("number"),
    kind: row.text("kind"),
    stale: row.flag("stale"),
  })),
  markBatch: cypherQuery<{ id: string; number: bigint; kind: string }, boolean>("publish/mark-batch", (row) =>
    row.flag("written"),
  ),
  markStale: cypherQuery<{ numbers: readonly bigint[] }, undefined>("publish/mark-stale", nothing),
  removeStaleLinks: cypherQuery<{ numbers: readonly bigint[] }, number>("publish/remove-stale-links", (row) =>
    row.number("removed"),
  ),
  removeStaleNodes: cypherQuery<{ numbers: readonly bigint[] }, number>("publish/remove-stale-nodes", (row) =>
    row.number("removed"),
  ),
  removeStaleMarks: cypherQuery<Empty, undefined>("publish/remove-stale-marks", nothing),
  createNodes: cypherQuery<{ rows: readonly NodeWrite[]; kind: string }, number>(
    "publish/create-nodes",
    (row) => row.number("written"),
  ),
  mergeNodes: cypherQuery<{ rows: readonly NodeWrite[]; kind: string }, number>(
    "publish/merge-nodes",
    (row) => row.number("written"),
  ),
  createLinks: cypherQuery<{ rows: readonly LinkWrite[]; kind: string }, number>(
    "publish/create-links",
    (row) => row.number("written"),
  ),
  mergeLinks: cypherQuery<{ rows: readonly LinkWrite[]; kind: string }, number>(
    "publish/merge-links",
    (row) => row.number("written"),
  ),
} as const;
