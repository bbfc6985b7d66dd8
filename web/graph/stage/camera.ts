/** Where the camera goes: to everything, to one node, nearer and farther. */
import type Sigma from "sigma";
import type { CameraState } from "sigma/types";
import type { Point } from "../../state/graph-view/view.ts";
import { type Box, type Fit, fitOf, freed, isUnder } from "./fit.ts";
import type { StageLink, StageNode } from "./stage-graph.ts";

export type Stage = Sigma<Partial<StageNode>, Partial<StageLink>>;

const DURATION_MS = 260;
const FRAME: CameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
const ZOOM_STEP = 1.5;

export function zoomIn(stage: Stage, still: boolean): void {
  zoomBy(stage, 1 / ZOOM_STEP, still);
}

export function zoomOut(stage: Stage, still: boolean): void {
  zoomBy(stage, ZOOM_STEP, still);
}

/** Shows every node, with a margin, and none under what stands on the picture. */
export function fitAll(stage: Stage, still: boolean): void {
  const places = [...visiblePlaces(stage).values()];
  const camera = stage.getCamera().getState();
  if (places.length > 0)
    go(stage, cameraFor(stage, fitOf(places, boxOf(stage), toolsOf(stage)), camera), still);
}

/**
 * Shows the frame of the view, or the whole otherwise where a tool would stand on a node; not
 * where the camera has been moved.
 * @param shown what this has returned before
 * @param given where the camera was put, and is to be left
 * @returns where the camera then is; null where it has been moved
 */
export function showClear(
  stage: Stage,
  shown: CameraState | null,
  given: CameraState | null,
): CameraState | null {
  const state = stage.getCamera().getState();
  if (isAt(state, given) || !(isAt(state, FRAME) || isAt(state, shown))) return null;
  const places = [...visiblePlaces(stage, FRAME).values()];
  const tools = toolsOf(stage);
  const isCovered = places.some((place) => isUnder(place, tools));
  const next = isCovered ? cameraFor(stage, fitOf(places, boxOf(stage), tools), FRAME) : FRAME;
  if (!isAt(state, next)) stage.getCamera().setState(next);
  return next;
}

/** Places in the graph. */
export interface Come {
  /** Of what has come into the view. */
  readonly added: readonly Point[];
  /** Of all that is seen now. */
  readonly all: () => readonly Point[];
}

/**
 * Where something that has come lies under a tool, shows the whole anew if the camera has not been
 * moved; else the camera goes no farther than it must to show all that has come.
 * @param shown and `given`, as of `showClear`
 * @returns where the camera then goes if it shows the whole; null where it has been moved
 */
export function clearAdded(
  stage: Stage,
  { added, all }: Come,
  { shown, given }: { readonly shown: CameraState | null; readonly given: CameraState | null },
  still: boolean,
): CameraState | null {
  const camera = stage.getCamera();
  const state = camera.getState();
  const tools = toolsOf(stage);
  const whole = boxOf(stage);
  const places = added.map(viewportOf(stage));
  const isUnmoved = (isAt(state, FRAME) || isAt(state, shown)) && !isAt(state, given);
  if (!places.some((place) => isUnder(place, tools))) return isUnmoved ? state : null;
  const next = isUnmoved
    ? cameraFor(stage, fitOf(all().map(viewportOf(stage, FRAME)), whole, tools), FRAME)
    : cameraFor(stage, freed(places, whole, tools), state);
  go(stage, next, still);
  return isUnmoved ? next : null;
}

/** @param fit of the picture as `camera` shows it */
function cameraFor(stage: Stage, { scale, from, to }: Fit, camera: CameraState): CameraState {
  const { width, height } = stage.getDimensions();
  // What is to be in the middle of the stage, where it is seen by `camera`.
  const middle = { x: from.x - (to.x - width / 2) / scale, y: from.y - (to.y - height / 2) / scale };
  const { x, y } = stage.viewportToFramedGraph(middle, { cameraState: camera });
  return { x, y, ratio: camera.ratio / scale, angle: camera.angle };
}

function boxOf(stage: Stage): Box {
  const { width, height } = stage.getDimensions();
  return { left: 0, right: width, top: 0, bottom: height };
}

function isAt(state: CameraState, other: CameraState | null): boolean {
  return state.x === other?.x && state.y === other.y && state.ratio === other.ratio;
}

/** Shows the frame of the view, as at the beginning. */
export function showFrame(stage: Stage): void {
  stage.getCamera().setState(FRAME);
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
export function placeOf(stage: Stage, key: string, camera?: CameraState): Point | null {
  if (!stage.getGraph().hasNode(key) || stage.getNodeDisplayData(key)?.hidden) return null;
  // Not from the display data: those are in either of two systems until the next rendering.
  const { x = 0, y = 0 } = stage.getGraph().getNodeAttributes(key);
  return stage.graphToViewport({ x, y }, camera ? { cameraState: camera } : {});
}

/** @param camera whose places they are, instead of the stage's own */
export function visiblePlaces(stage: Stage, camera?: CameraState): Map<string, Point> {
  const places = new Map<string, Point>();
  const seenAt = viewportOf(stage, camera);
  stage.getGraph().forEachNode((key, { x = 0, y = 0 }) => {
    if (!stage.getNodeDisplayData(key)?.hidden) places.set(key, seenAt({ x, y }));
  });
  return places;
}

/** Far enough apart that nothing is lost between them. */
const UNIT = 1000;

/** Where places of the graph are on the stage: as Sigma says, which reckons its camera anew for each. */
function viewportOf(stage: Stage, camera?: CameraState): (place: Point) => Point {
  const at = (x: number, y: number) => stage.graphToViewport({ x, y }, camera ? { cameraState: camera } : {});
  const [origin, right, up] = [at(0, 0), at(UNIT, 0), at(0, UNIT)];
  return ({ x, y }) => ({
    x: origin.x + ((right.x - origin.x) * x + (up.x - origin.x) * y) / UNIT,
    y: origin.y + ((right.y - origin.y) * x + (up.y - origin.y) * y) / UNIT,
  });
}

/** What stands on the picture, and can be pressed in place of a node. */
function toolsOf(stage: Stage): readonly Box[] {
  const container = stage.getContainer();
  const { left, top } = container.getBoundingClientRect();
  const { width, height } = stage.getDimensions();
  return [...(container.parentElement?.querySelectorAll("[data-on-picture]") ?? [])]
    .map((tool) => tool.getBoundingClientRect())
    .map((box) => ({
      left: box.left - left,
      right: box.right - left,
      top: box.top - top,
      bottom: box.bottom - top,
    }))
    .filter((box) => box.left < width && box.right > 0 && box.top < height && box.bottom > 0);
}

function zoomBy(stage: Stage, factor: number, still: boolean): void {
  go(stage, { ratio: stage.getCamera().getState().ratio * factor }, still);
}

function go(stage: Stage, state: Partial<CameraState>, still: boolean): void {
  const camera = stage.getCamera();
  if (still) camera.setState(state);
  else void camera.animate(state, { duration: DURATION_MS });
}
