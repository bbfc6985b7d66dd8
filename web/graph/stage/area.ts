/** A part of the stage drawn with the pointer: a rectangle or any outline, in CSS pixels of the stage. */
import type { Point } from "../../state/graph-view/view.ts";

export type AreaTool = "marquee" | "lasso";

/** The points the pointer went through, as the corners of what they enclose. */
export function cornersOf(tool: AreaTool, trail: readonly Point[]): readonly Point[] {
  const [first] = trail;
  const last = trail.at(-1);
  if (tool === "lasso" || !first || !last) return trail;
  return [first, { x: last.x, y: first.y }, last, { x: first.x, y: last.y }];
}

/** By the even-odd rule: what an outline goes round twice is outside again. */
export function isInside(corners: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  let before = corners.at(-1);
  for (const corner of corners) {
    if (before && corner.y > y !== before.y > y) {
      const crossing = corner.x + ((y - corner.y) / (before.y - corner.y)) * (before.x - corner.x);
      if (x < crossing) inside = !inside;
    }
    before = corner;
  }
  return inside;
}

export function keysInside(corners: readonly Point[], places: ReadonlyMap<string, Point>): readonly string[] {
  return [...places].filter(([, place]) => isInside(corners, place)).map(([key]) => key);
}

/** The area as the `d` of an SVG path. */
export function pathOf(corners: readonly Point[]): string {
  return corners.length === 0 ? "" : `M${corners.map(({ x, y }) => `${x} ${y}`).join("L")}Z`;
}
