/** Holds the graph view with its history, and what the last expansion left out. */

import { createStore } from "zustand/vanilla";
import type { LinkKind } from "../../../server/domain/graph-model.ts";
import { type History, startHistory } from "../history/producers.ts";
import type { Step } from "./steps.ts";
import { EMPTY_VIEW, type GraphView, type LeftOut } from "./view.ts";

/** What an expansion asks for; without kinds and direction, every link. */
export interface ExpandRequest {
  readonly kinds?: readonly LinkKind[];
  readonly direction?: "out" | "in";
  /** Which neighbours where not all fit: those with the most links, or a sample by the seed. */
  readonly order: "strongest" | "sample";
  readonly seed: number;
  /** Most links (parallel ones as one). */
  readonly limit: number;
}

/** An expansion that did not show everything: of which node, how much, and what was asked for. */
export interface Incomplete {
  readonly key: string;
  readonly leftOut: readonly LeftOut[];
  readonly request: ExpandRequest;
}

export interface GraphViewState {
  /** `group:g01@run` or `explore@run`; null before a view is opened. */
  readonly id: string | null;
  readonly history: History<GraphView, Step>;
  /** Nodes to act upon together; not the one that is selected, which is the one looked at. */
  readonly marked: ReadonlySet<string>;
  /** Nodes that the address asked to be marked and that are not; null = none. */
  readonly unmarked: Unmarked | null;
  /** Keys that a saved view names and that the graph no longer has. */
  readonly missing: readonly string[];
  readonly incomplete: Incomplete | null;
  /** Node whose neighbours are being fetched. */
  readonly busy: string | null;
  /** How the last expansion ended; null before one, and while one is under way. */
  readonly outcome: ExpandOutcome | null;
}

export interface Unmarked {
  readonly count: number;
  /** The address cannot carry so many, or the graph does not have them. */
  readonly why: "tooMany" | "gone";
}

export type ExpandOutcome =
  /** `isUnlinked`: too much is shown to ask for the links among all of it. */
  { readonly added: number; readonly isUnlinked: boolean } | { readonly error: unknown };

export const graphViewStore = createStore<GraphViewState>(() => ({
  id: null,
  history: startHistory(EMPTY_VIEW),
  marked: new Set(),
  unmarked: null,
  missing: [],
  incomplete: null,
  busy: null,
  outcome: null,
}));

export function currentView(): GraphView {
  return graphViewStore.getState().history.present;
}
