/** The part of the address that filters what a view shows, as it stands there. */
import type { GraphSearch } from "./producers.ts";

export type Filters = Pick<GraphSearch, "off" | "hide">;

export function filtersOf({ off, hide }: GraphSearch): Filters {
  return { ...(off === undefined ? {} : { off }), ...(hide === undefined ? {} : { hide }) };
}

export function withFilters(search: GraphSearch, filters: Filters): GraphSearch {
  const { off: _off, hide: _hide, ...rest } = search;
  return { ...rest, ...filters };
}
