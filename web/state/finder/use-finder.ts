/** The search box for components: read from the address, written to it. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import {
  type FinderSearch,
  type FinderTab,
  type PathChoice,
  PICTURE_QUERY,
  parsePath,
  withPath,
  withQuery,
  withTab,
} from "./finder-search.ts";

export interface Finder {
  readonly tab: FinderTab;
  readonly path: PathChoice;
  readonly query: string | null;
  readonly showTab: (tab: FinderTab) => void;
  readonly changePath: (change: Partial<PathChoice>) => void;
  readonly openQuery: (id: string | null) => void;
  /** The query behind what is on screen, with its parameters filled in. */
  readonly showPicture: () => void;
}

export function useFinder(): Finder {
  const search: FinderSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  return useMemo(() => {
    const change = (produce: (search: FinderSearch) => FinderSearch) =>
      void navigate({
        to: ".",
        search: (previous: FinderSearch) => produce(previous),
        replace: true,
        resetScroll: false,
      });
    return {
      tab: search.finder ?? "find",
      path: parsePath(search),
      query: search.query ?? null,
      showTab: (tab) => change((previous) => withTab(previous, tab)),
      changePath: (part) =>
        change((previous) => withTab(withPath(previous, { ...parsePath(previous), ...part }), "path")),
      openQuery: (id) => change((previous) => withQuery(previous, id)),
      showPicture: () => change((previous) => withTab(withQuery(previous, PICTURE_QUERY), "cypher")),
    };
  }, [search, navigate]);
}
