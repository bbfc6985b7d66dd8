/**
 * A view of the graph as somebody saved it under a name: keys and places, so that what stands
 * in it is asked for anew when it is opened. Only an imported drawing brings its own labels,
 * since no record has them.
 */
import type { RecordRef } from "./findings.ts";

/** Most nodes of records in a saved view: what the graph gives back in one answer. */
export const SAVED_NODES_MAX = 20_000;
export const IMPORTED_NODES_MAX = 20_000;
export const IMPORTED_LINKS_MAX = 100_000;
/** Keys of imported nodes and links begin with it: no record is named so. */
export const IMPORTED_PREFIX = "imported:";

/** Where nodes stand and which are shown; in units of the layout. */
export interface ViewArrangement {
  /** Places by key; a node without one is laid out when the view is opened. */
  readonly positions: Readonly<Record<string, readonly [x: number, y: number]>>;
  /** Placed by hand. */
  readonly pinned: readonly string[];
  readonly hidden: readonly string[];
  /** Ids of links, also of those that stand for several. */
  readonly hiddenLinks: readonly string[];
  /** Persons and groups drawn as one node with what is theirs inside. */
  readonly collapsed: readonly string[];
  /** Groups that are there only to stand for their members while collapsed. */
  readonly standIns: readonly string[];
  /** Nodes that wait for a layout although they have a place. */
  readonly loose: readonly string[];
  /** Nodes that the page begins with and that were taken out. */
  readonly removed: readonly string[];
  readonly frame: { readonly x: readonly [number, number]; readonly y: readonly [number, number] } | null;
}

/** Nothing placed, chosen or taken out by hand: the layout does it when the view is opened. */
export const UNARRANGED: ViewArrangement = {
  positions: {},
  pinned: [],
  hidden: [],
  hiddenLinks: [],
  collapsed: [],
  standIns: [],
  loose: [],
  removed: [],
  frame: null,
};

export interface ViewCamera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
  readonly angle: number;
}

/** One step of a guided trace, in the order in which it was taken. */
export interface ViewStep {
  /** A text of the web application by its key, so that both languages can show it; keys of nodes rather than names as values. */
  readonly text: {
    readonly key: string;
    readonly params: Readonly<Record<string, string | number>>;
  };
  /** Nodes that the step reached or is about. */
  readonly nodes: readonly string[];
  /** Records that show it. */
  readonly records: readonly RecordRef[];
  /** Epoch milliseconds, UTC; null where the step has no time. */
  readonly at: number | null;
}

/** A drawing read from a file of another program: nothing of it comes from the records. */
export interface ImportedGraph {
  readonly format: "gexf" | "graphml";
  readonly nodes: readonly {
    readonly key: string;
    readonly label: string;
    /** A kind of node or role as the legend names them; null where the file names none of them. */
    readonly node_class: string | null;
  }[];
  readonly links: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly label: string;
    /** A layer of links as the legend names them; null where the file names none of them. */
    readonly layer: string | null;
    readonly directed: boolean;
    readonly count: number;
  }[];
}

export interface ViewContent {
  /** The page it was made on. A group's number means the group of `run_id` only. */
  readonly origin:
    | { readonly page: "explore" | "trace" | "imported" }
    | { readonly page: "group"; readonly group: string };
  /** The run whose findings were shown; null where nothing had been analysed. */
  readonly run_id: string | null;
  /** Every node, shown or hidden. */
  readonly nodes: readonly string[];
  readonly arrangement: ViewArrangement;
  /** Nodes that are selected to be acted upon together; absent where none is. */
  readonly marked?: readonly string[] | undefined;
  /** What else stands in the address of the graph: the node looked at, filters, window, layout and seed. */
  readonly search: Readonly<Record<string, string | number | boolean>>;
  readonly camera: ViewCamera | null;
  /** Of a guided trace. */
  readonly steps?: readonly ViewStep[] | undefined;
  /** Of an imported drawing; its nodes are then the view's only ones. */
  readonly imported?: ImportedGraph | undefined;
}

/** A change of a saved view; the first is its saving. */
export interface ViewChange {
  /** Counted from 1. */
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Name or service number of the person, as given. */
  readonly by: string;
  readonly act: "saved" | "renamed" | "rearranged" | "deleted" | "restored";
}

export interface SavedViewSummary {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly deleted: boolean;
  readonly created: { readonly at: string; readonly by: string };
  readonly changed: { readonly at: string; readonly by: string };
  readonly page: ViewContent["origin"]["page"];
  readonly run_id: string | null;
  readonly nodes: number;
  readonly steps: number;
}

export interface SavedView extends SavedViewSummary {
  readonly content: ViewContent;
  /** Oldest first. */
  readonly history: readonly ViewChange[];
}
