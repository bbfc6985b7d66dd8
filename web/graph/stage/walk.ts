/** Moving from node to node with the arrow keys. */
import type { Point } from "../../state/graph-view/view.ts";

export type Direction = "up" | "down" | "left" | "right";

/** Unit vectors on the screen, y pointing down. */
const VECTORS: Readonly<Record<Direction, Point>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/**
 * The nearest node in that direction, where going astray counts double; from nowhere, the first.
 * @param places screen positions of the visible nodes
 */
export function nextNode(
  from: string | null,
  direction: Direction,
  places: ReadonlyMap<string, Point>,
): string | null {
  const start = from === null ? undefined : places.get(from);
  if (!start) return places.keys().next().value ?? null;
  const vector = VECTORS[direction];
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [key, point] of places) {
    const dx = point.x - start.x;
    const dy = point.y - start.y;
    const ahead = dx * vector.x + dy * vector.y;
    if (key === from || ahead <= 0) continue;
    const cost = ahead + 2 * Math.abs(dx * vector.y - dy * vector.x);
    if (cost < least) {
      least = cost;
      best = key;
    }
  }
  return best;
}
