/** Layers of links: what an investigator filters and reads in the legend. */
import type { GraphLinkBody } from "../../../server/contracts/graph.ts";
import { LINK_KINDS, type LinkKind } from "../../../server/domain/graph-model.ts";

export const LAYERS = [
  "deal",
  "payment",
  "parcel",
  "contact",
  "sighting",
  "tie",
  "identity",
  "place",
  "case",
  "finding",
] as const;
export type Layer = (typeof LAYERS)[number];

export function layerOf(link: Pick<GraphLinkBody, "kind" | "props">): Layer {
  const bundled = link.kind === "TIED" ? link.props.layer : undefined;
  if (typeof bundled === "string" && isLayer(bundled)) return bundled;
  return LAYER_OF_KIND[link.kind];
}

/** Kinds of link of these layers. */
export function kindsOf(layers: readonly Layer[]): LinkKind[] {
  return LINK_KINDS.filter((kind) => layers.includes(LAYER_OF_KIND[kind]));
}

function isLayer(name: string): name is Layer {
  return (LAYERS as readonly string[]).includes(name);
}

const LAYER_OF_KIND: Readonly<Record<LinkKind, Layer>> = {
  HOLDS: "identity",
  USES: "identity",
  BOUND_TO: "identity",
  LIVES_AT: "place",
  PAID: "payment",
  PAID_TO: "payment",
  SENT: "parcel",
  DELIVERED_TO: "parcel",
  FROM: "parcel",
  TO: "parcel",
  CONTACTED: "contact",
  SEEN_AT: "sighting",
  INVOLVED_IN: "case",
  SEIZED_IN: "case",
  SEIZED_AT: "case",
  SEIZED_FROM: "case",
  SAID: "case",
  ABOUT: "case",
  STATED_IN: "case",
  TESTED: "case",
  TIED: "tie",
  MEMBER_OF: "finding",
  FOUND_BY: "finding",
  IN_GROUP: "finding",
  BUYER: "deal",
  SELLER: "deal",
  PAYEE: "deal",
  DELIVERER: "deal",
  HAS_ROLE: "finding",
  SHOWN_BY: "finding",
};
