/** What is on the screen as the content of a saved view. */
import type { ImportedGraph, ViewContent } from "../../../server/domain/saved-view.ts";
import { toStoredView } from "../graph-view/stored-view.ts";
import type { GraphView } from "../graph-view/view.ts";
import type { GraphSearch } from "../selection/producers.ts";
import { importedOf } from "./imported-content.ts";

export interface ViewSource {
  readonly origin: ViewContent["origin"];
  readonly runId: string | null;
  readonly steps?: ViewContent["steps"];
  /** Of a view that began with an imported drawing. */
  readonly format?: ImportedGraph["format"];
}

/** Where a view comes from, by its id `group:g01@run` or `explore@run`; null for others. */
export function sourceOf(viewId: string | null): ViewSource | null {
  const match = /^(?:group:(.+)|explore)@(.+)$/.exec(viewId ?? "");
  if (!match) return null;
  const [, group, run] = match;
  return {
    origin: group === undefined ? { page: "explore" } : { page: "group", group },
    runId: run === undefined || run === "none" ? null : run,
  };
}

export function contentOf(
  view: GraphView,
  { origin, runId, steps, format }: ViewSource,
  search: GraphSearch,
  camera: ViewContent["camera"],
  marked: ReadonlySet<string>,
): ViewContent {
  const imported = importedOf(view, format ?? "gexf");
  return {
    origin,
    run_id: runId,
    nodes: [...view.nodes.keys()],
    arrangement: toStoredView(view),
    ...(marked.size === 0 ? {} : { marked: [...marked] }),
    search: savedSearch(search),
    camera,
    ...(steps ? { steps } : {}),
    ...(imported ? { imported } : {}),
  };
}

/** A record that lies open is not part of the view; all that is marked stands in it by itself. */
function savedSearch({ record: _record, sel: _sel, ...search }: GraphSearch): ViewContent["search"] {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
