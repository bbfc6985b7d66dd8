/**
 * All nodes on one circle, beginning with the most strongly tied; what is tied follows each
 * other (depth first), so that most links are short.
 */
import { adjacencyOf, neighboursOf } from "./adjacency.ts";
import { GAP } from "./box.ts";
import type { LayoutInput } from "./input.ts";
import { shuffledIndices } from "./seeded.ts";

export function circular(input: LayoutInput): Float64Array {
  const order = walk(input);
  const radius = Math.max(GAP, (order.length * GAP) / (2 * Math.PI));
  const places = new Float64Array(input.places.length);
  order.forEach((node, at) => {
    const angle = Math.PI / 2 - (2 * Math.PI * at) / order.length;
    places[2 * node] = radius * Math.cos(angle);
    places[2 * node + 1] = radius * Math.sin(angle);
  });
  return places;
}

function walk(input: LayoutInput): number[] {
  const adjacency = adjacencyOf(input);
  const { strengths } = adjacency;
  // The seed decides among nodes that are tied equally strongly.
  const turn = shuffledIndices(strengths.length, input.seed);
  const byStrength = (a: number, b: number) =>
    (strengths[b] ?? 0) - (strengths[a] ?? 0) || (turn[a] ?? 0) - (turn[b] ?? 0);
  const seen = new Uint8Array(strengths.length);
  const order: number[] = [];
  for (const start of [...strengths.keys()].sort(byStrength)) {
    const waiting = [start];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (seen[node] === 1) continue;
      seen[node] = 1;
      order.push(node);
      const next = [...neighboursOf(adjacency, node)].filter((other) => seen[other] === 0);
      // The weakest first: the last one is the next to be taken.
      waiting.push(...next.sort((a, b) => byStrength(b, a)));
    }
  }
  return order;
}
