/**
 * Has the stage draw a large graph, of which Sigma has the nodes alone: links as a picture painted
 * by a worker, nodes to the scale of the layout so that they do not cover each other, and what is
 * pointed at found from places.
 * Sigma finds it by reading pixels back, which has the page wait for all that is being drawn.
 */
import type { Point } from "../../../state/graph-view/view.ts";
import type { Stage } from "../camera.ts";
import { DOTS, GLYPHS } from "../settings.ts";
import { nodeAt } from "./hit.ts";
import { lightNodes, NodePlaces, SMALLEST_NODE } from "./light-nodes.ts";
import { LinkPicture, type PictureContent } from "./link-picture.ts";
import type { Painted } from "./paint-links.ts";

/** Radius under which a node could not be seen any more. */
const LEAST_DOT_PX = 0.8;

/** Methods of Sigma that are its own: replaced on the stage, given back by deleting them there. */
interface Finding {
  getNodeAtPosition?: (position: Point) => string | null;
  getEdgeAtPoint?: (x: number, y: number) => string | null;
  readonly itemIDsIndex: Readonly<Record<number, { readonly id: string }>>;
}

export interface LargeDrawing {
  setContent(content: PictureContent): void;
  /** The link there, also where links are so many that a press is meant for the picture; null where a node is. */
  linkUnder(position: Point): string | null;
  end(): void;
}

/** @param onPainted told of each picture of the links */
export function drawLarge(stage: Stage, onPainted: (painted: Painted) => void): LargeDrawing {
  let isDetailed = false;
  let isKilled = false;
  const kill = () => {
    isKilled = true;
  };
  const finding = stage as unknown as Finding;
  const keyOf = (number: number) => finding.itemIDsIndex[number]?.id ?? null;
  const places = new NodePlaces();
  const picture = new LinkPicture(
    stage,
    () => places.byKey(keyOf),
    (painted) => {
      isDetailed = painted.isDetailed;
      onPainted(painted);
    },
  );
  stage.on("kill", kill);
  // Beside those that are there: Sigma (3.0.3) mixes up programs when one of a node is taken away.
  const { nodeProgramClasses } = stage.getSettings();
  stage.setSettings({
    nodeProgramClasses: { ...nodeProgramClasses, node: lightNodes(DOTS, GLYPHS, places) },
    zoomToSizeRatioFunction: (ratio) =>
      Math.min(Math.max(Math.sqrt(ratio), ratio / scaleAtOnce(stage)), SMALLEST_NODE / LEAST_DOT_PX),
  });

  finding.getNodeAtPosition = (position) => {
    const { point, unit } = framed(stage, position);
    return keyOf(nodeAt(places, point, unit, stage.scaleSize(1)));
  };
  finding.getEdgeAtPoint = (x, y) => {
    if (!isDetailed) return null;
    const { point, unit } = framed(stage, { x, y });
    return picture.linkAt(point, unit, false);
  };

  return {
    setContent: (content) => picture.setContent(content),
    linkUnder: (position) => {
      const { point, unit } = framed(stage, position);
      if (nodeAt(places, point, unit, stage.scaleSize(1)) !== 0) return null;
      return picture.linkAt(point, unit, !isDetailed);
    },
    end: () => {
      picture.end();
      if (isKilled) return;
      stage.off("kill", kill);
      delete finding.getNodeAtPosition;
      delete finding.getEdgeAtPoint;
      stage.setSettings({ nodeProgramClasses, zoomToSizeRatioFunction: Math.sqrt });
    },
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
