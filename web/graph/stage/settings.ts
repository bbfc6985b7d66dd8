/** Sigma's settings that never change: how nodes and links are drawn, and how the camera behaves. */
import { EdgeCurvedArrowProgram, default as EdgeCurveProgram } from "@sigma/edge-curve";
import { createNodeBorderProgram } from "@sigma/node-border";
import { createNodeImageProgram } from "@sigma/node-image";
import {
  createEdgeCompoundProgram,
  createNodeCompoundProgram,
  EdgeArrowHeadProgram,
  EdgeClampedProgram,
  EdgeRectangleProgram,
} from "sigma/rendering";
import type { Settings } from "sigma/settings";
import { FONT } from "../../ui/theme.ts";
import { NODE_CLASSES } from "../style/classes.ts";
import { flat } from "./flat-program.ts";
import { imageOf, type StageLink, type StageNode } from "./stage-graph.ts";

type N = Partial<StageNode>;
type E = Partial<StageLink>;

const COLOURS = { border: { attribute: "borderColor" }, disc: { attribute: "color" } };

const DISCS = flat(
  createNodeBorderProgram<N, E>({
    borders: [
      { size: { value: 2, mode: "pixels" }, color: COLOURS.border },
      { size: { fill: true }, color: COLOURS.disc },
    ],
  }),
);

/** With a border that shrinks with the disc: of a dot it would leave nothing. */
export const DOTS = flat(
  createNodeBorderProgram<N, E>({
    borders: [
      { size: { value: 0.15, mode: "relative" }, color: COLOURS.border },
      { size: { fill: true }, color: COLOURS.disc },
    ],
  }),
);

const IMAGES = createNodeImageProgram<N, E>({
  drawingMode: "color",
  colorAttribute: "glyphColor",
  keepWithinCircle: true,
  padding: 0.3,
  size: { mode: "force", value: 96 },
});

export const GLYPHS = flat(IMAGES);

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
  nodeProgramClasses: { node: createNodeCompoundProgram<N, E>([DISCS, GLYPHS]) },
  edgeProgramClasses: {
    line: flat(EdgeRectangleProgram),
    arrow: createEdgeCompoundProgram<N, E>([flat(EdgeClampedProgram), flat(EdgeArrowHeadProgram)]),
    curve: flat(EdgeCurveProgram),
    "curve-arrow": flat(EdgeCurvedArrowProgram),
  },
};

/** What the glyphs' program keeps beside itself; its type does not say so. */
interface WithTextures {
  readonly textureManager: { registerImage(source: string): Promise<void> };
}

/**
 * Loads all glyphs with the page, before there is a graph: Sigma reckons the whole anew when one
 * has come that it did not know, half a second after it was first needed.
 */
function prepareGlyphs(): void {
  const { textureManager } = IMAGES as unknown as WithTextures;
  for (const name of NODE_CLASSES) void textureManager.registerImage(imageOf(name));
}

prepareGlyphs();

let isDrawable: boolean | undefined;

/** Found out once: a browser keeps what is made to find it out, of which it allows a few. */
export function canDraw(): boolean {
  isDrawable ??= document.createElement("canvas").getContext("webgl2") !== null;
  return isDrawable;
}
