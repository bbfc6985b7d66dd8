/**
 * ForceAtlas2 over the loose nodes; the others push and pull but stand still. With a set number
 * of rounds, and begun from places that the seed gives, so that the same view comes out the same.
 */
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { boxOf, GAP, middleOf } from "./box.ts";
import { type LayoutInput, LOOSE, PINNED, STANDING } from "./input.ts";
import { shuffledIndices } from "./seeded.ts";

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
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export type OnProgress = (done: number, total: number) => void;

export function force(input: LayoutInput, onProgress: OnProgress): Float64Array {
  const graph = toGraph(input);
  const isLarge = graph.order >= LARGE;
  const total = isLarge ? ROUNDS_LARGE : ROUNDS_SMALL;
  const isFree = input.states.every((state) => state === LOOSE);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    ...(isFree ? {} : { scalingRatio: ADDED_SCALING }),
    adjustSizes: false,
    barnesHutOptimize: isLarge,
    edgeWeightInfluence: 1,
  };
  for (let done = 0; done < total; done += ROUNDS_AT_ONCE) {
    forceAtlas2.assign(graph, { iterations: ROUNDS_AT_ONCE, settings, getEdgeWeight: "weight" });
    onProgress(done + ROUNDS_AT_ONCE, total);
  }
  const places = Float64Array.from(graph.mapNodes((_, { x, y }) => [Number(x), Number(y)]).flat());
  return isFree ? toScale(places) : places;
}

function toGraph(input: LayoutInput): Graph {
  const { states, ends, weights } = input;
  const graph = new Graph({ type: "undirected" });
  const starts = input.states.includes(STANDING) ? input.places : scattered(input);
  states.forEach((state, node) => {
    graph.addNode(node, { x: starts[2 * node], y: starts[2 * node + 1], fixed: state !== LOOSE });
  });
  weights.forEach((weight, link) => {
    graph.addEdge(ends[2 * link], ends[2 * link + 1], { weight });
  });
  holdTogether(graph);
  return graph;
}

/** A whole layout begins from an even spiral, in an order that the seed gives. */
function scattered({ states, places, frame, seed }: LayoutInput): Float64Array {
  const middle = middleOf(frame ?? boxOf(places, (node) => states[node] === PINNED));
  const starts = places.slice();
  shuffledIndices(states.length, seed).forEach((node, order) => {
    if (states[node] !== LOOSE) return;
    const radius = GAP * 0.4 * Math.sqrt(order + 1);
    starts[2 * node] = middle.x + radius * Math.cos(order * GOLDEN_ANGLE);
    starts[2 * node + 1] = middle.y + radius * Math.sin(order * GOLDEN_ANGLE);
  });
  return starts;
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

/** Centres the places and brings them to the usual area per node, so that later additions know the scale. */
function toScale(places: Float64Array): Float64Array {
  const count = places.length / 2;
  if (count < 2) return new Float64Array(places.length);
  const mean = [0, 0];
  places.forEach((value, at) => {
    mean[at % 2] = (mean[at % 2] ?? 0) + value / count;
  });
  const spread = places.reduce((most, value, at) => Math.max(most, Math.abs(value - (mean[at % 2] ?? 0))), 0);
  const factor = (GAP * Math.sqrt(count)) / 2 / (spread || 1);
  return places.map((value, at) => (value - (mean[at % 2] ?? 0)) * factor);
}
