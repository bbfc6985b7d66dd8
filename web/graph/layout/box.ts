/** Boxes round places, and fitting places into one. */
import type { Point } from "../../state/graph-view/view.ts";
import type { Box } from "./input.ts";

/** Distance of neighbouring nodes in a layout, in its units. */
export const GAP = 30;

/** Part of a frame that a layout fills where it has to fit into one. */
const INNER = 0.72;

/** The box round the places of the nodes that `isMeant`; null where there are none. */
export function boxOf(places: Float64Array, isMeant: (node: number) => boolean): Box | null {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (let node = 0; node < places.length / 2; node++) {
    if (!isMeant(node)) continue;
    const [x = 0, y = 0] = [places[2 * node], places[2 * node + 1]];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
  }
  return box.left <= box.right ? box : null;
}

export function middleOf(box: Box | null): Point {
  return box === null ? { x: 0, y: 0 } : { x: (box.left + box.right) / 2, y: (box.bottom + box.top) / 2 };
}

export function innerBox(frame: Box): Box {
  const { x, y } = middleOf(frame);
  const [width, height] = [
    ((frame.right - frame.left) * INNER) / 2,
    ((frame.top - frame.bottom) * INNER) / 2,
  ];
  return { left: x - width, right: x + width, bottom: y - height, top: y + height };
}

export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.bottom >= outer.bottom &&
    inner.top <= outer.top
  );
}

/** Moves and scales `places` so that `from` lies in the middle of `into`, as large as it fits, shape kept. */
export function fitted(places: Float64Array, from: Box, into: Box): Float64Array {
  const factor = Math.min(
    (into.right - into.left) / Math.max(from.right - from.left, GAP),
    (into.top - into.bottom) / Math.max(from.top - from.bottom, GAP),
  );
  const [old, now] = [middleOf(from), middleOf(into)];
  return places.map((value, at) =>
    at % 2 === 0 ? now.x + (value - old.x) * factor : now.y + (value - old.y) * factor,
  );
}
