/**
 * The read model as it is handed to a graph store: nodes and links in batches, read as often
 * as needed and always the same for one revision, so that publishing can be begun again.
 */
import type { LinkKind, NodeKey, NodeKind } from "./graph-model.ts";

export type PropertyValue = string | number | boolean | readonly string[];
export type Properties = Readonly<Record<string, PropertyValue>>;

export interface NodeRow {
  readonly key: NodeKey;
  readonly kind: NodeKind;
  /** What stands beside the node on screen. */
  readonly label: string;
  /** Texts that search finds the node by: names, aliases, numbers, plates, waybills. */
  readonly search: readonly string[];
  /** Unknown values are absent. */
  readonly props: Properties;
  /** Where the row was read together with one. */
  readonly content?: RowContent;
}

export interface LinkRow {
  /** Unique over all links. */
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: NodeKey;
  readonly to: NodeKey;
  /** Epoch milliseconds, UTC; null for links without a time. */
  readonly at: number | null;
  readonly props: Properties;
  /** Where the row was read together with one. */
  readonly content?: RowContent;
}

/** What a row says in short, so that batches can be known and cut without its values. */
export interface RowContent {
  /** Another for every other row, and the same by every way of reading it. */
  readonly hash: bigint;
  /** Length of its texts. */
  readonly bytes: number;
}

export interface ReadModelSource {
  /** Changes when records or findings change. */
  readonly revision: string;
  /** How many nodes and links there are, for progress. */
  readonly totals: { readonly nodes: number; readonly links: number };
  /** Every node once, in batches of any size. */
  nodes(): AsyncIterable<readonly NodeRow[]>;
  /** Every link once; both its ends are among the nodes. */
  links(): AsyncIterable<readonly LinkRow[]>;
  /** Absent where nothing but this program holds the rows. */
  openLinkFiles?(): Promise<LinkFiles>;
}

/**
 * Writes links as CSV where they lie, a kind at a time, without a row of them passing through
 * this program, also while `nodes()` is being read. A link names its ends by their positions in
 * `nodes()`, counted from 0.
 */
export interface LinkFiles {
  readonly kinds: readonly LinkKind[];
  /** In the order in which `write` counts the rows. */
  contents(kind: LinkKind): AsyncIterable<readonly RowContent[]>;
  /** @param batches of all rows of the kind, one after the other */
  write(kind: LinkKind, path: string, batches: readonly LinkBatch[]): Promise<LinkFile>;
  /** Ends what is being done, which then fails. */
  interrupt(): void;
  /** Links that no kind above has: those of findings. */
  otherLinks(): AsyncIterable<readonly LinkRow[]>;
  close(): void;
}

export interface LinkBatch {
  readonly number: bigint;
  readonly rows: number;
}

/** A file without a header; texts are quoted, and an empty cell without quotes is an unknown value. */
export interface LinkFile {
  /** Fewer than there are where an end is no node. */
  readonly rows: number;
  /** What comes after the positions of the two ends: `id`, `batch`, then what the links have. */
  readonly columns: readonly { readonly name: string; readonly type: "text" | "number" | "boolean" }[];
  readonly hasLineBreaks: boolean;
}
