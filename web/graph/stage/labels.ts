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
/** Rings round marked nodes: ink, not a colour that would mean something. */
export const MARK_INK: Readonly<Record<ColourScheme, { readonly ring: string; readonly halo: string }>> = {
  light: { ring: INK.light.text, halo: INK.light.halo },
  dark: { ring: INK.dark.text, halo: INK.dark.halo },
};

const NAME_SIZE = 13.5;
const KIND_SIZE = 11.5;
const LONGEST_LABEL = 14;

/** Functions of Sigma's settings for one colour scheme. */
export function labelDrawing(
  scheme: ColourScheme,
): Pick<StageSettings, "defaultDrawNodeLabel" | "defaultDrawNodeHover"> {
  const ink = INK[scheme];

  function drawLabel(context: CanvasRenderingContext2D, data: Labelled): void {
    const label = shorten(data.label);
    if (!label) return;
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
      label,
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

  // What is pointed at is told by controllers/HoverLabel.tsx.
  return { defaultDrawNodeLabel: drawLabel, defaultDrawNodeHover: () => {} };
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
