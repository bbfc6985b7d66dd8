/** What links amount to within the window of time, by what the server counted there. */
import type { WindowLinksBody } from "../../../server/contracts/graph.ts";
import type { VisibleLink } from "../graph-view/visible.ts";
import { isImported } from "../saved-views/imported-content.ts";
import { isAllTime, spansWindow, type TimeWindow } from "../selection/time-window.ts";

export type LinkFigures = Omit<WindowLinksBody["links"][number], "id">;

/** By id of a link that is seen; null = nothing of it lies in the window; absent = not counted. */
export type WindowFigures = ReadonlyMap<string, LinkFigures | null>;

export const UNCOUNTED: WindowFigures = new Map();

/** A link that stands for several amounts to all of theirs. Links of an imported drawing are of no time. */
export function windowFigures(
  links: ReadonlyMap<string, VisibleLink>,
  answer: WindowLinksBody,
): WindowFigures {
  const counted = new Map(answer.links.map((link) => [link.id, link]));
  const figures = new Map<string, LinkFigures | null>();
  for (const [id, { from, to, parts = [id] }] of links) {
    if (isImported(from) || isImported(to)) continue;
    figures.set(
      id,
      parts.flatMap((part) => counted.get(part) ?? []).reduce<LinkFigures | null>(together, null),
    );
  }
  return figures;
}

function together(sum: LinkFigures | null, { count, first_at, last_at, amount_cny }: LinkFigures) {
  if (sum === null) return { count, first_at, last_at, amount_cny };
  return {
    count: sum.count + count,
    first_at: either(sum.first_at, first_at, Math.min),
    last_at: either(sum.last_at, last_at, Math.max),
    amount_cny: either(sum.amount_cny, amount_cny, (a, b) => a + b),
  };
}

function either(a: number | null, b: number | null, join: (a: number, b: number) => number): number | null {
  if (a === null || b === null) return a ?? b;
  return join(a, b);
}

/** The link with what it amounts to in the window, where that was counted; null where it lies outside. */
export function inWindow(link: VisibleLink, window: TimeWindow, figures: WindowFigures): VisibleLink | null {
  if (isAllTime(window)) return link;
  const own = figures.get(link.id);
  if (own === null || !spansWindow(window, link.first_at, link.last_at)) return null;
  if (own === undefined) return link;
  const { amount_cny, ...times } = own;
  return { ...link, ...times, props: amount_cny === null ? link.props : { ...link.props, amount_cny } };
}
