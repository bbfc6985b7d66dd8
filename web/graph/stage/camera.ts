/** Where the camera goes: to everything, to one node, nearer and farther. */
import type Sigma from "sigma";
import type { CameraState } from "sigma/types";
import type { StageLink, StageNode } from "./stage-graph.ts";

export type Stage = Sigma<Partial<StageNode>, Partial<StageLink>>;

const DURATION_MS = 260;
const MARGIN_PX = 60;
const ZOOM_STEP = 1.5;

export function zoomIn(stage: Stage, still: boolean): void {
  zoomBy(stage, 1 / ZOOM_STEP, still);
}

export function zoomOut(stage: Stage, still: boolean): void {
  zoomBy(stage, ZOOM_STEP, still);
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
  const centre = stage.viewportToFramedGraph({ x: (left + right) / 2, y: (top + bottom) / 2 });
  go(stage, { ...centre, ratio: stage.getCamera().getState().ratio * factor }, still);
}

/** Shows the frame of the view, as at the beginning. */
export function showFrame(stage: Stage): void {
  stage.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
}

/** Brings a node to the middle where it is out of sight; else nothing moves. */
export function bringIntoSight(stage: Stage, key: string, still: boolean): void {
  const place = placeOf(stage, key);
  if (!place) return;
  const { width, height } = stage.getDimensions();
  const isSeen = place.x > 20 && place.y > 20 && place.x < width - 20 && place.y < height - 20;
  if (!isSeen) go(stage, stage.viewportToFramedGraph(place), still);
}

/** Position of a node on the stage, in CSS pixels. */
export function placeOf(stage: Stage, key: string): { x: number; y: number } | null {
  if (!stage.getGraph().hasNode(key) || stage.getNodeDisplayData(key)?.hidden) return null;
  // Not from the display data: those are in either of two systems until the next rendering.
  const { x = 0, y = 0 } = stage.getGraph().getNodeAttributes(key);
  return stage.graphToViewport({ x, y });
}

export function visiblePlaces(stage: Stage): Map<string, { x: number; y: number }> {
  const places = new Map<string, { x: number; y: number }>();
  for (const key of stage.getGraph().nodes()) {
    const place = placeOf(stage, key);
    if (place) places.set(key, place);
  }
  return places;
}

function zoomBy(stage: Stage, factor: number, still: boolean): void {
  go(stage, { ratio: stage.getCamera().getState().ratio * factor }, still);
}

function go(stage: Stage, state: Partial<CameraState>, still: boolean): void {
  const camera = stage.getCamera();
  if (still) camera.setState(state);
  else void camera.animate(state, { duration: DURATION_MS });
}
