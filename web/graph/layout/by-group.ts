/** A disc for every group, the most strongly tied in its middle, and one for what is in no group. */
import Graph from "graphology";
import circlepack from "graphology-layout/circlepack";
import { adjacencyOf } from "./adjacency.ts";
import { GAP } from "./box.ts";
import type { LayoutInput } from "./input.ts";
import { randomFrom, shuffledIndices } from "./seeded.ts";

/** Room round a node, as a part of the distance between neighbours. */
const RADIUS = 0.55;

export function byGroup(input: LayoutInput): Float64Array {
  const { strengths } = adjacencyOf(input);
  const turn = shuffledIndices(strengths.length, input.seed);
  const strongestFirst = [...strengths.keys()].sort(
    (a, b) => (strengths[b] ?? 0) - (strengths[a] ?? 0) || (turn[a] ?? 0) - (turn[b] ?? 0),
  );
  const graph = new Graph();
  for (const node of strongestFirst) {
    graph.addNode(node, { group: `group ${input.groups[node] ?? -1}`, size: RADIUS * GAP });
  }
  const packed = circlepack(graph, { hierarchyAttributes: ["group"], rng: randomFrom(input.seed) });
  const places = new Float64Array(input.places.length);
  for (const node of strengths.keys()) {
    const place = packed[String(node)];
    places[2 * node] = place?.x ?? 0;
    places[2 * node + 1] = place?.y ?? 0;
  }
  return places;
}
