/** Keeps what is marked in the address, so that the address passed on or reloaded marks the same. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useGraphViewState } from "../graph-view/bindings.ts";
import { formatMarks, withMarks } from "./marks-search.ts";
import type { GraphSearch } from "./producers.ts";

export function useMarksInAddress(): void {
  const marked = useGraphViewState((state) => state.marked);
  const { sel }: GraphSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  useEffect(() => {
    if (formatMarks(marked).sel === sel) return;
    void navigate({
      to: ".",
      search: (previous: GraphSearch) => withMarks(previous, marked),
      replace: true,
      resetScroll: false,
    });
  }, [marked, sel, navigate]);
}
