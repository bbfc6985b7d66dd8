/** When a graph is drawn in the way of this folder. */
import type { GraphView } from "../../../state/graph-view/view.ts";
import { visibleGraph } from "../../../state/graph-view/visible.ts";

/**
 * From this many links on. Sigma then has the nodes alone, and pointing at a node no longer fades
 * all others (selecting it does).
 */
const MANY_LINKS = 20_000;

export function isLarge(view: GraphView): boolean {
  return visibleGraph(view).links.size >= MANY_LINKS;
}
