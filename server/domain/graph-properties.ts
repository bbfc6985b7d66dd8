/**
 * Names of the properties that nodes and links of each kind may have, beside those that all have.
 * For whoever writes a query; a test holds them against what the read model gives.
 */
import type { LinkKind, NodeKind } from "./graph-model.ts";

/** Of every node and of every link. */
export const PROPERTIES_OF_ALL = { nodes: ["key", "label"], links: ["id"] } as const;

export const NODE_PROPERTIES: Readonly<Record<NodeKind, readonly string[]>> = {
  Person: ["name", "aliases", "id_number", "sex", "birth_date", "flags", "source_id", "unresolved"],
  Phone: ["number", "imei", "active_from", "active_to", "source_id", "unresolved"],
  Account: ["provider", "number", "opened_at", "source_id", "unresolved"],
  Vehicle: ["plate", "source_id", "unresolved"],
  Place: ["name", "place_kind", "lat", "lon", "area_code", "catchment_id", "source_id", "unresolved"],
  Case: ["case_kind", "opened_at", "area_code", "source_id", "unresolved"],
  Source: ["source_kind", "title", "authority", "collected_at", "reliability"],
  Payment: ["at", "amount_cny", "memo", "source_id"],
  Parcel: ["sent_at", "delivered_at", "carrier", "weight_g", "declared", "source_id"],
  Seizure: ["at", "substance", "grams", "source_id"],
  Statement: ["at", "stance", "summary", "source_id"],
  Sample: ["at", "substance", "result", "source_id"],
  Run: ["seed", "dataset_sha256"],
  Group: ["score", "members", "stability", "zero_seizure", "zero_scene", "zero_confession"],
  Deal: ["at", "log10_lr", "q", "delivery"],
  RoleFinding: ["role", "probability"],
};

export const LINK_PROPERTIES: Readonly<Record<LinkKind, readonly string[]>> = {
  HOLDS: ["at", "source_id"],
  USES: ["at", "basis", "probability", "until", "source_id"],
  BOUND_TO: ["at", "source_id"],
  LIVES_AT: ["at", "source_id"],
  PAID: ["at", "amount_cny", "source_id"],
  PAID_TO: ["at", "amount_cny", "source_id"],
  SENT: ["at", "source_id"],
  DELIVERED_TO: ["at", "source_id"],
  FROM: ["at", "source_id"],
  TO: ["at", "source_id"],
  CONTACTED: ["at", "medium", "duration_s", "from_place", "to_place", "source_id"],
  SEEN_AT: ["at", "source_id"],
  INVOLVED_IN: ["at", "capacity", "source_id"],
  SEIZED_IN: ["at", "source_id"],
  SEIZED_AT: ["at", "source_id"],
  SEIZED_FROM: ["at", "source_id"],
  SAID: ["at", "source_id"],
  ABOUT: ["at", "source_id"],
  STATED_IN: ["at", "source_id"],
  TESTED: ["at", "source_id"],
  TIED: ["at", "layer", "weight", "directed", "source_id"],
  MEMBER_OF: ["membership", "abstained", "roles"],
  FOUND_BY: [],
  IN_GROUP: ["at"],
  BUYER: ["at"],
  SELLER: ["at"],
  PAYEE: ["at"],
  DELIVERER: ["at"],
  HAS_ROLE: ["probability"],
  SHOWN_BY: ["weight", "records"],
};
