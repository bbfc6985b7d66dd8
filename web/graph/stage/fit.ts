/** How far a picture has to be scaled and moved so that all of it is seen and no node lies under the tools that stand on it. */
import type { Point } from "../../state/graph-view/view.ts";

/** CSS pixels of the stage. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Fit {
  /** How many times larger the picture becomes. */
  readonly scale: number;
  /** Where the middle of the nodes is now, and where it goes. */
  readonly from: Point;
  readonly to: Point;
}

const MARGIN_PX = 60;
/** From the middle of a node: its disc, and something between. */
const REACH_PX = 24;
const LARGEST_SCALE = 10;

export function isUnder({ x, y }: Point, tools: readonly Box[]): boolean {
  return tools.some(
    ({ left, right, top, bottom }) =>
      x > left - REACH_PX && x < right + REACH_PX && y > top - REACH_PX && y < bottom + REACH_PX,
  );
}

/**
 * The largest that keeps clear of all tools, each beside or above it: of many nodes some would
 * else lie in the corner where it stands, of few there is often none.
 * @param places of all nodes; at least one
 * @param largest scale
 */
export function fitOf(
  places: readonly Point[],
  stage: Box,
  tools: readonly Box[],
  largest = LARGEST_SCALE,
): Fit {
  const round = boxOf(places);
  const fits = areasOf(stage, tools)
    .map((area) => fitInto(round, area, largest))
    .sort((a, b) => b.scale - a.scale);
  // On a stage that the tools fill, the whole goes before what stands on it.
  return fits.find((fit) => isClear(fit, places, tools)) ?? fits[0] ?? fitInto(round, stage, largest);
}

/**
 * The shortest way by which no place lies under a tool any more; where moving does not help, the
 * picture also becomes smaller.
 * @param places of which some lie under a tool; at least one
 */
export function freed(places: readonly Point[], stage: Box, tools: readonly Box[]): Fit {
  const round = boxOf(places);
  const moves = areasOf(stage, tools)
    .flatMap((area) => moveInto(round, area) ?? [])
    .sort((a, b) => lengthOf(a) - lengthOf(b));
  return moves.find((fit) => isClear(fit, places, tools)) ?? fitOf(places, stage, tools, 1);
}

function isClear({ scale, from, to }: Fit, places: readonly Point[], tools: readonly Box[]): boolean {
  return places.every(
    ({ x, y }) => !isUnder({ x: to.x + (x - from.x) * scale, y: to.y + (y - from.y) * scale }, tools),
  );
}

function boxOf(places: readonly Point[]): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of places) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, right, top, bottom };
}

/** Parts of the stage: the whole but for a margin, and less what is left or right of, above or below each tool. */
function areasOf(stage: Box, tools: readonly Box[]): readonly Box[] {
  const whole: Box = {
    left: stage.left + MARGIN_PX,
    right: stage.right - MARGIN_PX,
    top: stage.top + MARGIN_PX,
    bottom: stage.bottom - MARGIN_PX,
  };
  return tools.reduce<readonly Box[]>(
    (areas, tool) => areas.flatMap((area) => [area, ...sidesOf(area, tool)]),
    [whole],
  );
}

function sidesOf(area: Box, tool: Box): readonly Box[] {
  return [
    { ...area, left: Math.max(area.left, tool.right + REACH_PX) },
    { ...area, right: Math.min(area.right, tool.left - REACH_PX) },
    { ...area, top: Math.max(area.top, tool.bottom + REACH_PX) },
    { ...area, bottom: Math.min(area.bottom, tool.top - REACH_PX) },
  ].filter(({ left, right, top, bottom }) => right > left && bottom > top);
}

function fitInto(round: Box, area: Box, largest: number): Fit {
  return {
    scale: Math.min(
      Math.max(1, area.right - area.left) / Math.max(1e-9, round.right - round.left),
      Math.max(1, area.bottom - area.top) / Math.max(1e-9, round.bottom - round.top),
      largest,
    ),
    from: middleOf(round),
    to: middleOf(area),
  };
}

/** Null where it is too large for it. */
function moveInto(round: Box, area: Box): Fit | null {
  if (round.right - round.left > area.right - area.left) return null;
  if (round.bottom - round.top > area.bottom - area.top) return null;
  const from = middleOf(round);
  const x = from.x + Math.max(area.left - round.left, Math.min(0, area.right - round.right));
  const y = from.y + Math.max(area.top - round.top, Math.min(0, area.bottom - round.bottom));
  return { scale: 1, from, to: { x, y } };
}

function middleOf({ left, right, top, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function lengthOf({ from, to }: Fit): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}
