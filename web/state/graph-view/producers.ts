/** Changes of the graph view as pure functions: a view in, a view out. */
import type { GraphLinkBody, SubgraphBody } from "../../../server/contracts/graph.ts";
import { EMPTY_VIEW, type Frame, type GraphView, type Point } from "./view.ts";

type Content = Pick<SubgraphBody, "nodes" | "links">;

/** Distance at which new nodes start from the node they were reached from, in layout units. */
const START_DISTANCE = 12;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** A view that begins with these nodes, in the middle, all still to be laid out. */
export function beginView(content: Content): GraphView {
  const view = addContent({ ...EMPTY_VIEW }, content, null);
  return { ...view, base: new Set(content.nodes.map((node) => node.key)) };
}

/**
 * Adds nodes and links. New nodes start round `anchor` and are left to the next layout run;
 * nodes that are there already keep their place. Hidden nodes that are added again reappear.
 */
export function addContent(view: GraphView, content: Content, anchor: string | null): GraphView {
  const nodes = new Map(view.nodes);
  const positions = new Map(view.positions);
  const loose = new Set(view.loose);
  const hidden = new Set(view.hidden);
  const centre = (anchor === null ? undefined : positions.get(anchor)) ?? { x: 0, y: 0 };
  let placed = anchor === null ? positions.size : 0;
  for (const node of content.nodes) {
    hidden.delete(node.key);
    // What the view began with keeps its form: it carries roles and membership.
    if (nodes.has(node.key)) continue;
    nodes.set(node.key, node);
    positions.set(node.key, spiral(centre, ++placed));
    loose.add(node.key);
  }
  const links = new Map(view.links);
  for (const link of content.links) {
    if (nodes.has(link.from) && nodes.has(link.to) && !isBundledAlready(view, link)) links.set(link.id, link);
  }
  return { ...view, nodes, links, positions, loose, hidden };
}

/** Ties among the members a group view began with are in it already, bundled per layer. */
function isBundledAlready(view: GraphView, link: GraphLinkBody): boolean {
  return (
    link.kind === "TIED" && view.base.has(link.from) && view.base.has(link.to) && !view.links.has(link.id)
  );
}

export function hideNodes(view: GraphView, keys: readonly string[]): GraphView {
  const hidden = new Set([...view.hidden, ...keys.filter((key) => view.nodes.has(key))]);
  return hidden.size === view.hidden.size ? view : { ...view, hidden };
}

export function showHidden(view: GraphView): GraphView {
  return view.hidden.size === 0 ? view : { ...view, hidden: new Set() };
}

/** Placed by hand: moved and pinned. */
export function moveNode(view: GraphView, key: string, point: Point): GraphView {
  if (!view.nodes.has(key)) return view;
  return {
    ...view,
    positions: new Map(view.positions).set(key, point),
    pinned: new Set(view.pinned).add(key),
  };
}

export function togglePin(view: GraphView, key: string): GraphView {
  const pinned = new Set(view.pinned);
  if (!pinned.delete(key)) pinned.add(key);
  return { ...view, pinned };
}

/**
 * The end of a layout run. The first one also fixes the frame of the stage; a frame that holds
 * a single node grows round it, which leaves that node where it is.
 */
export function settle(view: GraphView, positions: ReadonlyMap<string, Point>): GraphView {
  const settled = new Map(view.positions);
  for (const [key, point] of positions) {
    if (view.loose.has(key) && settled.has(key)) settled.set(key, point);
  }
  return {
    ...view,
    positions: settled,
    loose: new Set(),
    frame: nextFrame(view, settled),
  };
}

function nextFrame(view: GraphView, places: ReadonlyMap<string, Point>): Frame | null {
  const points = [...places.values()];
  if (view.frame === null) return frameOf(points);
  const standing = [...view.positions.keys()].filter((key) => !view.loose.has(key));
  const only = standing.length === 1 ? places.get(standing[0] as string) : undefined;
  if (!only) return view.frame;
  const mirrored = points.map(({ x, y }) => ({ x: 2 * only.x - x, y: 2 * only.y - y }));
  return frameOf([...points, ...mirrored]);
}

/** Lays out anew whatever was not placed by hand. */
export function loosen(view: GraphView): GraphView {
  const loose = new Set([...view.nodes.keys()].filter((key) => !view.pinned.has(key)));
  return { ...view, loose, frame: null };
}

/** Frame that holds the points with room round them for what expanding adds, never flat. */
export function frameOf(points: readonly Point[]): Frame | null {
  if (points.length === 0) return null;
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  return { x: span(xs), y: span(ys) };
}

const LEAST_SPAN = 40;
/** Room on either side, as a part of the span. */
const ROOM = 0.2;

function span(values: readonly number[]): [number, number] {
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const room = Math.max(LEAST_SPAN - (high - low), (high - low) * ROOM * 2) / 2;
  return [low - room, high + room];
}

/** Sunflower spiral: even, without chance, so that the same content always starts the same. */
function spiral(centre: Point, index: number): Point {
  const radius = START_DISTANCE * Math.sqrt(index);
  return {
    x: Math.fround(centre.x + radius * Math.cos(index * GOLDEN_ANGLE)),
    y: Math.fround(centre.y + radius * Math.sin(index * GOLDEN_ANGLE)),
  };
}
