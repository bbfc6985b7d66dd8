/**
 * Arranges the open view by the layout that the address names, where a link or the way back came
 * with another one than the view stands arranged by: a step that undo takes back, and nothing that
 * was placed by hand moves. Who chooses a layout says so first (`arranged-by.ts`).
 */
import { useLocation, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { arrangedBy, setArrangedBy } from "../graph-view/arranged-by.ts";
import { useGraphViewState } from "../graph-view/bindings.ts";
import { layOutAgain } from "../graph-view/steps.ts";
import { filtersOf } from "./filters.ts";
import { parseLayout, setLayout } from "./layout-choice.ts";
import type { GraphSearch } from "./producers.ts";

export function useLayoutInAddress(): void {
  const search: GraphSearch = useSearch({ strict: false });
  const isSavedView = useLocation({ select: ({ pathname }) => pathname.startsWith("/views/") });
  const view = useGraphViewState(({ id }) => id);
  const { layout, seed } = parseLayout(search);
  // Without anything in its address, a saved view is about to be given what it was saved with.
  const isAsSaved = isSavedView && Object.keys(search).length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the address comes to name another layout, not whenever something else of it changes
  useEffect(() => {
    if (view === null || isAsSaved) return;
    const before = arrangedBy(view);
    if (before?.layout === layout && before.seed === seed) return;
    setArrangedBy(view, search);
    if (before === null) return;
    layOutAgain({ before: filtersOf(setLayout(search, before)), after: filtersOf(search) });
  }, [view, isAsSaved, layout, seed]);
}
