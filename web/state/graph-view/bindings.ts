/** The graph view for components. */

import { useRouter } from "@tanstack/react-router";
import { useCallback, useDeferredValue, useEffect, useState } from "react";
import { useStore } from "zustand";
import type { SubgraphBody } from "../../../server/contracts/graph.ts";
import { parseMarks } from "../selection/marks-search.ts";
import type { GraphSearch } from "../selection/producers.ts";
import { openView, type SavedContent } from "./actions.ts";
import { type GraphViewState, graphViewStore } from "./store.ts";
import type { GraphView } from "./view.ts";

export function useGraphView(): GraphView {
  return useStore(graphViewStore, (state) => state.history.present);
}

/** What is read of the view: whoever asks is drawn anew only where that changes. */
export function useOfGraphView<T>(read: (view: GraphView) => T): T {
  return useStore(graphViewStore, (state) => read(state.history.present));
}

export function isEmptyView({ nodes }: GraphView): boolean {
  return nodes.size === 0;
}

/**
 * The view for what counts or lists it beside the picture: a moment behind it, so that the picture
 * comes first. To act upon it, ask for the view itself.
 */
export function useCountedView(): GraphView {
  return useDeferredValue(useGraphView());
}

export function useGraphViewState<T>(select: (state: GraphViewState) => T): T {
  return useStore(graphViewStore, select);
}

export interface Opening {
  readonly isOpen: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/**
 * Opens a view once what it begins with is there.
 * @param base and `saved` must keep their identity from one rendering to the next
 */
export function useOpenView(
  id: string | null,
  base: Pick<SubgraphBody, "nodes" | "links"> | null,
  saved: SavedContent | null = null,
): Opening {
  const router = useRouter();
  const openId = useGraphViewState((state) => state.id);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens again
  useEffect(() => {
    if (id === null || base === null) return;
    setError(null);
    const { sel }: GraphSearch = router.latestLocation.search;
    const leaving = new AbortController();
    openView(id, { base, saved, asked: parseMarks(sel) }, leaving.signal).catch((problem: unknown) => {
      if (!leaving.signal.aborted) setError(problem);
    });
    return () => leaving.abort();
  }, [id, base, saved, attempt, router]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return { isOpen: id !== null && openId === id, error, retry };
}
