/**
 * Draws the signs of links between the links and the nodes. Links are read when Sigma has reckoned
 * them anew; while the camera moves only their places are. A large graph's are painted with its links.
 */
import type { EdgeDisplayData } from "sigma/types";
import type { LinkSign } from "../../style/layer-signs.ts";
import type { Stage } from "../camera.ts";
import { emptyColumns, type LinkColumns, type LinkStyle, setLink } from "../link-columns.ts";
import { viewOf } from "../picture-view.ts";
import type { StageLink } from "../stage-graph.ts";
import { paintSigns } from "./paint-signs.ts";
import { placeSigns } from "./place-signs.ts";

const LAYER = "link-signs";

/** Attributes of ours pass through Sigma unseen by its type. */
type LinkData = EdgeDisplayData & Partial<Pick<StageLink, "curvature" | "sign">>;

interface SignedLinks {
  readonly links: LinkColumns;
  readonly styles: readonly LinkStyle[];
}

/** @returns what ends it */
export function drawSigns(stage: Stage): () => void {
  const canvas = stage.createCanvas(LAYER, { beforeLayer: "nodes" });
  const context = canvas.getContext("2d");
  let signed: SignedLinks | null = null;
  let isKilled = false;
  const forget = () => {
    signed = null;
  };
  const kill = () => {
    isKilled = true;
  };
  const draw = () => {
    if (!context) return;
    const view = viewOf(stage);
    signed ??= readLinks(stage);
    clear(canvas, view.width, view.height, view.ratio);
    paintSigns(context, placeSigns([signed.links], signed.styles, view), signed.styles, view.ratio);
  };
  stage.on("afterProcess", forget);
  stage.on("afterRender", draw);
  stage.on("kill", kill);
  return () => {
    stage.off("afterProcess", forget);
    stage.off("afterRender", draw);
    stage.off("kill", kill);
    if (!isKilled) stage.killLayer(LAYER);
  };
}

function readLinks(stage: Stage): SignedLinks {
  const graph = stage.getGraph();
  const links = emptyColumns(graph.size, false);
  const styles: LinkStyle[] = [];
  const styleOf = new Map<LinkSign, number>();
  let index = 0;
  graph.forEachEdge((id, _, fromKey, toKey) => {
    const link = stage.getEdgeDisplayData(id) as LinkData | undefined;
    const [from, to] = [stage.getNodeDisplayData(fromKey), stage.getNodeDisplayData(toKey)];
    if (!link?.sign || !from || !to || link.hidden || from.hidden || to.hidden) return;
    const { sign, color: colour, zIndex } = link;
    const style = styleOf.get(sign) ?? styles.push({ colour, zIndex, sign }) - 1;
    styleOf.set(sign, style);
    links.style[index] = style;
    setLink(links, index++, from, to, { width: link.size, curvature: link.curvature ?? 0 });
  });
  return { links, styles };
}

/** Setting the size would do it, but takes longer. */
function clear(canvas: HTMLCanvasElement, width: number, height: number, ratio: number): void {
  if (canvas.width === Math.round(width) && canvas.height === Math.round(height)) {
    canvas.getContext("2d")?.clearRect(0, 0, canvas.width, canvas.height);
    return;
  }
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  canvas.style.width = `${width / ratio}px`;
  canvas.style.height = `${height / ratio}px`;
}
