/** What the links of the view amount to within the window of time, asked of the server. */
import { keepPreviousData, queryOptions, skipToken, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { GraphLinkBody } from "../../../server/contracts/graph.ts";
import { parseNodeKey } from "../../../server/domain/graph-model.ts";
import { call } from "../../api/client.ts";
import { useGraphView } from "../graph-view/bindings.ts";
import type { GraphView } from "../graph-view/view.ts";
import { type VisibleLink, visibleGraph } from "../graph-view/visible.ts";
import { isImported } from "../saved-views/imported-content.ts";
import type { TimeWindow } from "../selection/time-window.ts";
import { useTimeWindow } from "../selection/use-time-window.ts";
import { UNCOUNTED, type WindowFigures, windowFigures } from "./figures.ts";

/** The links of a larger picture are judged by their first and last moment, which the time panel says. */
const MOST_LINKS = 20_000;

export interface WindowLinks {
  readonly figures: WindowFigures;
  /** False where widths and counts are still those of all time. */
  readonly isCounted: boolean;
  /** The figures are those of the window before, until the answer is there. */
  readonly isBehind: boolean;
}

const ALL_OF_TIME: WindowLinks = { figures: UNCOUNTED, isCounted: false, isBehind: false };

/** For links of the view as they are seen. */
export function useWindowLinks(): WindowLinks {
  const view = useGraphView();
  const { links } = visibleGraph(view);
  const { data, isPlaceholderData } = useWindowAnswer(view.links);
  return useMemo(() => {
    if (!data) return ALL_OF_TIME;
    const figures = windowFigures(links, data);
    if (!isPlaceholderData) return { figures, isCounted: true, isBehind: false };
    // Good for widths, not to leave anything out.
    const inside = new Map([...figures].filter(([, own]) => own !== null));
    return { figures: inside, isCounted: true, isBehind: true };
  }, [links, data, isPlaceholderData]);
}

/**
 * For one link: of a picture too large to be counted as a whole it is asked for alone, and nothing
 * is known of it until then.
 */
export function useWindowLink(link: VisibleLink | undefined): WindowLinks {
  const view = useGraphView();
  const { window, isLimited } = useTimeWindow();
  const ofAll = useWindowLinks();
  const alone = useMemo(() => new Map(link ? [[link.id, link]] : []), [link]);
  const parts = useMemo(() => partsOf(view, alone), [view, alone]);
  const isAsked = isLimited && view.links.size > MOST_LINKS && parts.size > 0;
  const { data } = useQuery(windowQuery(parts, window, isAsked));
  return useMemo(() => {
    if (!isAsked) return ofAll;
    return data
      ? { figures: windowFigures(alone, data), isCounted: true, isBehind: false }
      : { ...ALL_OF_TIME, isBehind: true };
  }, [isAsked, ofAll, alone, data]);
}

/** Links of the view that those of the picture stand for; none of an imported drawing. */
export function partsOf(
  { links }: GraphView,
  shown: ReadonlyMap<string, VisibleLink>,
): Map<string, GraphLinkBody> {
  const found = new Map<string, GraphLinkBody>();
  for (const [id, { from, to, parts = [id] }] of shown) {
    if (isImported(from) || isImported(to)) continue;
    for (const part of parts) {
      const link = links.get(part);
      if (link) found.set(part, link);
    }
  }
  return found;
}

/** @param links must keep their identity from one rendering to the next */
export function useWindowAnswer(links: ReadonlyMap<string, GraphLinkBody>) {
  const { window, isLimited } = useTimeWindow();
  const isAsked = isLimited && links.size > 0 && links.size <= MOST_LINKS;
  const query = useQuery({ ...windowQuery(links, window, isAsked), placeholderData: keepPreviousData });
  return { data: isAsked ? query.data : undefined, isPlaceholderData: query.isPlaceholderData };
}

function windowQuery(links: ReadonlyMap<string, GraphLinkBody>, window: TimeWindow, isAsked: boolean) {
  return queryOptions({
    queryKey: ["window-links", numberOf(links), window],
    queryFn: isAsked
      ? ({ signal }) => call("getWindowLinks", { body: windowBody(links, window) }, signal)
      : skipToken,
  });
}

/** What to ask for these links. */
export function windowBody(links: ReadonlyMap<string, GraphLinkBody>, { from, to }: TimeWindow) {
  const keys = new Set<string>();
  const members = new Set<string>();
  for (const link of links.values()) {
    for (const key of [link.from, link.to]) {
      keys.add(key);
      const id = isOfMembers(link) ? parseNodeKey(key)?.id : undefined;
      if (id !== undefined) members.add(id);
    }
  }
  return {
    keys: [...keys],
    members: [...members],
    ...(from === null ? {} : { from_ms: from }),
    ...(to === null ? {} : { to_ms: to }),
  };
}

/** Ties of a group's members come bundled from their records and are named after that. */
export function isOfMembers(link: GraphLinkBody): boolean {
  return link.kind === "TIED" && link.id.startsWith(`TIED:${link.props.layer}:`);
}

const numbers = new WeakMap<ReadonlyMap<string, GraphLinkBody>, number>();
let last = 0;

/** Stands for the links in a key, which is read as text at each rendering. */
export function numberOf(links: ReadonlyMap<string, GraphLinkBody>): number {
  const known = numbers.get(links);
  if (known !== undefined) return known;
  numbers.set(links, ++last);
  return last;
}
