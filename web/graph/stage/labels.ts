/**
 * Labels on the canvas: the name of a node with a halo, what it is in a second, smaller line. Sigma
 * tells of one after the other; they are drawn together when it has told of all, so that the more
 * important ones take their places first and none covers another.
 */
import { FONT } from "../../ui/theme.ts";
import { type ColourScheme, STAGE_COLOURS } from "../style/layer-colours.ts";
import type { Stage } from "./camera.ts";
import { type Label, type LabelPlace, placeLabels } from "./label-places.ts";
import type { StageNode } from "./stage-graph.ts";

/** What Sigma hands over; attributes of ours come through although its type does not say so. */
interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label?: string | null;
  /** Sigma's own, at the moment of drawing. */
  readonly key?: string;
  readonly sublabel?: StageNode["sublabel"];
  readonly faded?: StageNode["faded"];
  readonly forceLabel?: StageNode["forceLabel"];
  readonly isCentre?: StageNode["isCentre"];
}

const INK = {
  light: { text: "#1b2530", quiet: "#566270", faded: "#a3adb8", halo: STAGE_COLOURS.light },
  dark: { text: "#eef2f6", quiet: "#a9b4c0", faded: "#5b6773", halo: STAGE_COLOURS.dark },
} as const;
/** Rings round marked nodes: ink, not a colour that would mean something. */
export const MARK_INK: Readonly<Record<ColourScheme, { readonly ring: string; readonly halo: string }>> = {
  light: { ring: INK.light.text, halo: INK.light.halo },
  dark: { ring: INK.dark.text, halo: INK.dark.halo },
};

const NAME_SIZE = 13.5;
const KIND_SIZE = 11.5;
const LINE_GAP = 3;
/** Of a node larger than this the name is bold and what it is stands below. */
const BIG = 10;

/**
 * Has the stage draw its labels this way.
 * @returns what ends it
 */
export function drawLabels(stage: Stage, scheme: ColourScheme): () => void {
  const waiting: Labelled[] = [];
  let canvas: CanvasRenderingContext2D | null = null;
  const begin = () => {
    waiting.length = 0;
  };
  const drawAll = () => {
    if (canvas) drawTogether(canvas, byImportance(waiting, stage), stage.getDimensions().width, scheme);
    begin();
  };
  stage.on("beforeRender", begin);
  stage.on("afterRender", drawAll);
  stage.setSettings({
    defaultDrawNodeLabel: (context, data) => {
      canvas = context;
      waiting.push(data);
    },
    // What is pointed at is told by controllers/HoverLabel.tsx.
    defaultDrawNodeHover: () => {},
  });
  return () => {
    stage.off("beforeRender", begin);
    stage.off("afterRender", drawAll);
  };
}

/** Selected or pointed at, then those of the group and collapsed ones, then by size and number of links. */
function byImportance(labels: readonly Labelled[], stage: Stage): Labelled[] {
  const graph = stage.getGraph();
  const degree = ({ key }: Labelled) => (key !== undefined && graph.hasNode(key) ? graph.degree(key) : 0);
  const rank = (label: Labelled) =>
    (label.isCentre ? 4 : 0) + (label.faded ? 0 : 2) + (label.forceLabel ? 1 : 0);
  return labels
    .map((label) => ({ label, rank: rank(label), degree: degree(label) }))
    .sort((a, b) => b.rank - a.rank || b.label.size - a.label.size || b.degree - a.degree)
    .map(({ label }) => label);
}

function drawTogether(
  context: CanvasRenderingContext2D,
  labels: readonly Labelled[],
  stageWidth: number,
  scheme: ColourScheme,
): void {
  const texts = labels.flatMap((data) => textOf(context, data) ?? []);
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = INK[scheme].halo;
  const places = placeLabels(
    texts.map(({ box }) => box),
    stageWidth,
  );
  // The most important last: its halo then lies over the others.
  for (let index = texts.length - 1; index >= 0; index--) {
    const [text, place] = [texts[index], places[index]];
    if (text && place) drawText(context, text, place, scheme);
  }
  context.textAlign = "start";
  context.textBaseline = "alphabetic";
}

interface Text {
  readonly name: string;
  readonly font: string;
  /** Null where nothing is said below the name. */
  readonly kind: string | null;
  readonly size: number;
  readonly isFaded: boolean;
  readonly box: Label;
}

function textOf(context: CanvasRenderingContext2D, data: Labelled): Text | null {
  if (!data.label) return null;
  const isBig = data.size > BIG;
  const size = isBig ? NAME_SIZE : KIND_SIZE;
  const font = `${isBig ? 600 : 400} ${size}px ${FONT}`;
  const name = shorten(data.label);
  const isFaded = data.faded === true;
  const kind = isBig && data.sublabel && !isFaded ? data.sublabel : null;
  const width = widthOf(context, name, font);
  const box = {
    x: data.x,
    y: data.y,
    radius: data.size,
    width,
    height: size,
    fullWidth: kind === null ? width : Math.max(width, widthOf(context, kind, KIND_FONT)),
    fullHeight: kind === null ? size : size + LINE_GAP + KIND_SIZE,
    isCertain: data.isCentre === true,
  };
  return { name, font, kind, size, isFaded, box };
}

const KIND_FONT = `400 ${KIND_SIZE}px ${FONT}`;

function drawText(
  context: CanvasRenderingContext2D,
  { name, font, kind, size, isFaded }: Text,
  { x, y, isFull }: LabelPlace,
  scheme: ColourScheme,
): void {
  const ink = INK[scheme];
  drawLine(context, name, x, y, font, isFaded ? ink.faded : ink.text);
  if (kind !== null && isFull) drawLine(context, kind, x, y + size + LINE_GAP, KIND_FONT, ink.quiet);
}

function drawLine(
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

const widths = new Map<string, number>();
const WIDTHS_MOST = 20_000;

/** Measured once: the same labels are drawn in every frame. */
function widthOf(context: CanvasRenderingContext2D, text: string, font: string): number {
  const name = `${font} ${text}`;
  const known = widths.get(name);
  if (known !== undefined) return known;
  context.font = font;
  const { width } = context.measureText(text);
  if (widths.size >= WIDTHS_MOST) widths.clear();
  widths.set(name, width);
  return width;
}

/** In halves of a Chinese character, which is about one Latin letter. */
const LONGEST_LABEL = 24;

/** Long names would cover their neighbours; pointing at the node shows the whole. */
export function shorten(label: string): string {
  let room = LONGEST_LABEL;
  const letters = [...label];
  const end = letters.findIndex((letter) => {
    room -= letter > "\u2e7f" ? 2 : 1;
    return room < 0;
  });
  return end < 0
    ? label
    : `${letters
        .slice(0, end - 1)
        .join("")
        .trimEnd()}…`;
}

/** Fetches the parts of the font that the labels need; a canvas does not wait for them by itself. */
export async function loadLabelFont(labels: readonly string[]): Promise<void> {
  const text = [...new Set(labels.join(""))].join("");
  // While the service is away a part of the font may not come: labels are then drawn in another.
  await Promise.allSettled([400, 600].map((weight) => document.fonts.load(`${weight} 13px ${FONT}`, text)));
  // What was measured before was measured in another font.
  widths.clear();
}
