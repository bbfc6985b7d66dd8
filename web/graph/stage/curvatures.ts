/** How far links bend, so that parallel ones are told apart. */
import type { GraphLinkBody } from "../../../server/contracts/graph.ts";
import { atOnce, type Work } from "../../state/long-work/turns.ts";

const STEP = 0.16;
/** Links between two moments at which the work may be interrupted. */
const PART = 500;

type Link = Pick<GraphLinkBody, "id" | "from" | "to">;

/** Spreads links between the same two nodes evenly to both sides; a lone link stays straight. */
export function curvaturesOf(links: readonly Link[]): ReadonlyMap<string, number> {
  return atOnce(bendLinks(links));
}

export function* bendLinks(links: readonly Link[]): Work<ReadonlyMap<string, number>> {
  const pairs = new Map<string, Link[]>();
  for (const [index, link] of links.entries()) {
    if (index % PART === 0) yield;
    const pair = link.from < link.to ? `${link.from}\n${link.to}` : `${link.to}\n${link.from}`;
    const known = pairs.get(pair);
    if (known) known.push(link);
    else pairs.set(pair, [link]);
  }
  const curvatures = new Map<string, number>();
  for (const parallel of pairs.values()) {
    if (curvatures.size % PART === 0) yield;
    parallel.sort((a, b) => (a.id < b.id ? -1 : 1));
    parallel.forEach((link, index) => {
      const side = (index - (parallel.length - 1) / 2) * STEP;
      // A curve bends to the left of its own direction: turned round, it needs the other sign.
      curvatures.set(link.id, link.from < link.to ? side : -side || 0);
    });
  }
  return curvatures;
}
