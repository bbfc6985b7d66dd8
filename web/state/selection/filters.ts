/** The part of the address that steps change and undo writes back: filters and the choice of layout. */
import type { GraphSearch } from "./producers.ts";

export type Filters = Pick<GraphSearch, "off" | "hide" | "layout" | "seed">;

export function filtersOf({ off, hide, layout, seed }: GraphSearch): Filters {
  return {
    ...(off === undefined ? {} : { off }),
    ...(hide === undefined ? {} : { hide }),
    ...(layout === undefined ? {} : { layout }),
    ...(seed === undefined ? {} : { seed }),
  };
}

export function withFilters(search: GraphSearch, filters: Filters): GraphSearch {
  const { off: _off, hide: _hide, layout: _layout, seed: _seed, ...rest } = search;
  return { ...rest, ...filters };
}
