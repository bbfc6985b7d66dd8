/**
 * What the address holds of the search box: the tab that is open, and the path or the saved query
 * asked for. Keys and ids only: nothing that was typed.
 */
import { LAYERS, type Layer } from "../../graph/style/layers.ts";

export const FINDER_TABS = ["find", "path", "cypher"] as const;
export type FinderTab = (typeof FINDER_TABS)[number];

export const PATH_ORDERS = ["one", "all", "time"] as const;
/** The shortest, all of the shortest, or each step later than the one before. */
export type PathOrder = (typeof PATH_ORDERS)[number];

export const LONGEST_PATH = 12;
export const USUAL_LENGTH = 6;
/** What was found about people joins nearly everybody: at first paths go along records alone. */
const USUAL_LAYERS: readonly Layer[] = LAYERS.filter((layer) => layer !== "finding" && layer !== "deal");

export interface FinderSearch {
  /** Absent for the search. */
  readonly finder?: Exclude<FinderTab, "find">;
  /** Keys of the two ends. */
  readonly path_from?: string;
  readonly path_to?: string;
  /** Layers of links that a path may take, `contact,payment`; absent for all that are records. */
  readonly path_layers?: string;
  readonly path_order?: Exclude<PathOrder, "one">;
  readonly path_max?: number;
  /** Id of the saved query that is open. */
  readonly query?: string;
}

export interface PathChoice {
  readonly from: string | null;
  readonly to: string | null;
  readonly layers: readonly Layer[];
  readonly order: PathOrder;
  /** Most steps. */
  readonly max: number;
}

/** Reads an address; what it does not know is dropped. */
export function parseFinderSearch(search: Readonly<Record<string, unknown>>): FinderSearch {
  const { finder, query } = search;
  return {
    ...(finder === "path" || finder === "cypher" ? { finder } : {}),
    ...formatPath(parsePath(search)),
    ...(typeof query === "string" && /^[\w-]{1,80}$/.test(query) ? { query } : {}),
  };
}

export function parsePath(search: Readonly<Record<string, unknown>> | FinderSearch): PathChoice {
  const { path_from, path_to, path_layers, path_order, path_max } = search as Record<string, unknown>;
  const named = typeof path_layers === "string" ? path_layers.split(",") : null;
  const layers = named === null ? USUAL_LAYERS : LAYERS.filter((layer) => named.includes(layer));
  const max = Number(path_max);
  return {
    from: keyOf(path_from),
    to: keyOf(path_to),
    layers: layers.length === 0 ? USUAL_LAYERS : layers,
    order: PATH_ORDERS.find((order) => order === path_order) ?? "one",
    max: Number.isInteger(max) && max >= 1 && max <= LONGEST_PATH ? max : USUAL_LENGTH,
  };
}

/** What is usual is left out. */
export function formatPath({ from, to, layers, order, max }: PathChoice): FinderSearch {
  const text = LAYERS.filter((layer) => layers.includes(layer)).join(",");
  return {
    ...(from === null ? {} : { path_from: from }),
    ...(to === null ? {} : { path_to: to }),
    ...(text === "" || text === USUAL_LAYERS.join(",") ? {} : { path_layers: text }),
    ...(order === "one" ? {} : { path_order: order }),
    ...(max === USUAL_LENGTH ? {} : { path_max: max }),
  };
}

export function withPath(search: FinderSearch, path: PathChoice): FinderSearch {
  const { path_from: _f, path_to: _t, path_layers: _l, path_order: _o, path_max: _m, ...rest } = search;
  return { ...rest, ...formatPath(path) };
}

export function withTab(search: FinderSearch, tab: FinderTab): FinderSearch {
  const { finder: _, ...rest } = search;
  return tab === "find" ? rest : { ...rest, finder: tab };
}

/** The saved query that asks for what is on screen again (`graph-queries/library/picture.cypher`). */
export const PICTURE_QUERY = "picture";

export function withQuery(search: FinderSearch, query: string | null): FinderSearch {
  const { query: _, ...rest } = search;
  return query === null ? rest : { ...rest, query };
}

function keyOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" && value.length <= 300 ? value : null;
}
