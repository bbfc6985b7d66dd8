/** In what a view is no longer what was saved. */
import type { ViewCamera, ViewContent } from "../../../server/domain/saved-view.ts";
import { toStoredView } from "../graph-view/stored-view.ts";
import type { GraphView } from "../graph-view/view.ts";
import { filtersOf } from "../selection/filters.ts";
import { type GraphSearch, parseGraphSearch } from "../selection/producers.ts";

/** In the order in which they are told. */
export type Difference = "nodes" | "places" | "filters" | "selection" | "form" | "camera";

export interface ShownView {
  readonly view: GraphView;
  readonly marked: ReadonlySet<string>;
  readonly search: GraphSearch;
  readonly isCameraMoved: boolean;
  /** Keys of the saved view that the graph no longer has: nobody's change. */
  readonly missing: readonly string[];
}

export function differencesOf(
  { view, marked, search, isCameraMoved, missing }: ShownView,
  content: Pick<ViewContent, "nodes" | "arrangement" | "marked" | "search">,
): readonly Difference[] {
  const saved = content.arrangement;
  const shown = toStoredView(view);
  const wanted = parseGraphSearch(content.search);
  const gone = new Set(missing);
  const isThere = (key: string) => !gone.has(key);
  // Saved before its layout had come to rest: where it settles is nobody's change.
  const wasLoose = new Set(saved.loose);
  const isSameNodes =
    isSame([...view.nodes.keys()], content.nodes.filter(isThere)) &&
    (["pinned", "hidden", "collapsed", "standIns"] as const).every((part) =>
      isSame(shown[part], saved[part].filter(isThere)),
    ) &&
    isSame(shown.hiddenLinks, saved.hiddenLinks);
  const isSamePlaces = Object.entries(saved.positions).every(([key, [x, y]]) => {
    const place = view.positions.get(key);
    return place === undefined || wasLoose.has(key) || (place.x === x && place.y === y);
  });
  const isSameSelection =
    isSame([...marked], (content.marked ?? []).filter(isThere)) &&
    search.node === wanted.node &&
    search.link === wanted.link;
  const isDifferent: Readonly<Record<Difference, boolean>> = {
    nodes: !isSameNodes,
    places: !isSamePlaces,
    filters: JSON.stringify(filtersOf(search)) !== JSON.stringify(filtersOf(wanted)),
    selection: !isSameSelection,
    form: search.table !== wanted.table,
    camera: isCameraMoved,
  };
  return (Object.keys(isDifferent) as Difference[]).filter((name) => isDifferent[name]);
}

/** Not known while no stage is there, nor where the view was saved without one. */
export function isMoved(now: ViewCamera | null, saved: ViewCamera | null): boolean {
  if (now === null || saved === null) return false;
  return (["x", "y", "ratio", "angle"] as const).some((part) => Math.abs(now[part] - saved[part]) > 1e-9);
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  const known = new Set(others);
  return known.size === new Set(some).size && some.every((one) => known.has(one));
}
