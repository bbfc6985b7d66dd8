/** The graph view for components. */
import { useStore } from "zustand";
import { type GraphViewState, graphViewStore } from "./store.ts";
import type { GraphView } from "./view.ts";

export function useGraphView(): GraphView {
  return useStore(graphViewStore, (state) => state.history.present);
}

export function useGraphViewState<T>(select: (state: GraphViewState) => T): T {
  return useStore(graphViewStore, select);
}
