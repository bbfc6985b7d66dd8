/**
 * Paints links on a 2D canvas. Few in sight: with their width, curve, arrow and sign. Many: as lines of
 * one pixel that let one another through, which takes a tenth of the time and is all that can be
 * told apart; a canvas draws such lines one by one, wider ones as the outline of all of them.
 */
import {
  bendOf,
  CURVATURE,
  endsOf,
  type LinkColumns,
  type LinkStyle,
  STRIDE,
  TO_RADIUS,
  WIDTH,
} from "../link-columns.ts";
import { paintSigns } from "../link-signs/paint-signs.ts";
import { placeSigns } from "../link-signs/place-signs.ts";
import type { PictureView } from "../picture-view.ts";

/** As many as can be told apart on a screen. */
const MANY_IN_SIGHT = 4_000;
/** Lines of a path: longer paths are slower a line. */
const LINES_OF_PATH = 200;
/** The least width of a link on the screen, as Sigma's. */
const LEAST_WIDTH = 1.7;
const ARROW = { length: 2.5, halfWidth: 1 } as const;
const OPACITY_OF_MANY = 0.45;

export interface Painted {
  /** Links in sight; those that are left out are outside of the picture. */
  readonly inSight: number;
  /** Whether they have width, curve, arrow and sign. */
  readonly isDetailed: boolean;
}

interface Sight {
  readonly links: LinkColumns;
  readonly at: readonly number[];
}

export function paintLinks(
  canvas: OffscreenCanvasRenderingContext2D,
  shapes: readonly LinkColumns[],
  styles: readonly LinkStyle[],
  view: PictureView,
): Painted {
  canvas.clearRect(0, 0, view.width, view.height);
  const byStyle = styles.map((): Sight[] => []);
  let inSight = 0;
  for (const links of shapes) {
    const seen = inSightByStyle(links, styles.length, view);
    seen.forEach((at, style) => {
      inSight += at.length;
      if (at.length > 0) byStyle[style]?.push({ links, at });
    });
  }
  const isDetailed = inSight < MANY_IN_SIGHT;
  canvas.globalAlpha = isDetailed ? 1 : OPACITY_OF_MANY;
  for (const style of [...styles.keys()].sort((a, b) => zOf(styles, a) - zOf(styles, b))) {
    canvas.strokeStyle = canvas.fillStyle = styles[style]?.colour ?? "";
    for (const { links, at } of byStyle[style] ?? []) {
      if (isDetailed) for (const link of at) paintLink(canvas, links, link, view);
      else paintLines(canvas, links, at, view);
    }
  }
  if (isDetailed) paintSigns(canvas, placeSigns(shapes, styles, view), styles, view.ratio);
  return { inSight, isDetailed };
}

function zOf(styles: readonly LinkStyle[], style: number): number {
  return styles[style]?.zIndex ?? 0;
}

/** Links whose ends do not both lie beyond the same edge. */
function inSightByStyle({ columns, style }: LinkColumns, styles: number, view: PictureView): number[][] {
  const seen = Array.from({ length: styles }, (): number[] => []);
  for (let link = 0; link < style.length; link++) {
    const at = link * STRIDE;
    if (columns[at + WIDTH] === 0) continue;
    const [x1, y1, x2, y2] = endsOf(columns, at, view);
    // A curve leaves the line between its ends by half of its curvature at most.
    const reach = Math.abs(columns[at + CURVATURE] ?? 0) * Math.hypot(x2 - x1, y2 - y1);
    if (
      Math.max(x1, x2) < -reach ||
      Math.min(x1, x2) > view.width + reach ||
      Math.max(y1, y2) < -reach ||
      Math.min(y1, y2) > view.height + reach
    )
      continue;
    seen[style[link] ?? 0]?.push(link);
  }
  return seen;
}

function paintLines(
  canvas: OffscreenCanvasRenderingContext2D,
  { columns }: LinkColumns,
  links: readonly number[],
  view: PictureView,
): void {
  canvas.lineWidth = 1;
  for (let start = 0; start < links.length; start += LINES_OF_PATH) {
    canvas.beginPath();
    for (const link of links.slice(start, start + LINES_OF_PATH)) {
      const [x1, y1, x2, y2] = endsOf(columns, link * STRIDE, view);
      canvas.moveTo(x1, y1);
      canvas.lineTo(x2, y2);
    }
    canvas.stroke();
  }
}

function paintLink(
  canvas: OffscreenCanvasRenderingContext2D,
  { columns, hasArrow }: LinkColumns,
  link: number,
  view: PictureView,
): void {
  const at = link * STRIDE;
  const [x1, y1, x2, y2] = endsOf(columns, at, view);
  const width = Math.max(LEAST_WIDTH, (columns[at + WIDTH] ?? 1) * view.scale);
  const { x: bendX, y: bendY } = bendOf(x1, y1, x2, y2, columns[at + CURVATURE] ?? 0);
  let [endX, endY] = [x2, y2];
  if (hasArrow) {
    // The last part of a curve points from its bend to its end.
    const length = Math.hypot(x2 - bendX, y2 - bendY) || 1;
    const [dx, dy] = [(x2 - bendX) / length, (y2 - bendY) / length];
    const tip = (columns[at + TO_RADIUS] ?? 0) * view.scale;
    const foot = tip + ARROW.length * width;
    [endX, endY] = [x2 - foot * dx, y2 - foot * dy];
    const half = ARROW.halfWidth * width;
    canvas.beginPath();
    canvas.moveTo(x2 - tip * dx, y2 - tip * dy);
    canvas.lineTo(endX - half * dy, endY + half * dx);
    canvas.lineTo(endX + half * dy, endY - half * dx);
    canvas.fill();
  }
  canvas.lineWidth = width;
  canvas.beginPath();
  canvas.moveTo(x1, y1);
  canvas.quadraticCurveTo(bendX, bendY, endX, endY);
  canvas.stroke();
}
