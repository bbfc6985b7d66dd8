/**
 * Time-ordered paths: what could have been handed on from one node to the other. Among paths
 * of at most `maxLength` steps: the earliest arrival, and of those the fewest steps.
 *
 * Once the earliest arrival is known, latest departures are found backward from the goal, and the
 * paths are counted and spelled out forward, only along nodes from which the goal can still be
 * reached in time.
 */
import { compareTexts } from "../order.ts";
import { type Deadline, deadlinesBefore, isInTime } from "./deadlines.ts";
import { departure, earliestArrival, type Goal } from "./earliest-arrival.ts";
import type { Hops } from "./hops.ts";
import { waysThrough } from "./ways.ts";

export interface TimedPath {
  readonly nodes: readonly number[];
  /** The moment of each step; null where a link without a time was taken. */
  readonly at: readonly (number | null)[];
}

export interface FoundTimedPaths {
  readonly paths: readonly TimedPath[];
  /** How many there are, also beyond the limit. */
  readonly found: number;
}

/** At most `limit` paths, first by keys. */
export async function timeOrderedPaths(
  hops: Hops,
  from: number,
  to: number,
  maxLength: number,
  limit: number,
): Promise<FoundTimedPaths> {
  if (from === to) return { paths: [{ nodes: [from], at: [] }], found: 1 };
  const { goal, earliest } = await earliestArrival(hops, from, to, maxLength);
  if (!goal) return { paths: [], found: 0 };
  const deadlines = await latestArrivals(hops, to, goal, earliest);
  return spellOut(hops, from, goal, deadlines, limit);
}

/** By number of steps left: the deadlines that so many steps allow. */
async function latestArrivals(
  hops: Hops,
  to: number,
  goal: Goal,
  earliest: ReadonlyMap<number, number>,
): Promise<Map<number, Deadline>[]> {
  const levels = [new Map<number, Deadline>([[to, { at: goal.at, inclusive: true }]])];
  for (let left = 1; left < goal.steps; left++) {
    const before = await deadlinesBefore(hops, levels[left - 1]!);
    const level = [...before].filter(([node, deadline]) => {
      const arrival = earliest.get(node);
      return arrival !== undefined && isInTime(arrival, deadline);
    });
    levels.push(new Map(level));
  }
  return levels;
}

/** Coming to a node at a moment: all paths that do go on alike. */
interface Arrival {
  readonly node: number;
  /** Of the step that led there. */
  readonly at: number | null;
  /** Of the last step with a time. */
  readonly arrival: number;
}

/** Every step that is kept leads to the goal in time. */
async function spellOut(
  hops: Hops,
  from: number,
  goal: Goal,
  deadlines: readonly ReadonlyMap<number, Deadline>[],
  limit: number,
): Promise<FoundTimedPaths> {
  const arrivals: Arrival[] = [{ node: from, at: null, arrival: Number.NEGATIVE_INFINITY }];
  const next = new Map<number, number[]>();
  let level = [0];
  for (let left = goal.steps - 1; left >= 0; left--) {
    const requests = level.map((from) => departure(hops, arrivals[from]!.node, arrivals[from]!.arrival));
    const reached = new Map<string, number>();
    for (const hop of await hops.departures(requests)) {
      const before = level[hop.request]!;
      const arrival = hop.at ?? arrivals[before]!.arrival;
      const deadline = deadlines[left]!.get(hop.to);
      if (!deadline || !isInTime(arrival, deadline)) continue;
      const name = `${hop.to} ${hop.at} ${arrival}`;
      const known = reached.get(name);
      const after = known ?? arrivals.push({ node: hop.to, at: hop.at, arrival }) - 1;
      reached.set(name, after);
      const steps = next.get(before);
      if (steps) steps.push(after);
      else next.set(before, [after]);
    }
    level = [...reached.values()];
  }
  const keyOf = (arrival: number) => hops.keyOf(arrivals[arrival]!.node);
  for (const steps of next.values()) steps.sort((a, b) => compareTexts(keyOf(a), keyOf(b)));
  const { first, found } = waysThrough(0, next, limit);
  const paths = first.map((way) => ({
    nodes: way.map((station) => arrivals[station]!.node),
    at: way.slice(1).map((station) => arrivals[station]!.at),
  }));
  return { paths, found };
}
