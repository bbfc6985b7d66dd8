/** The layout that a view is arranged by, as it stands in the address: `layout=roles&seed=3`. */
import {
  DEFAULT_LAYOUT,
  FIRST_SEED,
  LAST_SEED,
  LAYOUTS,
  type LayoutChoice,
} from "../../graph/layout/layouts.ts";

export interface LayoutSearch {
  /** Absent for the usual layout. */
  readonly layout?: string;
  /** Absent for the first seed. */
  readonly seed?: number;
}

/** Reads an address; what it does not know is the usual layout or the first seed. */
export function parseLayout(search: Readonly<Record<string, unknown>> | LayoutSearch): LayoutChoice {
  const seed = Number(search.seed);
  return {
    layout: LAYOUTS.find((name) => name === search.layout) ?? DEFAULT_LAYOUT,
    seed: Number.isInteger(seed) && seed >= FIRST_SEED && seed <= LAST_SEED ? seed : FIRST_SEED,
  };
}

export function formatLayout({ layout, seed }: LayoutChoice): LayoutSearch {
  return {
    ...(layout === DEFAULT_LAYOUT ? {} : { layout }),
    ...(seed === FIRST_SEED ? {} : { seed }),
  };
}

export function setLayout<S extends LayoutSearch>(search: S, choice: LayoutChoice): S {
  const { layout: _layout, seed: _seed, ...rest } = search;
  return { ...rest, ...formatLayout(choice) } as S;
}
