/**
 * Has the stage draw a large graph: links as a picture painted by a worker, nodes to the scale of
 * the layout so that they do not cover each other, and what is pointed at found from places.
 * Sigma finds it by reading pixels back, which has the page wait for all that is being drawn.
 */
import type { Point } from "../../../state/graph-view/view.ts";
import type { Stage } from "../camera.ts";
import { DOTS, GLYPHS } from "../settings.ts";
import { linkAt, nodeAt } from "./hit.ts";
import { lightNodes, NodePlaces } from "./light-nodes.ts";
import { LinkPicture } from "./link-picture.ts";
import type { Painted } from "./paint-links.ts";

/** Methods of Sigma that are its own: replaced on the stage, given back by deleting them there. */
interface Finding {
  getNodeAtPosition?: (position: Point) => string | null;
  getEdgeAtPoint?: (x: number, y: number) => string | null;
  readonly itemIDsIndex: Readonly<Record<number, { readonly id: string }>>;
}

/**
 * @param onPainted told of each picture of the links
 * @returns what ends it
 */
export function drawLarge(stage: Stage, onPainted: (painted: Painted) => void): () => void {
  let isDetailed = false;
  let isKilled = false;
  const kill = () => {
    isKilled = true;
  };
  const picture = new LinkPicture(stage, (painted) => {
    isDetailed = painted.isDetailed;
    onPainted(painted);
  });
  const places = new NodePlaces();
  stage.on("kill", kill);
  // Beside those that are there: Sigma (3.0.3) mixes up programs when one of a node is taken away.
  const { nodeProgramClasses, edgeProgramClasses } = stage.getSettings();
  stage.setSettings({
    nodeProgramClasses: { ...nodeProgramClasses, node: lightNodes(DOTS, GLYPHS, places) },
    edgeProgramClasses: { ...edgeProgramClasses, ...picture.programs() },
    zoomToSizeRatioFunction: (ratio) => Math.max(Math.sqrt(ratio), ratio / scaleAtOnce(stage)),
  });

  const finding = stage as unknown as Finding;
  const keyOf = (number: number) => finding.itemIDsIndex[number]?.id ?? null;
  finding.getNodeAtPosition = (position) => {
    const { point, unit } = framed(stage, position);
    return keyOf(nodeAt(places, point, unit, stage.scaleSize(1)));
  };
  finding.getEdgeAtPoint = (x, y) => {
    if (!isDetailed) return null;
    const { point, unit } = framed(stage, { x, y });
    return keyOf(linkAt(picture.shapes, point, unit));
  };

  return () => {
    picture.end();
    if (isKilled) return;
    stage.off("kill", kill);
    delete finding.getNodeAtPosition;
    delete finding.getEdgeAtPoint;
    stage.setSettings({ nodeProgramClasses, edgeProgramClasses, zoomToSizeRatioFunction: Math.sqrt });
  };
}

/** CSS pixels of a unit of the layout when the whole is seen. */
function scaleAtOnce(stage: Stage): number {
  const [seen, graph] = [stage.getDimensions(), stage.getGraphDimensions()];
  return Math.min(seen.width, seen.height) / Math.max(graph.width, graph.height);
}

function framed(stage: Stage, { x, y }: Point): { readonly point: Point; readonly unit: number } {
  const point = stage.viewportToFramedGraph({ x, y });
  return { point, unit: Math.abs(stage.viewportToFramedGraph({ x: x + 1, y }).x - point.x) };
}
