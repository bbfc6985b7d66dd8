/** The analysed days, and when links that begin before them begin within: what a layout by time goes by. */
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/client.ts";
import type { InPeriod } from "../../graph/layout/traits.ts";
import type { GraphView } from "../graph-view/view.ts";
import { type VisibleLink, visibleGraph } from "../graph-view/visible.ts";
import { isImported } from "../saved-views/imported-content.ts";
import { windowFigures } from "./figures.ts";
import { numberOf, partsOf, windowBody } from "./use-window-links.ts";

/** Null where nothing was analysed, or nothing of the view is of the records. */
export const inPeriodQuery = (view: GraphView) =>
  queryOptions({
    queryKey: ["in-period", numberOf(visibleGraph(view).links)],
    queryFn: ({ signal }) => readInPeriod(view, signal),
  });

async function readInPeriod(view: GraphView, signal: AbortSignal): Promise<InPeriod | null> {
  const known = [...view.nodes.keys()].find((key) => !isImported(key));
  if (known === undefined) return null;
  // The days are the same for all nodes.
  const { period } = await call("getActivity", { body: { keys: [known] } }, signal);
  if (period === null) return null;
  const [from, to] = [period.from_ms, period.to_ms];
  const straying = new Map<string, VisibleLink>();
  for (const [id, link] of visibleGraph(view).links) {
    const { first_at, last_at } = link;
    if (first_at !== null && last_at !== null && first_at < from && last_at >= from) straying.set(id, link);
  }
  if (straying.size === 0) return { from, to, firsts: new Map() };
  const answer = await call(
    "getWindowLinks",
    { body: windowBody(partsOf(view, straying), { from, to }) },
    signal,
  );
  const figures = windowFigures(straying, answer);
  return {
    from,
    to,
    firsts: new Map([...figures].flatMap(([id, own]) => (own?.first_at == null ? [] : [[id, own.first_at]]))),
  };
}
