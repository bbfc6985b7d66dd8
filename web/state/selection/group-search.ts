/** What the address of a group's page holds beyond the graph's: which part is open, and with which run it is compared. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { type GraphSearch, parseGraphSearch } from "./producers.ts";

/** In the order of the page. */
export const GROUP_TABS = [
  "graph",
  "organisation",
  "deals",
  "money",
  "supply",
  "evidence",
  "gaps",
  "against",
  "compare",
] as const;
export type GroupTab = (typeof GROUP_TABS)[number];

export interface GroupSearch extends GraphSearch {
  /** Absent for the graph. */
  readonly tab?: GroupTab;
  /** Id of the run that the group is compared with. */
  readonly other?: string;
}

/** Reads an address; what it does not know is dropped. */
export function parseGroupSearch(search: Readonly<Record<string, unknown>>): GroupSearch {
  const tab = GROUP_TABS.find((name) => name === search.tab);
  const { other } = search;
  return {
    ...parseGraphSearch(search),
    ...(tab === undefined || tab === "graph" ? {} : { tab }),
    ...(typeof other === "string" && /^[\w-]{1,80}$/.test(other) ? { other } : {}),
  };
}

export function withTab(search: GroupSearch, tab: GroupTab): GroupSearch {
  const { tab: _tab, ...rest } = search;
  return tab === "graph" ? rest : { ...rest, tab };
}

export interface GroupPageState {
  readonly tab: GroupTab;
  readonly other: string | null;
  readonly showTab: (tab: GroupTab) => void;
  readonly compareWith: (run: string) => void;
}

export function useGroupPageState(): GroupPageState {
  const search: GroupSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const { tab = "graph", other = null } = search;
  return useMemo(() => {
    const change = (produce: (search: GroupSearch) => GroupSearch) => {
      void navigate({
        to: ".",
        search: (previous: GroupSearch) => produce(previous),
        replace: true,
        resetScroll: false,
      });
    };
    return {
      tab,
      other,
      showTab: (next) => change((previous) => withTab(previous, next)),
      compareWith: (run) => change((previous) => ({ ...previous, other: run })),
    };
  }, [tab, other, navigate]);
}
