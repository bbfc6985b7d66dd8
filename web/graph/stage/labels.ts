/** Labels on the canvas: the name below its node with a halo, what it is in a second, smaller line. */
import type { Settings } from "sigma/settings";
import type { NodeDisplayData, PartialButFor } from "sigma/types";
import { FONT } from "../../ui/theme.ts";
import type { ColourScheme } from "../style/layer-colours.ts";
import type { StageLink, StageNode } from "./stage-graph.ts";

/** What Sigma hands over; attributes of ours come through although its type does not say so. */
type Labelled = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color"> & {
  readonly faded?: StageNode["faded"];
  readonly sublabel?: StageNode["sublabel"];
};
type StageSettings = Settings<Partial<StageNode>, Partial<StageLink>>;

const INK = {
  light: { text: "#1b2530", quiet: "#566270", faded: "#a3adb8", halo: "#fbfcfe" },
  dark: { text: "#eef2f6", quiet: "#a9b4c0", faded: "#5b6773", halo: "#151b23" },
} as const;
const NAME_SIZE = 13.5;
const KIND_SIZE = 11.5;
const LONGEST_LABEL = 14;

/** Functions of Sigma's settings for one colour scheme. */
export function labelDrawing(
  scheme: ColourScheme,
): Pick<StageSettings, "defaultDrawNodeLabel" | "defaultDrawNodeHover"> {
  const ink = INK[scheme];

  function drawLabel(context: CanvasRenderingContext2D, data: Labelled): void {
    draw(context, { ...data, label: shorten(data.label) });
  }

  function draw(context: CanvasRenderingContext2D, data: Labelled): void {
    if (!data.label) return;
    const top = data.y + data.size + 4;
    context.textAlign = "center";
    context.textBaseline = "top";
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = ink.halo;
    const isBig = data.size > 10;
    const size = isBig ? NAME_SIZE : KIND_SIZE;
    drawText(
      context,
      data.label,
      data.x,
      top,
      `${isBig ? 600 : 400} ${size}px ${FONT}`,
      data.faded ? ink.faded : ink.text,
    );
    if (isBig && data.sublabel && !data.faded) {
      drawText(context, data.sublabel, data.x, top + size + 3, `400 ${KIND_SIZE}px ${FONT}`, ink.quiet);
    }
    context.textAlign = "start";
    context.textBaseline = "alphabetic";
  }

  function drawHover(context: CanvasRenderingContext2D, data: Labelled): void {
    context.beginPath();
    context.arc(data.x, data.y, data.size + 4, 0, Math.PI * 2);
    context.strokeStyle = ink.quiet;
    context.lineWidth = 2;
    context.stroke();
    draw(context, { ...data, faded: false });
  }

  return { defaultDrawNodeLabel: drawLabel, defaultDrawNodeHover: drawHover };
}

function drawText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  font: string,
  colour: string,
): void {
  context.font = font;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

/** Long addresses would cover their neighbours; pointing at the node shows the whole. */
function shorten(label: string | null): string | null {
  return label !== null && label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
}

/** Fetches the parts of the font that the labels need; a canvas does not wait for them by itself. */
export async function loadLabelFont(labels: readonly string[]): Promise<void> {
  const text = [...new Set(labels.join(""))].join("");
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 13px ${FONT}`, text)));
}
