/** The part of the address that steps change and undo writes back: filters, the window of time, the choice of layout. */
import type { GraphSearch } from "./producers.ts";

export type Filters = Pick<GraphSearch, "off" | "hide" | "from" | "to" | "layout" | "seed">;

export function filtersOf({ off, hide, from, to, layout, seed }: GraphSearch): Filters {
  return {
    ...(off === undefined ? {} : { off }),
    ...(hide === undefined ? {} : { hide }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(layout === undefined ? {} : { layout }),
    ...(seed === undefined ? {} : { seed }),
  };
}

export function withFilters(search: GraphSearch, filters: Filters): GraphSearch {
  const { off: _off, hide: _hide, from: _from, to: _to, layout: _layout, seed: _seed, ...rest } = search;
  return { ...rest, ...filters };
}
