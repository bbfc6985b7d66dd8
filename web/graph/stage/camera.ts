/** Where the camera goes: to everything, to one node, nearer and farther. */
import type Sigma from "sigma";
import type { StageLink, StageNode } from "./stage-graph.ts";

export type Stage = Sigma<Partial<StageNode>, Partial<StageLink>>;

const DURATION_MS = 260;
const MARGIN_PX = 60;
const ZOOM_STEP = 1.5;

export function zoomIn(stage: Stage, still: boolean): void {
  void stage.getCamera().animatedZoom({ duration: durationOf(still), factor: ZOOM_STEP });
}

export function zoomOut(stage: Stage, still: boolean): void {
  void stage.getCamera().animatedUnzoom({ duration: durationOf(still), factor: ZOOM_STEP });
}

/** Shows every node, with a margin. */
export function fitAll(stage: Stage, still: boolean): void {
  const places = [...visiblePlaces(stage).values()];
  if (places.length === 0) return;
  const { width, height } = stage.getDimensions();
  const xs = places.map((place) => place.x);
  const ys = places.map((place) => place.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const factor = Math.max(
    (right - left) / Math.max(1, width - 2 * MARGIN_PX),
    (bottom - top) / Math.max(1, height - 2 * MARGIN_PX),
    0.1,
  );
  const camera = stage.getCamera();
  const centre = stage.viewportToFramedGraph({ x: (left + right) / 2, y: (top + bottom) / 2 });
  const ratio = camera.getState().ratio * factor;
  void camera.animate({ ...centre, ratio }, { duration: durationOf(still) });
}

/** Brings a node to the middle where it is out of sight; else nothing moves. */
export function bringIntoSight(stage: Stage, key: string, still: boolean): void {
  const data = stage.getNodeDisplayData(key);
  const place = placeOf(stage, key);
  if (!data || !place) return;
  const { width, height } = stage.getDimensions();
  const isSeen = place.x > 20 && place.y > 20 && place.x < width - 20 && place.y < height - 20;
  if (!isSeen) void stage.getCamera().animate({ x: data.x, y: data.y }, { duration: durationOf(still) });
}

/** Position of a node on the stage, in CSS pixels. */
export function placeOf(stage: Stage, key: string): { x: number; y: number } | null {
  const data = stage.getNodeDisplayData(key);
  return data && !data.hidden ? stage.framedGraphToViewport(data) : null;
}

export function visiblePlaces(stage: Stage): Map<string, { x: number; y: number }> {
  const places = new Map<string, { x: number; y: number }>();
  for (const key of stage.getGraph().nodes()) {
    const place = placeOf(stage, key);
    if (place) places.set(key, place);
  }
  return places;
}

function durationOf(still: boolean): number {
  return still ? 0 : DURATION_MS;
}
