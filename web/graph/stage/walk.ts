/** Moving from node to node with the arrow keys, and from link to link round a node. */
import type { Point } from "../../state/graph-view/view.ts";

export type Direction = "up" | "down" | "left" | "right";

/** Unit vectors on the screen, y pointing down. */
export const VECTORS: Readonly<Record<Direction, Point>> = {
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

interface WalkedLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Round a node as the hand of a clock goes, from twelve on; links to the same other end one after
 * the other. After the last comes the first.
 * @param current the link that is looked at; null, or one of another node, to begin
 * @param links that are shown
 * @returns null where no link leads from the node
 */
export function nextLink(
  node: string,
  current: string | null,
  isBack: boolean,
  links: readonly WalkedLink[],
  places: ReadonlyMap<string, Point>,
): string | null {
  const centre = places.get(node) ?? { x: 0, y: 0 };
  const turn = ({ from, to }: WalkedLink) => {
    const other = places.get(from === node ? to : from) ?? centre;
    const angle = Math.atan2(other.x - centre.x, centre.y - other.y);
    return angle < 0 ? angle + 2 * Math.PI : angle;
  };
  const round = links
    .filter(({ from, to }) => from === node || to === node)
    .map((link) => ({ id: link.id, turn: turn(link) }))
    .sort((a, b) => a.turn - b.turn || (a.id < b.id ? -1 : 1));
  const at = round.findIndex(({ id }) => id === current);
  const next = at === -1 ? (isBack ? -1 : 0) : at + (isBack ? -1 : 1);
  return round.at(next % Math.max(1, round.length))?.id ?? null;
}
