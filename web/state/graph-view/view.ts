/** What the graph shows: nodes and links as they came, where they stand, what is pinned or hidden. */
import type { GraphLinkBody, GraphNodeBody, SubgraphBody } from "../../../server/contracts/graph.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The part of the plane that fills the stage at zoom 1; fixed, so that new nodes never shift old ones. */
export interface Frame {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

export interface GraphView {
  readonly nodes: ReadonlyMap<string, GraphNodeBody>;
  readonly links: ReadonlyMap<string, GraphLinkBody>;
  /** Nodes the view began with: members of a group, whose mutual ties came bundled per layer. */
  readonly base: ReadonlySet<string>;
  readonly positions: ReadonlyMap<string, Point>;
  /** Placed by hand: no layout moves them. */
  readonly pinned: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  /** Ids of links as they are seen: also of one that stands for several. */
  readonly hiddenLinks: ReadonlySet<string>;
  /** Persons and groups that are drawn as one node with what is theirs inside; see visible.ts. */
  readonly collapsed: ReadonlySet<string>;
  /** Groups that came only to stand for their members: they are seen while collapsed. */
  readonly standIns: ReadonlySet<string>;
  /** Nodes that the next layout run may move; the others stand still. */
  readonly loose: ReadonlySet<string>;
  readonly frame: Frame | null;
}

export type LeftOut = SubgraphBody["left_out"][number];

export const EMPTY_VIEW: GraphView = {
  nodes: new Map(),
  links: new Map(),
  base: new Set(),
  positions: new Map(),
  pinned: new Set(),
  hidden: new Set(),
  hiddenLinks: new Set(),
  collapsed: new Set(),
  standIns: new Set(),
  loose: new Set(),
  frame: null,
};
