/** Holds the graph view with its history, and what the last expansion left out. */

import { createStore } from "zustand/vanilla";
import type { LinkKind } from "../../../server/domain/graph-model.ts";
import { type History, startHistory } from "../history/producers.ts";
import { EMPTY_VIEW, type GraphView, type LeftOut } from "./view.ts";

/** An expansion that did not show everything: of which node, how much, and up to which limit. */
export interface Incomplete {
  readonly key: string;
  readonly leftOut: readonly LeftOut[];
  readonly limit: number;
  /** Kinds of link that were asked for; null = all. */
  readonly kinds: readonly LinkKind[] | null;
}

export interface GraphViewState {
  /** `group:g01@run` or `explore@run`; null before a view is opened. */
  readonly id: string | null;
  readonly history: History<GraphView>;
  readonly incomplete: Incomplete | null;
  /** Node whose neighbours are being fetched. */
  readonly busy: string | null;
  /** How the last expansion ended; null before one, and while one is under way. */
  readonly outcome: ExpandOutcome | null;
}

export type ExpandOutcome = { readonly added: number } | { readonly error: unknown };

export const graphViewStore = createStore<GraphViewState>(() => ({
  id: null,
  history: startHistory(EMPTY_VIEW),
  incomplete: null,
  busy: null,
  outcome: null,
}));

export function currentView(): GraphView {
  return graphViewStore.getState().history.present;
}
