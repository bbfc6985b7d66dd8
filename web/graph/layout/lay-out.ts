/**
 * ForceAtlas2 over the loose nodes of a view; fixed nodes push and pull but stand still. Without
 * chance and with a set number of rounds, so that the same view always comes out the same.
 */
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

export interface LayoutNode {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly fixed: boolean;
}

export interface LayoutLink {
  readonly from: string;
  readonly to: string;
  /** Records behind the link, at least 1. */
  readonly count: number;
}

export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
}

export type Places = readonly (readonly [key: string, x: number, y: number])[];

/** Rounds between two reports of progress. */
const ROUNDS_AT_ONCE = 20;
const ROUNDS_SMALL = 500;
const ROUNDS_LARGE = 160;
/** From this many nodes on, far nodes repel as one (Barnes–Hut), and fewer rounds are run. */
const LARGE = 400;
/** Additions push each other apart less than a whole layout does, so that they stay in sight. */
const ADDED_SCALING = 2;
/** As strong as a tie of a hundred records. */
const HOLDING_WEIGHT = 3;
/** Mean area per node of a layout in which nothing is fixed, so that later additions know the scale. */
const AREA_PER_NODE = 900;

export function layOut(input: LayoutInput, onProgress: (done: number, total: number) => void): Places {
  const graph = toGraph(input);
  const isLarge = graph.order >= LARGE;
  const total = isLarge ? ROUNDS_LARGE : ROUNDS_SMALL;
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    ...(input.nodes.some((node) => node.fixed) ? { scalingRatio: ADDED_SCALING } : {}),
    adjustSizes: false,
    barnesHutOptimize: isLarge,
    edgeWeightInfluence: 1,
  };
  for (let done = 0; done < total; done += ROUNDS_AT_ONCE) {
    forceAtlas2.assign(graph, { iterations: ROUNDS_AT_ONCE, settings, getEdgeWeight: "weight" });
    onProgress(done + ROUNDS_AT_ONCE, total);
  }
  const places = graph.mapNodes((key, { x, y }) => [key, Number(x), Number(y)] as const);
  return input.nodes.some((node) => node.fixed) ? places : toScale(places);
}

function toGraph({ nodes, links }: LayoutInput): Graph {
  const graph = new Graph({ type: "undirected" });
  for (const { key, x, y, fixed } of nodes) graph.addNode(key, { x, y, fixed });
  for (const { from, to, count } of links) {
    if (from === to || !graph.hasNode(from) || !graph.hasNode(to)) continue;
    const weight = 1 + Math.log10(Math.max(1, count));
    graph.updateEdge(from, to, (known) => ({ weight: Number(known.weight ?? 0) + weight }));
  }
  holdTogether(graph);
  return graph;
}

/** Parts that nothing joins would drift out of sight: a tie that is not shown holds them. */
function holdTogether(graph: Graph): void {
  const parts = connectedParts(graph).sort((a, b) => b.length - a.length);
  const hubs = parts.map((part) => part.reduce((a, b) => (graph.degree(b) > graph.degree(a) ? b : a)));
  for (const hub of hubs.slice(1)) graph.addEdge(hub, hubs[0], { weight: HOLDING_WEIGHT });
}

function connectedParts(graph: Graph): string[][] {
  const seen = new Set<string>();
  return graph.nodes().flatMap((start) => {
    if (seen.has(start)) return [];
    seen.add(start);
    const part = [start];
    for (const key of part) {
      for (const other of graph.neighbors(key)) {
        if (seen.has(other)) continue;
        seen.add(other);
        part.push(other);
      }
    }
    return [part];
  });
}

/** Centres the places and brings them to the set area per node. */
function toScale(places: Places): Places {
  if (places.length < 2) return places.map(([key]) => [key, 0, 0]);
  const mean = (axis: 1 | 2) => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  const [cx, cy] = [mean(1), mean(2)];
  const spread = Math.max(...places.map(([, x, y]) => Math.max(Math.abs(x - cx), Math.abs(y - cy)))) || 1;
  const factor = Math.sqrt(AREA_PER_NODE * places.length) / 2 / spread;
  return places.map(([key, x, y]) => [key, Math.fround((x - cx) * factor), Math.fround((y - cy) * factor)]);
}
