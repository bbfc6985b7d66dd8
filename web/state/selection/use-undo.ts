/** Undo and redo for components: a step that changed filters or layout changes the address back too. */
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { redoStep, undoStep } from "../graph-view/steps.ts";
import { type Filters, withFilters } from "./filters.ts";
import type { GraphSearch } from "./producers.ts";

export function useUndo(): { readonly undo: () => void; readonly redo: () => void } {
  const navigate = useNavigate();
  return useMemo(() => {
    const write = (filters: Filters | undefined) => {
      if (filters === undefined) return;
      void navigate({
        to: ".",
        search: (previous: GraphSearch) => withFilters(previous, filters),
        replace: true,
        resetScroll: false,
      });
    };
    return {
      undo: () => write(undoStep()?.filters?.before),
      redo: () => write(redoStep()?.filters?.after),
    };
  }, [navigate]);
}
