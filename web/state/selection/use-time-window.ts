/** The window of time for components: read from the address, written to it; beside a graph each choice is a step. */
import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { noteFilters } from "../graph-view/steps.ts";
import { useIsGraphPage } from "./bindings.ts";
import { filtersOf } from "./filters.ts";
import type { GraphSearch } from "./producers.ts";
import { ALL_TIME, isAllTime, isInWindow, parseWindow, setWindow, type TimeWindow } from "./time-window.ts";

export interface TimeWindowBinding {
  readonly window: TimeWindow;
  /** Whether the window leaves anything out at all. */
  readonly isLimited: boolean;
  /** @param at see `isInWindow` */
  readonly includes: (at: number | string | null) => boolean;
  /** A step that undo takes back, where a graph is shown. */
  readonly change: (window: TimeWindow) => void;
  /** Moves the window while it plays; `noteMoved` makes one step of all of it. */
  readonly move: (window: TimeWindow) => void;
  readonly noteMoved: (before: TimeWindow) => void;
  readonly clear: () => void;
}

export function useTimeWindow(): TimeWindowBinding {
  // Nothing else of the address, so that what the window limits is not drawn anew while something is selected.
  const from = useSearch({ strict: false, select: (search: GraphSearch) => search.from });
  const to = useSearch({ strict: false, select: (search: GraphSearch) => search.to });
  const navigate = useNavigate();
  const router = useRouter();
  const hasSteps = useIsGraphPage();
  const limits = useMemo(() => {
    const window = parseWindow({ ...(from ? { from } : {}), ...(to ? { to } : {}) });
    return {
      window,
      isLimited: !isAllTime(window),
      includes: (at: number | string | null) => isInWindow(window, at),
    };
  }, [from, to]);
  const actions = useMemo(() => {
    const move = (next: TimeWindow) => {
      void navigate({
        to: ".",
        search: (previous: GraphSearch) => setWindow(previous, next),
        replace: true,
        resetScroll: false,
      });
    };
    const note = (before: GraphSearch, after: GraphSearch) => {
      if (before.from === after.from && before.to === after.to) return;
      if (hasSteps) noteFilters(filtersOf(before), filtersOf(after));
    };
    const change = (next: TimeWindow) => {
      const search: GraphSearch = router.latestLocation.search;
      note(search, setWindow(search, next));
      move(next);
    };
    const noteMoved = (before: TimeWindow) => {
      const search: GraphSearch = router.latestLocation.search;
      note(setWindow(search, before), search);
    };
    return { change, move, noteMoved, clear: () => change(ALL_TIME) };
  }, [router, hasSteps, navigate]);
  return { ...limits, ...actions };
}
