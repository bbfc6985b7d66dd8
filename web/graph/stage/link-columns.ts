/**
 * Links as columns of numbers: what a worker paints, a click is compared with, and signs are
 * placed along. Places are those of Sigma's framed graph, so that a camera is six numbers.
 */
import type { LinkSign } from "../style/layer-signs.ts";
import type { PictureView } from "./picture-view.ts";

/** Numbers of a link in `columns`. */
export const STRIDE = 8;
export const [FROM_X, FROM_Y, TO_X, TO_Y, WIDTH, CURVATURE, FROM_RADIUS, TO_RADIUS] = [
  0, 1, 2, 3, 4, 5, 6, 7,
];

export interface LinkColumns {
  /** STRIDE numbers a link; a width of 0 = not seen. */
  readonly columns: Float32Array;
  /** Per link its place in the list of styles. */
  readonly style: Uint8Array;
  readonly hasArrow: boolean;
}

export interface LinkStyle {
  readonly colour: string;
  readonly zIndex: number;
  /** Null where the link is to say nothing. */
  readonly sign: LinkSign | null;
}

export function emptyColumns(capacity: number, hasArrow: boolean): LinkColumns {
  return { columns: new Float32Array(capacity * STRIDE), style: new Uint8Array(capacity), hasArrow };
}

interface End {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** @param width 0 = not seen */
export function setLink(
  { columns }: LinkColumns,
  link: number,
  from: End,
  to: End,
  { width, curvature }: { readonly width: number; readonly curvature: number },
): void {
  columns.set([from.x, from.y, to.x, to.y, width, curvature, from.size, to.size], link * STRIDE);
}

/** @param at of the link in `columns` */
export function endsOf(
  columns: Float32Array,
  at: number,
  { a, b, c, d, e, f }: PictureView,
): [x1: number, y1: number, x2: number, y2: number] {
  const [fromX = 0, fromY = 0] = [columns[at + FROM_X], columns[at + FROM_Y]];
  const [toX = 0, toY = 0] = [columns[at + TO_X], columns[at + TO_Y]];
  return [a * fromX + c * fromY + e, b * fromX + d * fromY + f, a * toX + c * toY + e, b * toX + d * toY + f];
}

/** The point that draws the curve to its side, where y goes down; the middle where it is straight. */
export function bendOf(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  curvature: number,
): { readonly x: number; readonly y: number } {
  return {
    x: (x1 + x2) / 2 + (y2 - y1) * curvature,
    y: (y1 + y2) / 2 - (x2 - x1) * curvature,
  };
}
