/** Which node or link of a large graph is under the pointer, from places and not from pixels drawn for it. */

import { bendOf, CURVATURE, FROM_X, FROM_Y, STRIDE, TO_X, TO_Y, WIDTH } from "../link-columns.ts";
import type { BakedLinks } from "./bake-links.ts";
import type { NodePlaces } from "./light-nodes.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * @param point in the framed graph
 * @param unit length of a CSS pixel there
 * @param scale CSS pixels of a radius of 1
 * @returns Sigma's number of the node nearest to the pointer among those that it is over; 0 = none
 */
export function nodeAt(
  { columns, numbers }: Pick<NodePlaces, "columns" | "numbers">,
  point: Point,
  unit: number,
  scale: number,
): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let node = 0; node < numbers.length; node++) {
    const [x = 0, y = 0, size = 0] = [columns[3 * node], columns[3 * node + 1], columns[3 * node + 2]];
    if (size === 0) continue;
    const reach = Math.max(LEAST_REACH_PX, size * scale) * unit;
    const distance = Math.hypot(x - point.x, y - point.y);
    if (distance > reach || distance >= least) continue;
    [best, least] = [numbers[node] ?? 0, distance];
  }
  return best;
}

/** A node smaller than this could hardly be met. */
const LEAST_REACH_PX = 2;
const LINK_REACH_PX = 4;
/** Straight parts that stand for a curve. */
const PARTS = 12;

/**
 * @param isThin links are drawn as straight lines, whatever their curve
 * @returns number of the nearest of those within reach that are drawn above the others; 0 = none
 */
export function linkAt(
  { shapes, styles }: Pick<BakedLinks, "shapes" | "styles">,
  point: Point,
  unit: number,
  isThin: boolean,
): number {
  const reach = LINK_REACH_PX * unit;
  let [best, least, top] = [0, reach, Number.NEGATIVE_INFINITY];
  for (const { links, numbers } of shapes) {
    for (let link = 0; link < numbers.length; link++) {
      const zIndex = styles[links.style[link] ?? 0]?.zIndex ?? 0;
      if (zIndex < top) continue;
      const most = zIndex > top ? reach : least;
      const distance = distanceTo(links.columns, link * STRIDE, point, most, isThin);
      if (distance < most) [best, least, top] = [numbers[link] ?? 0, distance, zIndex];
    }
  }
  return best;
}

function distanceTo(columns: Float32Array, at: number, point: Point, most: number, isThin: boolean): number {
  if (columns[at + WIDTH] === 0) return Number.POSITIVE_INFINITY;
  const x1 = columns[at + FROM_X] ?? 0;
  const y1 = columns[at + FROM_Y] ?? 0;
  const x2 = columns[at + TO_X] ?? 0;
  const y2 = columns[at + TO_Y] ?? 0;
  const curvature = isThin ? 0 : (columns[at + CURVATURE] ?? 0);
  // A curve goes half as far from the line between its ends as the point that bends it.
  const room = curvature === 0 ? most : most + (Math.abs(curvature) * lengthOf(x2 - x1, y2 - y1)) / 2;
  if (isBeside(point.x, x1, x2, room) || isBeside(point.y, y1, y2, room)) return Number.POSITIVE_INFINITY;
  const straight = distanceToLine(point, x1, y1, x2, y2);
  if (curvature === 0 || straight > room) return straight;
  // The framed graph's y goes up, the picture's down: the bend is on the other side.
  const bend = bendOf(x1, y1, x2, y2, -curvature);
  let nearest = Number.POSITIVE_INFINITY;
  let [fromX, fromY] = [x1, y1];
  for (let part = 1; part <= PARTS; part++) {
    const t = part / PARTS;
    const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    const [toX, toY] = [p * x1 + q * bend.x + r * x2, p * y1 + q * bend.y + r * y2];
    nearest = Math.min(nearest, distanceToLine(point, fromX, fromY, toX, toY));
    [fromX, fromY] = [toX, toY];
  }
  return nearest;
}

function distanceToLine({ x, y }: Point, x1: number, y1: number, x2: number, y2: number): number {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return lengthOf(x - x1 - t * dx, y - y1 - t * dy);
}

/** Most links are far away, and this is all that is asked of them. */
function isBeside(place: number, one: number, other: number, room: number): boolean {
  return one < other
    ? place < one - room || place > other + room
    : place < other - room || place > one + room;
}

/** Many times as fast as Math.hypot, which is asked for each of 200,000 links. */
function lengthOf(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}
