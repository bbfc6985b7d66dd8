/** The window of time for components: read from the address, written to it. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { GraphSearch } from "./producers.ts";
import { ALL_TIME, isAllTime, isInWindow, parseWindow, setWindow, type TimeWindow } from "./time-window.ts";

export interface TimeWindowBinding {
  readonly window: TimeWindow;
  /** Whether the window leaves anything out at all. */
  readonly isLimited: boolean;
  /** @param at see `isInWindow` */
  readonly includes: (at: number | string | null) => boolean;
  readonly change: (window: TimeWindow) => void;
  readonly clear: () => void;
}

export function useTimeWindow(): TimeWindowBinding {
  const search: GraphSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const { from, to } = search;
  return useMemo(() => {
    const window = parseWindow({ ...(from ? { from } : {}), ...(to ? { to } : {}) });
    const change = (next: TimeWindow) => {
      void navigate({
        to: ".",
        search: (previous: GraphSearch) => setWindow(previous, next),
        replace: true,
        resetScroll: false,
      });
    };
    return {
      window,
      isLimited: !isAllTime(window),
      includes: (at) => isInWindow(window, at),
      change,
      clear: () => change(ALL_TIME),
    };
  }, [from, to, navigate]);
}
