/**
 * Kinds of node and link of the graph (the read model), and the keys that name them.
 * A key never holds a name, number or plate: keys stand in URLs and logs.
 */
import type { RecordKind } from "./case-folder.ts";

export const NODE_KINDS = [
  "Person",
  "Phone",
  "Account",
  "Vehicle",
  "Place",
  "Case",
  "Source",
  "Payment",
  "Parcel",
  "Seizure",
  "Statement",
  "Sample",
  "Run",
  "Group",
  "Deal",
  "RoleFinding",
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

export interface LinkSpec {
  readonly from: readonly NodeKind[];
  readonly to: readonly NodeKind[];
}

/** Every kind of link with the kinds of node it may join. */
export const LINKS = {
  HOLDS: { from: ["Person"], to: ["Phone", "Account", "Vehicle"] },
  USES: { from: ["Person"], to: ["Phone", "Account"] },
  BOUND_TO: { from: ["Account"], to: ["Phone"] },
  LIVES_AT: { from: ["Person"], to: ["Place"] },
  PAID: { from: ["Account"], to: ["Payment"] },
  PAID_TO: { from: ["Payment"], to: ["Account"] },
  SENT: { from: ["Phone"], to: ["Parcel"] },
  DELIVERED_TO: { from: ["Parcel"], to: ["Phone"] },
  FROM: { from: ["Parcel"], to: ["Place"] },
  TO: { from: ["Parcel"], to: ["Place"] },
  CONTACTED: { from: ["Phone"], to: ["Phone"] },
  SEEN_AT: { from: ["Person", "Phone", "Vehicle"], to: ["Place"] },
  INVOLVED_IN: { from: ["Person"], to: ["Case"] },
  SEIZED_IN: { from: ["Seizure"], to: ["Case"] },
  SEIZED_AT: { from: ["Seizure"], to: ["Place"] },
  SEIZED_FROM: { from: ["Seizure"], to: ["Person"] },
  SAID: { from: ["Person"], to: ["Statement"] },
  ABOUT: { from: ["Statement"], to: ["Person"] },
  STATED_IN: { from: ["Statement"], to: ["Case"] },
  TESTED: { from: ["Sample"], to: ["Person"] },
  TIED: { from: ["Person"], to: ["Person"] },
  MEMBER_OF: { from: ["Person", "Phone"], to: ["Group"] },
  FOUND_BY: { from: ["Group", "Deal", "RoleFinding"], to: ["Run"] },
  IN_GROUP: { from: ["Deal"], to: ["Group"] },
  BUYER: { from: ["Deal"], to: ["Person"] },
  SELLER: { from: ["Deal"], to: ["Person"] },
  PAYEE: { from: ["Deal"], to: ["Person"] },
  DELIVERER: { from: ["Deal"], to: ["Person"] },
  HAS_ROLE: { from: ["Person"], to: ["RoleFinding"] },
  SHOWN_BY: { from: ["Deal", "RoleFinding"], to: ["Payment", "Parcel", "Phone", "Place", "Account"] },
} as const satisfies Record<string, LinkSpec>;

export type LinkKind = keyof typeof LINKS;
export const LINK_KINDS = Object.keys(LINKS) as LinkKind[];

/** `person:p17`, `phone:f3`, `payment:y88`. Unique over all kinds. */
export type NodeKey = string;

export function nodeKey(kind: NodeKind, id: string): NodeKey {
  return `${KEY_PREFIX[kind]}:${id}`;
}

/** Splits a key at its first colon; null where the prefix is unknown. */
export function parseNodeKey(key: NodeKey): { kind: NodeKind; id: string } | null {
  const at = key.indexOf(":");
  if (at <= 0) return null;
  const kind = KIND_OF_PREFIX.get(key.slice(0, at));
  return kind ? { kind, id: key.slice(at + 1) } : null;
}

/** The node kind that each record kind becomes, where it becomes a node. */
export const NODE_OF_RECORD: Partial<Record<RecordKind, NodeKind>> = {
  persons: "Person",
  phones: "Phone",
  accounts: "Account",
  vehicles: "Vehicle",
  places: "Place",
  cases: "Case",
  sources: "Source",
  payments: "Payment",
  parcels: "Parcel",
  seizures: "Seizure",
  statements: "Statement",
  drug_tests: "Sample",
};

const KEY_PREFIX: Record<NodeKind, string> = {
  Person: "person",
  Phone: "phone",
  Account: "account",
  Vehicle: "vehicle",
  Place: "place",
  Case: "case",
  Source: "source",
  Payment: "payment",
  Parcel: "parcel",
  Seizure: "seizure",
  Statement: "statement",
  Sample: "sample",
  Run: "run",
  Group: "group",
  Deal: "deal",
  RoleFinding: "role",
};
const KIND_OF_PREFIX = new Map(NODE_KINDS.map((kind) => [KEY_PREFIX[kind], kind]));
