/**
 * What goes into a file: nodes and links with the words, colours and places that they have on
 * the stage, and what the file has to say about itself.
 */
import type { NodeClass } from "../style/classes.ts";
import type { Layer } from "../style/layers.ts";

export interface ExportedNode {
  readonly key: string;
  readonly label: string;
  readonly kind: string;
  readonly nodeClass: NodeClass;
  /** The class in the language of the reader. */
  readonly className: string;
  /** Probability of membership, where the node is a group's member. */
  readonly membership: number | null;
  readonly x: number;
  readonly y: number;
  /** Radius on the stage, in CSS pixels. */
  readonly size: number;
  readonly colour: string;
}

export interface ExportedLink {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly layer: Layer;
  /** The layer in the language of the reader. */
  readonly layerName: string;
  readonly count: number;
  /** ISO 8601, UTC. */
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  readonly amountCny: number | null;
  readonly isDirected: boolean;
  readonly curvature: number;
  readonly width: number;
  readonly colour: string;
}

/** What stands in every file beside the graph itself. */
export interface About {
  readonly title: string;
  /** Null where nothing had been analysed. */
  readonly runId: string | null;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  /** Sentences: run, time, counts, what was left out, and what the whole is not. */
  readonly lines: readonly string[];
  /** The sentences about what was left out. */
  readonly leftOut: readonly string[];
  /** The sentence that this is a lead and no verdict. */
  readonly lead: string;
}

export interface Exported {
  readonly nodes: readonly ExportedNode[];
  readonly links: readonly ExportedLink[];
  readonly about: About;
}
