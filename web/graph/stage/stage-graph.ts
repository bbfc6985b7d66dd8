/**
 * The graph that Sigma draws, kept equal to the view: nodes with colour, glyph and size, links
 * with their layer's colour and a curvature that keeps parallel ones apart.
 */
import { MultiDirectedGraph } from "graphology";
import type { GraphLinkBody, GraphNodeBody } from "../../../server/contracts/graph.ts";
import type { GraphView, Point } from "../../state/graph-view/view.ts";
import { type VisibleGraph, visibleGraph } from "../../state/graph-view/visible.ts";
import type { Work } from "../../state/long-work/turns.ts";
import { glyphImage } from "../../ui/glyphs.ts";
import { classOf, colourOf, glyphOf, isRole, type NodeClass } from "../style/classes.ts";
import { type ColourScheme, layerColour } from "../style/layer-colours.ts";
import { type LinkSign, signOf } from "../style/layer-signs.ts";
import { type Layer, layerOf } from "../style/layers.ts";
import { curvaturesOf } from "./curvatures.ts";
import { isLarge } from "./large/is-large.ts";

export interface StageNode {
  x: number;
  y: number;
  label: string;
  /** What the node is, in words, below its label. */
  sublabel: string;
  size: number;
  color: string;
  borderColor: string;
  glyphColor: string;
  image: string;
  nodeClass: NodeClass;
  forceLabel: boolean;
  /** Selected or pointed at: its label is shown whatever it covers. */
  isCentre: boolean;
  hidden: boolean;
  faded: boolean;
  zIndex: number;
}

export interface StageLink {
  size: number;
  color: string;
  type: "line" | "arrow" | "curve" | "curve-arrow";
  curvature: number;
  layer: Layer;
  /** Null where it is faded. */
  sign: LinkSign | null;
  /** Epoch milliseconds; null = without a time. */
  firstAt: number | null;
  lastAt: number | null;
  hidden: boolean;
  zIndex: number;
}

export type StageGraph = MultiDirectedGraph<Partial<StageNode>, Partial<StageLink>>;

export interface Look {
  readonly scheme: ColourScheme;
  readonly classNames: (name: NodeClass) => string;
  readonly label: (node: GraphNodeBody) => string;
  /** Says how many nodes are drawn inside one. */
  readonly inside: (count: number) => string;
}

export function createStageGraph(): StageGraph {
  return new MultiDirectedGraph<Partial<StageNode>, Partial<StageLink>>();
}

/** Nodes between two moments at which the work may be interrupted. */
const PART = 200;

/**
 * Makes `graph` equal to what is to be seen of the view, but for places: those of nodes that were there already are
 * returned, to be moved to or jumped to. Links of a large graph are not in it: large/ paints them from the view.
 */
export function* syncStageGraph(graph: StageGraph, view: GraphView, look: Look): Work<Record<string, Point>> {
  const visible = visibleGraph(view);
  if (isLarge(view) && graph.size > 0) graph.clearEdges();
  for (const key of graph.nodes()) if (!visible.nodes.has(key)) graph.dropNode(key);
  const moves: Record<string, Point> = {};
  let done = 0;
  for (const [key, node] of visible.nodes) {
    if (++done % PART === 0) yield;
    const place = view.positions.get(key);
    if (!place) continue;
    const attributes = nodeAttributes(node, view.base.has(key), visible.inside.get(key)?.length ?? 0, look);
    if (graph.hasNode(key)) {
      if (differs(graph.getNodeAttributes(key), attributes)) graph.mergeNodeAttributes(key, attributes);
      const { x, y } = graph.getNodeAttributes(key);
      if (x !== place.x || y !== place.y) moves[key] = { ...place };
    } else {
      graph.addNode(key, { ...attributes, ...place });
    }
  }
  if (!isLarge(view)) syncLinks(graph, visible, look.scheme);
  return moves;
}

function syncLinks(graph: StageGraph, visible: VisibleGraph, scheme: ColourScheme): void {
  for (const id of graph.edges()) if (!visible.links.has(id)) graph.dropEdge(id);
  const drawn = [...visible.links.values()].filter(
    ({ from, to }) => from !== to && graph.hasNode(from) && graph.hasNode(to),
  );
  const curvatures = curvaturesOf(drawn);
  for (const link of drawn) {
    const attributes = linkAttributes(link, curvatures.get(link.id) ?? 0, scheme);
    if (!graph.hasEdge(link.id)) graph.addDirectedEdgeWithKey(link.id, link.from, link.to, attributes);
    else if (differs(graph.getEdgeAttributes(link.id), attributes)) {
      graph.mergeEdgeAttributes(link.id, attributes);
    }
  }
}

/** Whether merging would change anything: each change is drawn. */
function differs<T extends object>(known: T, attributes: T): boolean {
  return (Object.keys(attributes) as (keyof T)[]).some((name) => known[name] !== attributes[name]);
}

const MEMBER_SIZE = 17;
const PERSON_SIZE = 12;
const THING_SIZE = 9;

function nodeAttributes(
  node: GraphNodeBody,
  isBase: boolean,
  inside: number,
  look: Look,
): Partial<StageNode> {
  const name = classOf(node);
  const isPerson = node.kind === "Person";
  return {
    label: look.label(node),
    sublabel: `${sublabelOf(node, look)}${inside > 0 ? ` · ${look.inside(inside)}` : ""}`,
    size: inside > 0 || isBase ? MEMBER_SIZE : isPerson ? PERSON_SIZE : THING_SIZE,
    color: colourOf(name),
    borderColor: look.scheme === "dark" ? "#dbe4ee" : "#ffffff",
    glyphColor: "#ffffff",
    image: imageOf(name),
    nodeClass: name,
    forceLabel: isBase || inside > 0,
  };
}

const ROLES_NAMED = 2;

/** The likeliest roles of a member and how many more; else what the node is. */
export function sublabelOf(node: GraphNodeBody, look: Look): string {
  const { roles } = node.props;
  const named = Array.isArray(roles) ? roles.filter(isRole) : [];
  if (named.length === 0) return look.classNames(classOf(node));
  const more = named.length > ROLES_NAMED ? ` +${named.length - ROLES_NAMED}` : "";
  return `${named.slice(0, ROLES_NAMED).map(look.classNames).join(" · ")}${more}`;
}

export function linkAttributes(
  link: GraphLinkBody,
  curvature: number,
  scheme: ColourScheme,
): Omit<StageLink, "hidden" | "zIndex"> {
  const layer = layerOf(link);
  const isDirected = link.props.directed !== false && layer !== "sighting";
  const shape = curvature === 0 ? (["line", "arrow"] as const) : (["curve", "curve-arrow"] as const);
  return {
    size: linkWidth(link.count),
    color: layerColour(layer, scheme),
    type: isDirected ? shape[1] : shape[0],
    curvature,
    layer,
    sign: signOf(layer, scheme),
    firstAt: link.first_at,
    lastAt: link.last_at,
  };
}

/** In CSS pixels, by what the link stands for. */
export function linkWidth(count: number): number {
  return 1.2 + 1.1 * Math.log10(Math.max(1, count));
}

const images = new Map<NodeClass, string>();

export function imageOf(name: NodeClass): string {
  const known = images.get(name);
  if (known !== undefined) return known;
  const image = glyphImage(glyphOf(name), "#ffffff");
  images.set(name, image);
  return image;
}
