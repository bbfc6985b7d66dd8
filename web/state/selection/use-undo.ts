/** Undo and redo for components: a step that changed filters or layout changes the address back too. */
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { redoStep, undoStep } from "../graph-view/steps.ts";
import { type Filters, withFilters } from "./filters.ts";
import type { GraphSearch } from "./producers.ts";

export interface Undo {
  readonly undo: () => void;
  readonly redo: () => void;
  /** Several at once: back where negative, forward where positive. */
  readonly travel: (steps: number) => void;
}

export function useUndo(): Undo {
  const navigate = useNavigate();
  return useMemo(() => {
    const travel = (steps: number) => {
      const filters = steps < 0 ? filtersAfter(-steps, takeBack) : filtersAfter(steps, takeAgain);
      if (filters === undefined) return;
      void navigate({
        to: ".",
        search: (previous: GraphSearch) => withFilters(previous, filters),
        replace: true,
        resetScroll: false,
      });
    };
    return { undo: () => travel(-1), redo: () => travel(1), travel };
  }, [navigate]);
}

const takeBack = () => undoStep()?.filters?.before;
const takeAgain = () => redoStep()?.filters?.after;

/** The address is written once, with what the last of the steps that change it leaves. */
function filtersAfter(count: number, take: () => Filters | undefined): Filters | undefined {
  let filters: Filters | undefined;
  for (let step = 0; step < count; step++) filters = take() ?? filters;
  return filters;
}
