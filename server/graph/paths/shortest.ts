/**
 * Fewest steps between two nodes: breadth-first from both ends, the smaller frontier first,
 * then all shortest sequences of nodes in the order of their keys.
 */
import { compareTexts } from "../order.ts";
import type { Hops } from "./hops.ts";
import { waysThrough } from "./ways.ts";

export interface FoundPaths {
  readonly paths: readonly (readonly number[])[];
  /** How many there are, also beyond the limit. */
  readonly found: number;
}

interface Side {
  readonly depth: Map<number, number>;
  /** The neighbours one step nearer to this side's end. */
  readonly nearer: Map<number, number[]>;
  frontier: number[];
  levels: number;
}

/** At most `limit` shortest paths of at most `maxLength` steps, first by keys. */
export async function shortestPaths(
  hops: Hops,
  from: number,
  to: number,
  maxLength: number,
  limit: number,
): Promise<FoundPaths> {
  if (from === to) return { paths: [[from]], found: 1 };
  const source = sideFrom(from);
  const target = sideFrom(to);
  while (source.levels + target.levels < maxLength) {
    const side = source.frontier.length <= target.frontier.length ? source : target;
    await widen(side, hops);
    if (side.frontier.length === 0) break;
    const other = side === source ? target : source;
    const meeting = side.frontier.filter((node) => other.depth.has(node));
    if (meeting.length > 0) return enumerate(hops, from, nextSteps(source, target, meeting), limit);
  }
  return { paths: [], found: 0 };
}

function sideFrom(node: number): Side {
  return { depth: new Map([[node, 0]]), nearer: new Map(), frontier: [node], levels: 0 };
}

async function widen(side: Side, hops: Hops): Promise<void> {
  const found = await hops.expand(side.frontier);
  side.levels++;
  const next: number[] = [];
  for (const { from, to } of found) {
    const depth = side.depth.get(to);
    if (depth === undefined) {
      side.depth.set(to, side.levels);
      side.nearer.set(to, [from]);
      next.push(to);
    } else if (depth === side.levels) {
      side.nearer.get(to)!.push(from);
    }
  }
  side.frontier = next;
}

/** For every node on a shortest path, the nodes that may follow it. */
function nextSteps(source: Side, target: Side, meeting: readonly number[]): Map<number, number[]> {
  const next = new Map<number, number[]>();
  const visited = new Set(meeting);
  for (let level = [...meeting]; level.length > 0; ) {
    const before: number[] = [];
    for (const node of level) {
      for (const previous of source.nearer.get(node) ?? []) {
        const steps = next.get(previous);
        if (steps) steps.push(node);
        else next.set(previous, [node]);
        if (!visited.has(previous)) {
          visited.add(previous);
          before.push(previous);
        }
      }
    }
    level = before;
  }
  const seen = new Set(meeting);
  for (let level = [...meeting]; level.length > 0; ) {
    const after: number[] = [];
    for (const node of level) {
      const steps = target.nearer.get(node);
      if (!steps) continue;
      next.set(node, steps);
      for (const step of steps) {
        if (!seen.has(step)) {
          seen.add(step);
          after.push(step);
        }
      }
    }
    level = after;
  }
  return next;
}

/** In the order of keys. */
function enumerate(hops: Hops, from: number, next: Map<number, number[]>, limit: number): FoundPaths {
  for (const steps of next.values()) steps.sort((a, b) => compareTexts(hops.keyOf(a), hops.keyOf(b)));
  const { first, found } = waysThrough(from, next, limit);
  return { paths: first, found };
}
