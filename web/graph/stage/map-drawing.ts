/** The whole graph in small: where each node falls on the map, and where the map shows a place. */
import type { GraphView, Point } from "../../state/graph-view/view.ts";
import { visibleGraph } from "../../state/graph-view/visible.ts";
import { classOf, colourOf } from "../style/classes.ts";

/** CSS pixels. */
export const MAP_SIZE = { width: 168, height: 112 } as const;
const MARGIN = 8;
/** Edge of a node's dot, in a graph of few nodes and of many. */
const DOT = { few: 4, many: 2 } as const;
const FEW = 500;

export interface MapScale {
  toMap(point: Point): Point;
  toGraph(point: Point): Point;
}

/** Null where nothing is seen. */
export function scaleOf(view: GraphView): MapScale | null {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const key of visibleGraph(view).nodes.keys()) {
    const point = view.positions.get(key);
    if (!point) continue;
    left = Math.min(left, point.x);
    right = Math.max(right, point.x);
    low = Math.min(low, point.y);
    high = Math.max(high, point.y);
  }
  if (left > right) return null;
  const { width, height } = MAP_SIZE;
  const scale = Math.min(
    (width - 2 * MARGIN) / Math.max(1, right - left),
    (height - 2 * MARGIN) / Math.max(1, high - low),
  );
  const [middleX, middleY] = [(left + right) / 2, (low + high) / 2];
  // The graph's y goes up, the map's down.
  return {
    toMap: ({ x, y }) => ({ x: width / 2 + (x - middleX) * scale, y: height / 2 - (y - middleY) * scale }),
    toGraph: ({ x, y }) => ({ x: middleX + (x - width / 2) / scale, y: middleY - (y - height / 2) / scale }),
  };
}

/** Of several nodes on one dot only the first is painted, so that the largest graph costs little. */
export function paintMap(canvas: HTMLCanvasElement, view: GraphView, scale: MapScale): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  context.clearRect(0, 0, canvas.width, canvas.height);
  const { nodes } = visibleGraph(view);
  const dotSize = nodes.size < FEW ? DOT.few : DOT.many;
  const columns = Math.ceil(MAP_SIZE.width / dotSize);
  const isPainted = new Uint8Array(columns * Math.ceil(MAP_SIZE.height / dotSize));
  for (const [key, node] of nodes) {
    const point = view.positions.get(key);
    if (!point) continue;
    const { x, y } = scale.toMap(point);
    const dot = Math.floor(y / dotSize) * columns + Math.floor(x / dotSize);
    if (isPainted[dot] !== 0) continue;
    isPainted[dot] = 1;
    context.fillStyle = colourOf(classOf(node));
    context.fillRect(x - dotSize / 2, y - dotSize / 2, dotSize, dotSize);
  }
}
