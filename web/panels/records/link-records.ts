/** The records that links and nodes of the graph are made from. */
import type { GraphLinkBody } from "../../../server/contracts/graph.ts";
import { RECORD_KINDS } from "../../../server/domain/case-folder.ts";
import type { RecordRef } from "../../../server/domain/findings.ts";
import { type LinkKind, NODE_OF_RECORD, parseNodeKey } from "../../../server/domain/graph-model.ts";

const FILE_OF_KIND: Partial<Record<LinkKind, RecordRef["file"]>> = {
  CONTACTED: "contacts",
  PAID: "payments",
  PAID_TO: "payments",
  SENT: "parcels",
  DELIVERED_TO: "parcels",
  FROM: "parcels",
  TO: "parcels",
  SEEN_AT: "sightings",
};

/** Ids of the earliest records behind a link, where it carries them. */
export function recordsOfLink(link: GraphLinkBody): RecordRef[] {
  const file = FILE_OF_KIND[link.kind];
  const { records } = link.props;
  // A link is named by its kind and the record it comes from.
  const prefix = `${link.kind}:`;
  return file && Array.isArray(records)
    ? records.map((id) => ({ file, id: id.startsWith(prefix) ? id.slice(prefix.length) : id }))
    : [];
}

/** The record that a node is; null for findings. */
export function recordOfNode(key: string): RecordRef | null {
  const parsed = parseNodeKey(key);
  const file = RECORD_KINDS.find((kind) => parsed !== null && NODE_OF_RECORD[kind] === parsed.kind);
  return parsed && file ? { file, id: parsed.id } : null;
}
