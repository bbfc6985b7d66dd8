/**
 * Where the signs of links stand: at the middle of a link, or a little off it where a node with
 * its label or another sign is. None where the link is too short to have one beside its nodes, and none at all
 * where so many links are in sight that signs would bury them: coming nearer brings them.
 */
import {
  bendOf,
  CURVATURE,
  endsOf,
  FROM_RADIUS,
  type LinkColumns,
  type LinkStyle,
  STRIDE,
  TO_RADIUS,
  WIDTH,
} from "../link-columns.ts";
import type { PictureView } from "../picture-view.ts";
import { TakenPlaces } from "./taken-places.ts";

/** Across, in CSS pixels. */
export const SIGN_SIZE = 17;
/** From the middle of one to the middle of the next. */
const SPACING = SIGN_SIZE + 3;
/** Of a link between its nodes: a sign and a good part of the link on both sides. */
const LEAST_LENGTH = 2.4 * SIGN_SIZE;
/** Shares of a link's way, tried one after the other. */
const TRIED = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
/** About as much as the two lines below a node take: signs lie under labels. */
const LABEL = { width: 76, height: 32 } as const;
/** How finely places are told apart. */
const CELL = 4;
/** Links long enough for a sign: with more, a picture would be signs, and a frame take longer. */
const MOST_WAYS = 600;

export interface SignPlace {
  readonly x: number;
  readonly y: number;
  /** Place in the list of styles. */
  readonly style: number;
}

/**
 * In pixels of the picture.
 * @param most links with a sign, beyond which there are none
 */
export function placeSigns(
  shapes: readonly LinkColumns[],
  styles: readonly LinkStyle[],
  view: PictureView,
  most: number = MOST_WAYS,
): SignPlace[] {
  const ways: Way[] = [];
  for (const links of shapes) addWays(ways, links, styles, view, most);
  if (ways.length > most) return [];
  const half = (SIGN_SIZE / 2) * view.ratio;
  const taken = new TakenPlaces(view.width, view.height, CELL * view.ratio);
  const addNode = (x: number, y: number, radius: number) => {
    taken.add(x, y, radius + half);
    const reach = (LABEL.width / 2) * view.ratio + half;
    taken.addBox(x - reach, y, x + reach, y + radius + LABEL.height * view.ratio + half);
  };
  for (const { x1, y1, x2, y2, before, behind } of ways) {
    addNode(x1, y1, before);
    addNode(x2, y2, behind);
  }
  return ways.flatMap((way) => {
    for (const share of TRIED) {
      const { x, y } = pointOf(way, share);
      if (!isInSight(x, y, half, view) || !taken.isFree(x, y)) continue;
      taken.add(x, y, SPACING * view.ratio);
      return [{ x, y, style: way.style }];
    }
    return [];
  });
}

/** A link on the picture that is long enough for a sign, and to be seen. */
interface Way {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly curvature: number;
  /** Radii of the nodes at its ends. */
  readonly before: number;
  readonly behind: number;
  readonly style: number;
}

/** Ends as soon as there are too many. */
function addWays(
  ways: Way[],
  { columns, style }: LinkColumns,
  styles: readonly LinkStyle[],
  view: PictureView,
  most: number,
): void {
  for (let link = 0; link < style.length && ways.length <= most; link++) {
    const at = link * STRIDE;
    if (columns[at + WIDTH] === 0 || !styles[style[link] ?? 0]?.sign) continue;
    const [x1, y1, x2, y2] = endsOf(columns, at, view);
    const before = (columns[at + FROM_RADIUS] ?? 0) * view.scale;
    const behind = (columns[at + TO_RADIUS] ?? 0) * view.scale;
    if (Math.hypot(x2 - x1, y2 - y1) - before - behind < LEAST_LENGTH * view.ratio) continue;
    const way = { x1, y1, x2, y2, curvature: columns[at + CURVATURE] ?? 0, before, behind };
    const { x, y } = pointOf(way, 0.5);
    if (isInSight(x, y, Math.hypot(x2 - x1, y2 - y1), view)) ways.push({ ...way, style: style[link] ?? 0 });
  }
}

function pointOf(
  { x1, y1, x2, y2, curvature }: Pick<Way, "x1" | "y1" | "x2" | "y2" | "curvature">,
  share: number,
): { readonly x: number; readonly y: number } {
  const bend = bendOf(x1, y1, x2, y2, curvature);
  const [p, q, r] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return { x: p * x1 + q * bend.x + r * x2, y: p * y1 + q * bend.y + r * y2 };
}

function isInSight(x: number, y: number, margin: number, { width, height }: PictureView): boolean {
  return x > -margin && x < width + margin && y > -margin && y < height + margin;
}
