/** The choice of layout for components: read from the address; choosing is a step that undo takes back. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { LayoutChoice } from "../../graph/layout/layouts.ts";
import { setArrangedBy } from "../graph-view/arranged-by.ts";
import { layOutAgain } from "../graph-view/steps.ts";
import { graphViewStore } from "../graph-view/store.ts";
import { filtersOf, withFilters } from "./filters.ts";
import { parseLayout, setLayout } from "./layout-choice.ts";
import type { GraphSearch } from "./producers.ts";

export interface LayoutBinding {
  readonly choice: LayoutChoice;
  /** Lays out anew by this choice whatever was not placed by hand. */
  readonly choose: (choice: LayoutChoice) => void;
}

export function useLayoutChoice(): LayoutBinding {
  const search: GraphSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const { layout, seed } = parseLayout(search);
  return useMemo(() => {
    const choose = (next: LayoutChoice) => {
      const [before, after] = [filtersOf(search), filtersOf(setLayout(search, next))];
      setArrangedBy(graphViewStore.getState().id, after);
      // The address first: the layout that runs reads it there.
      void navigate({
        to: ".",
        search: (previous: GraphSearch) => withFilters(previous, after),
        replace: true,
        resetScroll: false,
      }).then(() => layOutAgain({ before, after }));
    };
    return { choice: { layout, seed }, choose };
  }, [layout, seed, search, navigate]);
}
