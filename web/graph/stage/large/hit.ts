/** Which node or link of a large graph is under the pointer, from places and not from pixels drawn for it. */

import { bendOf, CURVATURE, FROM_X, FROM_Y, STRIDE, TO_X, TO_Y, WIDTH } from "../link-columns.ts";
import type { Shape } from "./bake-links.ts";
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

/** @returns number of the nearest link within reach; 0 = none */
export function linkAt(shapes: Iterable<Shape>, point: Point, unit: number): number {
  let [best, least] = [0, LINK_REACH_PX * unit];
  for (const { links, numbers } of shapes) {
    for (let link = 0; link < numbers.length; link++) {
      const distance = distanceTo(links.columns, link * STRIDE, point, least);
      if (distance < least) [best, least] = [numbers[link] ?? 0, distance];
    }
  }
  return best;
}

function distanceTo(columns: Float32Array, at: number, point: Point, most: number): number {
  const [x1 = 0, y1 = 0] = [columns[at + FROM_X], columns[at + FROM_Y]];
  const [x2 = 0, y2 = 0] = [columns[at + TO_X], columns[at + TO_Y]];
  const curvature = columns[at + CURVATURE] ?? 0;
  if (columns[at + WIDTH] === 0) return Number.POSITIVE_INFINITY;
  const straight = distanceToLine(point, x1, y1, x2, y2);
  if (curvature === 0) return straight;
  if (straight > most + Math.abs(curvature) * Math.hypot(x2 - x1, y2 - y1)) return straight;
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
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}
