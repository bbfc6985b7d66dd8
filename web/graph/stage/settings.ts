/** Sigma's settings that never change: how nodes and links are drawn, and how the camera behaves. */
import { EdgeCurvedArrowProgram, default as EdgeCurveProgram } from "@sigma/edge-curve";
import { createNodeBorderProgram } from "@sigma/node-border";
import { createNodeImageProgram } from "@sigma/node-image";
import { createNodeCompoundProgram, EdgeArrowProgram, EdgeRectangleProgram } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import { FONT } from "../../ui/theme.ts";
import type { StageLink, StageNode } from "./stage-graph.ts";

type N = Partial<StageNode>;
type E = Partial<StageLink>;

const border = createNodeBorderProgram<N, E>({
  borders: [
    { size: { value: 2, mode: "pixels" }, color: { attribute: "borderColor" } },
    { size: { fill: true }, color: { attribute: "color" } },
  ],
});

const glyph = createNodeImageProgram<N, E>({
  drawingMode: "color",
  colorAttribute: "glyphColor",
  keepWithinCircle: true,
  padding: 0.3,
  size: { mode: "force", value: 96 },
});

export const STAGE_SETTINGS: Partial<Settings<N, E>> = {
  allowInvalidContainer: true,
  zIndex: true,
  enableEdgeEvents: true,
  labelFont: FONT,
  labelDensity: 0.6,
  labelGridCellSize: 90,
  labelRenderedSizeThreshold: 5,
  stagePadding: 24,
  minCameraRatio: 0.03,
  maxCameraRatio: 12,
  doubleClickZoomingRatio: 1.6,
  defaultNodeType: "node",
  defaultEdgeType: "line",
  nodeProgramClasses: { node: createNodeCompoundProgram<N, E>([border, glyph]) },
  edgeProgramClasses: {
    line: EdgeRectangleProgram,
    arrow: EdgeArrowProgram,
    curve: EdgeCurveProgram,
    "curve-arrow": EdgeCurvedArrowProgram,
  },
};

/**
 * From this many links on, drawing them takes longer than a frame: they are left out while the
 * camera moves, and pointing at a node no longer fades all others (selecting it does).
 */
export const MANY_LINKS = 20_000;

export function canDraw(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}
