/**
 * The graph as a drawing for paper: what it is and what it lacks on top, the graph, and a legend
 * below. A list of shapes in CSS pixels, so that SVG and PNG come out alike.
 */
import { colourOf, glyphOf, NODE_CLASSES, type NodeClass } from "../style/classes.ts";
import { LAYERS } from "../style/layers.ts";
import { signShape, signShapes } from "./drawn-signs.ts";
import type { Exported, ExportedLink, ExportedNode } from "./exported.ts";

export type Shape =
  | {
      readonly type: "path";
      /** SVG path data. */
      readonly d: string;
      readonly stroke?: string;
      readonly width?: number;
      readonly fill?: string;
      /** Moved to, then scaled by. */
      readonly at?: readonly [x: number, y: number, scale: number];
    }
  | {
      readonly type: "circle";
      readonly x: number;
      readonly y: number;
      readonly r: number;
      readonly fill: string;
      readonly stroke: string;
    }
  | {
      readonly type: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly bold: boolean;
      readonly fill: string;
      readonly anchor: "start" | "middle";
    };

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly shapes: readonly Shape[];
}

const INK = "#1b2530";
const QUIET = "#566270";
export const PAPER = "#ffffff";
const MARGIN = 40;
const TITLE_SIZE = 20;
const LINE_SIZE = 13;
const LINE_HEIGHT = 20;
const LABEL_SIZE = 12;
/** Sides of the graph itself. */
const SHORTEST_SIDE = 1160;
const LONGEST_SIDE = 7000;
const SIDE_PER_ROOT_OF_NODES = 95;
const LEAST_HEIGHT = 320;
const LEGEND_ROW = 26;

export function draw(exported: Exported): Drawing {
  const { nodes, links, about } = exported;
  const width = Math.min(
    LONGEST_SIDE,
    Math.max(SHORTEST_SIDE, SIDE_PER_ROOT_OF_NODES * Math.sqrt(nodes.length)),
  );
  const pageWidth = width + 2 * MARGIN;
  const head = heading(about, pageWidth);
  const plan = placed(nodes, width, head.bottom + 2 * MARGIN);
  const foot = legend(exported, plan.bottom + MARGIN, pageWidth);
  const height = foot.bottom + MARGIN;
  return {
    width: Math.round(pageWidth),
    height: Math.round(height),
    background: PAPER,
    shapes: [
      ...head.shapes,
      ...links.flatMap((link) => linkShapes(link, plan.spots)),
      ...signShapes(links, plan.spots, { width: pageWidth, height, colour: PAPER }),
      ...nodes.flatMap((node) => nodeShapes(node, plan.spots)),
      ...foot.shapes,
    ],
  };
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

function placed(nodes: readonly ExportedNode[], width: number, top: number) {
  const extent = (read: (node: ExportedNode) => number) => {
    const values = nodes.map(read);
    const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    return [low, values.reduce((a, b) => Math.max(a, b), low)] as const;
  };
  const [left, right] = nodes.length === 0 ? [0, 0] : extent((node) => node.x);
  const [low, high] = nodes.length === 0 ? [0, 0] : extent((node) => node.y);
  const scale = Math.min(
    width / Math.max(right - left, 1),
    LONGEST_SIDE / Math.max(high - low, 1),
    // A few nodes near each other need no whole page between them.
    12,
  );
  const height = Math.max(LEAST_HEIGHT, (high - low) * scale);
  const middleX = MARGIN + width / 2 - ((left + right) / 2) * scale;
  const middleY = top + height / 2 + ((low + high) / 2) * scale;
  const spots = new Map<string, Spot>(
    nodes.map(({ key, x, y, size }) => [key, { x: middleX + x * scale, y: middleY - y * scale, r: size }]),
  );
  return { spots, bottom: top + height };
}

function nodeShapes(node: ExportedNode, spots: ReadonlyMap<string, Spot>): Shape[] {
  const spot = spots.get(node.key);
  if (!spot) return [];
  const { x, y, r } = spot;
  return [
    { type: "circle", x, y, r, fill: node.colour, stroke: PAPER },
    glyph(node.nodeClass, x, y, r),
    text(node.label, x, y + r + LABEL_SIZE + 3, LABEL_SIZE, "middle", r > 10),
    text(node.className, x, y + r + 2 * LABEL_SIZE + 5, LABEL_SIZE - 2, "middle", false, QUIET),
  ];
}

/** Tabler's glyphs are drawn in a square of 24. */
function glyph(name: NodeClass, x: number, y: number, r: number): Shape {
  const scale = (1.2 * r) / 24;
  return {
    type: "path",
    d: glyphOf(name),
    stroke: "#ffffff",
    width: 2,
    at: [x - 12 * scale, y - 12 * scale, scale],
  };
}

const ARROW = 8;

function linkShapes(link: ExportedLink, spots: ReadonlyMap<string, Spot>): Shape[] {
  const [from, to] = [spots.get(link.from), spots.get(link.to)];
  if (!from || !to) return [];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  // Bends to the left of its direction; on paper y points down.
  const bend = { x: (from.x + to.x) / 2 + dy * link.curvature, y: (from.y + to.y) / 2 - dx * link.curvature };
  const [ux, uy] = unit(to.x - bend.x, to.y - bend.y, dx / length, dy / length);
  const tip = { x: to.x - ux * (to.r + 1), y: to.y - uy * (to.r + 1) };
  const end = link.isDirected ? { x: tip.x - ux * ARROW, y: tip.y - uy * ARROW } : tip;
  const curve: Shape = {
    type: "path",
    d: `M${point(from)} Q${point(bend)} ${point(end)}`,
    stroke: link.colour,
    width: link.width,
  };
  if (!link.isDirected) return [curve];
  const half = ARROW * 0.45 + link.width / 2;
  const head = `M${point(tip)} L${point({ x: end.x - uy * half, y: end.y + ux * half })} L${point({ x: end.x + uy * half, y: end.y - ux * half })} Z`;
  return [curve, { type: "path", d: head, fill: link.colour }];
}

function unit(x: number, y: number, elseX: number, elseY: number): readonly [number, number] {
  const length = Math.hypot(x, y);
  return length === 0 ? [elseX, elseY] : [x / length, y / length];
}

function point({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

function heading(about: Exported["about"], width: number) {
  const lines = about.lines.flatMap((line) => wrapped(line, width - 2 * MARGIN));
  let y = MARGIN + TITLE_SIZE;
  const shapes: Shape[] = [text(about.title, MARGIN, y, TITLE_SIZE, "start", true)];
  for (const line of lines) {
    y += LINE_HEIGHT;
    shapes.push(text(line, MARGIN, y, LINE_SIZE, "start", false, QUIET));
  }
  return { shapes, bottom: y };
}

function legend({ nodes, links }: Exported, top: number, width: number) {
  const classNames = new Map(nodes.map((node) => [node.nodeClass, node.className]));
  const layerNames = new Map(
    links.map((link) => [link.layer, { name: link.layerName, colour: link.colour }]),
  );
  const shapes: Shape[] = [];
  let [x, y] = [MARGIN, top + MARGIN];
  const entry = (label: string, mark: (x: number, y: number) => Shape[]) => {
    const wide = 38 + textWidth(label, LINE_SIZE) + 22;
    if (x > MARGIN && x + wide > width - MARGIN) [x, y] = [MARGIN, y + LEGEND_ROW];
    shapes.push(...mark(x + 12, y), text(label, x + 34, y + 5, LINE_SIZE, "start", false));
    x += wide;
  };
  for (const name of NODE_CLASSES) {
    const label = classNames.get(name);
    if (label === undefined) continue;
    entry(label, (cx, cy) => [
      { type: "circle", x: cx, y: cy, r: 10, fill: colourOf(name), stroke: PAPER },
      glyph(name, cx, cy, 10),
    ]);
  }
  [x, y] = [MARGIN, y + LEGEND_ROW];
  for (const layer of LAYERS) {
    const found = layerNames.get(layer);
    if (!found) continue;
    entry(found.name, (cx, cy) => [
      { type: "path", d: `M${cx - 17} ${cy} L${cx + 17} ${cy}`, stroke: found.colour, width: 2 },
      ...signShape(layer, cx, cy, found.colour, PAPER),
    ]);
  }
  return { shapes, bottom: y };
}

function text(
  content: string,
  x: number,
  y: number,
  size: number,
  anchor: "start" | "middle",
  bold: boolean,
  fill: string = INK,
): Shape {
  return { type: "text", x, y, text: content, size, bold, fill, anchor };
}

/** About: Chinese characters are as wide as high, others half of that. */
function textWidth(content: string, size: number): number {
  return [...content].reduce((sum, one) => sum + (one.charCodeAt(0) > 0x2e7f ? size : size * 0.58), 0);
}

function wrapped(content: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  // Between words, and anywhere in Chinese.
  for (const part of content.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? []) {
    if (line !== "" && textWidth(line + part, LINE_SIZE) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += part;
  }
  return line === "" ? lines : [...lines, line];
}
