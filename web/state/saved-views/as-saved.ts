/** Whether a view is still what was saved: nodes, places, what is hidden or collapsed, filters and layout. */
import type { ViewContent } from "../../../server/domain/saved-view.ts";
import { toStoredView } from "../graph-view/stored-view.ts";
import type { GraphView } from "../graph-view/view.ts";
import { filtersOf } from "../selection/filters.ts";
import { type GraphSearch, parseGraphSearch } from "../selection/producers.ts";

/**
 * Selection, camera and table or picture are not asked about.
 * @param missing keys that the graph no longer has
 */
export function isAsSaved(
  view: GraphView,
  search: GraphSearch,
  content: Pick<ViewContent, "nodes" | "arrangement" | "search">,
  missing: readonly string[],
): boolean {
  const saved = content.arrangement;
  const shown = toStoredView(view);
  const gone = new Set(missing);
  const isThere = (key: string) => !gone.has(key);
  // Saved before its layout had come to rest: where it settles is nobody's change.
  const wasLoose = new Set(saved.loose);
  return (
    isSame([...view.nodes.keys()], content.nodes.filter(isThere)) &&
    (["pinned", "hidden", "collapsed", "standIns"] as const).every((part) =>
      isSame(shown[part], saved[part].filter(isThere)),
    ) &&
    isSame(shown.hiddenLinks, saved.hiddenLinks) &&
    Object.entries(saved.positions).every(([key, [x, y]]) => {
      const place = view.positions.get(key);
      return place === undefined || wasLoose.has(key) || (place.x === x && place.y === y);
    }) &&
    choiceOf(search) === choiceOf(parseGraphSearch(content.search))
  );
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  const known = new Set(others);
  return known.size === new Set(some).size && some.every((one) => known.has(one));
}

function choiceOf(search: GraphSearch): string {
  return JSON.stringify(filtersOf(search));
}
