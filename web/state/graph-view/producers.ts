/** Changes of the graph view as pure functions: a view in, a view out. */
import type { GraphLinkBody, SubgraphBody } from "../../../server/contracts/graph.ts";
import { EMPTY_VIEW, type Frame, type GraphView, type Point } from "./view.ts";
import { visibleGraph } from "./visible.ts";

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
  const standIns = new Set(view.standIns);
  const centre = (anchor === null ? undefined : positions.get(anchor)) ?? { x: 0, y: 0 };
  let placed = anchor === null ? positions.size : 0;
  for (const node of content.nodes) {
    hidden.delete(node.key);
    standIns.delete(node.key);
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
  return { ...view, nodes, links, positions, loose, hidden, standIns };
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

/** Hides everything that is seen but these. */
export function showOnly(view: GraphView, keys: readonly string[]): GraphView {
  const kept = new Set(keys);
  return hideNodes(
    view,
    [...visibleGraph(view).nodes.keys()].filter((key) => !kept.has(key)),
  );
}

/** @param ids of links as they are seen, see visible.ts */
export function hideLinks(view: GraphView, ids: readonly string[]): GraphView {
  const { links } = visibleGraph(view);
  const hiddenLinks = new Set([...view.hiddenLinks, ...ids.filter((id) => links.has(id))]);
  return hiddenLinks.size === view.hiddenLinks.size ? view : { ...view, hiddenLinks };
}

export function showHidden(view: GraphView): GraphView {
  return hiddenCount(view) === 0 ? view : { ...view, hidden: new Set(), hiddenLinks: new Set() };
}

/** Nodes and links hidden by hand. */
export function hiddenCount(view: GraphView): number {
  return view.hidden.size + view.hiddenLinks.size;
}

/** Takes nodes out of the view, with what is drawn inside them and with their links. */
export function removeNodes(view: GraphView, keys: readonly string[]): GraphView {
  const { inside } = visibleGraph(view);
  const gone = new Set(keys.flatMap((key) => [key, ...(inside.get(key) ?? [])]));
  const stays = (key: string) => !gone.has(key);
  const nodes = new Map([...view.nodes].filter(([key]) => stays(key)));
  if (nodes.size === view.nodes.size) return view;
  return {
    ...view,
    nodes,
    links: new Map([...view.links].filter(([, { from, to }]) => stays(from) && stays(to))),
    positions: new Map([...view.positions].filter(([key]) => stays(key))),
    pinned: new Set([...view.pinned].filter(stays)),
    hidden: new Set([...view.hidden].filter(stays)),
    collapsed: new Set([...view.collapsed].filter(stays)),
    standIns: new Set([...view.standIns].filter(stays)),
    loose: new Set([...view.loose].filter(stays)),
  };
}

/** Persons with what they hold and use, groups with their members, each as one node. */
export function collapseNodes(view: GraphView, keys: readonly string[]): GraphView {
  const collapsible = keys.filter((key) => {
    const kind = view.nodes.get(key)?.kind;
    return (kind === "Person" || kind === "Group") && !view.collapsed.has(key);
  });
  if (collapsible.length === 0) return view;
  const next = { ...view, collapsed: new Set([...view.collapsed, ...collapsible]) };
  // Where nothing would go inside, nothing has happened.
  const { inside } = visibleGraph(next);
  const full = collapsible.filter((key) => inside.has(key));
  return full.length === 0 ? view : { ...view, collapsed: new Set([...view.collapsed, ...full]) };
}

/** What was inside is back where it was before. */
export function openNodes(view: GraphView, keys: readonly string[]): GraphView {
  const collapsed = new Set([...view.collapsed].filter((key) => !keys.includes(key)));
  return collapsed.size === view.collapsed.size ? view : { ...view, collapsed };
}

/**
 * Adds a group only to stand for its members, in their middle: it goes again when it is opened.
 * @param content the group and its links to what is shown
 */
export function addStandIn(view: GraphView, key: string, content: Content): GraphView {
  if (view.nodes.has(key)) return view;
  const next = addContent(view, content, null);
  const members = content.links
    .filter((link) => link.to === key)
    .flatMap((link) => view.positions.get(link.from) ?? []);
  const middle = (axis: "x" | "y") =>
    members.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, members.length);
  return {
    ...next,
    positions: new Map(next.positions).set(key, {
      x: Math.fround(middle("x")),
      y: Math.fround(middle("y")),
    }),
    loose: new Set([...next.loose].filter((one) => one !== key)),
    standIns: new Set(next.standIns).add(key),
  };
}

/** Placed by hand: moved and pinned; what is inside goes along. */
export function moveNodes(view: GraphView, places: ReadonlyMap<string, Point>): GraphView {
  const known = new Map([...places].filter(([key]) => view.nodes.has(key)));
  if (known.size === 0) return view;
  return {
    ...view,
    positions: carried(view, known),
    pinned: new Set([...view.pinned, ...known.keys()]),
  };
}

export function setPinned(view: GraphView, keys: readonly string[], isPinned: boolean): GraphView {
  const pinned = new Set(view.pinned);
  for (const key of keys) {
    if (isPinned && view.nodes.has(key)) pinned.add(key);
    else pinned.delete(key);
  }
  return pinned.size === view.pinned.size ? view : { ...view, pinned };
}

/**
 * The end of a layout run. The first one also fixes the frame of the stage; a frame that holds
 * a single node grows round it, which leaves that node where it is. What was not laid out
 * because it is not seen stays loose until it is.
 */
export function settle(view: GraphView, positions: ReadonlyMap<string, Point>): GraphView {
  const laidOut = new Map([...positions].filter(([key]) => view.loose.has(key) && view.positions.has(key)));
  const settled = carried(view, laidOut);
  const { nodes } = visibleGraph(view);
  return {
    ...view,
    positions: settled,
    loose: new Set([...view.loose].filter((key) => !nodes.has(key))),
    frame: nextFrame(view, settled),
  };
}

/** New places, with what is inside moved nodes moved as far. */
function carried(view: GraphView, places: ReadonlyMap<string, Point>): Map<string, Point> {
  const positions = new Map(view.positions);
  const { inside } = visibleGraph(view);
  for (const [key, place] of places) {
    const before = view.positions.get(key) ?? place;
    for (const member of inside.get(key) ?? []) {
      const point = positions.get(member);
      if (point === undefined) continue;
      positions.set(member, { x: point.x + place.x - before.x, y: point.y + place.y - before.y });
    }
    positions.set(key, place);
  }
  return positions;
}

function nextFrame(view: GraphView, places: ReadonlyMap<string, Point>): Frame | null {
  const seen = [...visibleGraph(view).nodes.keys()];
  const points = seen.flatMap((key) => places.get(key) ?? []);
  if (view.frame === null) return frameOf(points);
  const standing = seen.filter((key) => !view.loose.has(key));
  const only = standing.length === 1 ? places.get(standing[0] as string) : undefined;
  const { x, y } = view.frame;
  // What was laid out round a node that is pinned has room already.
  const hasRoom = points.every((one) => one.x >= x[0] && one.x <= x[1] && one.y >= y[0] && one.y <= y[1]);
  if (!only || hasRoom) return view.frame;
  const mirrored = points.map((one) => ({ x: 2 * only.x - one.x, y: 2 * only.y - one.y }));
  return frameOf([...points, ...mirrored]);
}

/**
 * Lays out anew whatever was not placed by hand. Where something was, the frame stays, so that it
 * does not move on the screen either.
 */
export function loosen(view: GraphView): GraphView {
  const seen = [...visibleGraph(view).nodes.keys()];
  const loose = new Set(seen.filter((key) => !view.pinned.has(key)));
  return { ...view, loose, frame: loose.size < seen.length ? view.frame : null };
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
