/**
 * Time from left to right, true to scale: a node stands at the first record that touches it,
 * in the lane of its kind; nodes of the same time stand below each other. What lies outside of the
 * analysed days stands apart, before or after them, so that one wrong date presses nothing
 * together; what has no time stands apart to the left of all.
 */
import { GAP } from "./box.ts";
import type { LayoutInput } from "./input.ts";
import { shuffledIndices } from "./seeded.ts";
import { sideOf } from "./traits.ts";

/** How much wider than high the whole becomes, about. */
const ASPECT = 2.2;
const SHORTEST = 8 * GAP;
/** Below each other: a node, its name and its role. */
const LINE_GAP = 1.5 * GAP;
const LANE_GAP = 2 * GAP;
/** From the axis to what stands apart, and from there to what has no time. */
const APART = 3 * GAP;

export function timeline(input: LayoutInput): Float64Array {
  const { times, kinds } = input;
  const scale = scaleOf(input);
  const turn = shuffledIndices(times.length, input.seed);
  const places = new Float64Array(input.places.length);
  let y = 0;
  for (const lane of [...new Set(kinds)].sort((a, b) => a - b)) {
    const nodes = [...kinds.keys()].filter((node) => kinds[node] === lane);
    nodes.sort((a, b) => scale(a) - scale(b) || (turn[a] ?? 0) - (turn[b] ?? 0));
    y = stack(nodes, scale, y, places) - LANE_GAP;
  }
  return places;
}

/** x of a node. */
function scaleOf({ times, period }: LayoutInput): (node: number) => number {
  const known = times.filter((time) => !Number.isNaN(time) && sideOf(time, period) === 0);
  const begin = known.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
  const end = known.reduce((most, time) => Math.max(most, time), Number.NEGATIVE_INFINITY);
  const length = Math.max(SHORTEST, GAP * Math.sqrt(times.length * ASPECT));
  const factor = end > begin ? length / (end - begin) : 0;
  const hasBefore = times.some((time) => sideOf(time, period) === -1);
  const untimed = hasBefore ? -2 * APART : -APART;
  return (node) => {
    const time = times[node] ?? Number.NaN;
    if (Number.isNaN(time)) return untimed;
    const side = sideOf(time, period);
    if (side !== 0) return side === -1 ? -APART : length + APART;
    return (time - begin) * factor;
  };
}

/** @param nodes by x @returns y of the lowest */
function stack(
  nodes: readonly number[],
  scale: (node: number) => number,
  top: number,
  places: Float64Array,
): number {
  /** Last x of each line of the lane. */
  const lines: number[] = [];
  for (const node of nodes) {
    const x = scale(node);
    const free = lines.findIndex((last) => x - last >= GAP);
    const line = free === -1 ? lines.length : free;
    lines[line] = x;
    places[2 * node] = x;
    places[2 * node + 1] = top - line * LINE_GAP;
  }
  return top - Math.max(0, lines.length - 1) * LINE_GAP;
}
