/**
 * Time-ordered paths: what could have been handed on from one node to the other. Among paths
 * of at most `maxLength` steps: the earliest arrival, and of those the fewest steps.
 *
 * Earliest arrival with bounded steps is found level by level (Wu et al. 2014, "Path problems
 * in temporal graphs", PVLDB 7(9)): whoever arrives earlier can take every link that a later
 * arrival can. Latest departures are then found backward from the goal, and the paths are
 * counted and spelled out forward, only along nodes from which the goal can still be reached in time.
 */
import { type NodeKey, parseNodeKey } from "../../domain/graph-model.ts";
import { compareTexts } from "../order.ts";
import type { Hops, TimeBound } from "./hops.ts";
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

interface Goal {
  /** -Infinity where only links without a time lead there. */
  readonly at: number;
  readonly steps: number;
}

/** The latest arrival at a node from which the goal is still reached in time. */
interface Deadline {
  readonly at: number;
  readonly inclusive: boolean;
}

/** All links of an event are one happening: one may leave it at the moment of coming. */
const EVENTS: ReadonlySet<string> = new Set(["Payment", "Parcel", "Seizure", "Statement", "Sample", "Deal"]);

export function isEvent(key: NodeKey): boolean {
  const parsed = parseNodeKey(key);
  return parsed !== null && EVENTS.has(parsed.kind);
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

async function earliestArrival(
  hops: Hops,
  from: number,
  to: number,
  maxLength: number,
): Promise<{ goal: Goal | null; earliest: Map<number, number> }> {
  const earliest = new Map([[from, Number.NEGATIVE_INFINITY]]);
  let goal: Goal | null = null;
  let frontier = [from];
  for (let steps = 1; steps <= maxLength && frontier.length > 0; steps++) {
    // Arrivals of the level before: one found on this level counts a step more.
    const requests = frontier.map((node) => departure(hops, node, earliest.get(node)!));
    const improved = new Set<number>();
    for (const hop of await hops.departures(requests)) {
      const at = hop.at ?? requests[hop.request]!.at;
      const known = earliest.get(hop.to);
      if (known !== undefined && known <= at) continue;
      if (goal && at >= goal.at) continue;
      earliest.set(hop.to, at);
      improved.add(hop.to);
    }
    if (improved.delete(to)) goal = { at: earliest.get(to)!, steps };
    frontier = [...improved];
  }
  return { goal, earliest };
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
    const before = levels[left - 1]!;
    const requests: TimeBound[] = [...before].map(([node, deadline]) => ({ node, ...deadline }));
    const level = new Map<number, Deadline>();
    for (const hop of await hops.arrivals(requests)) {
      const bound = requests[hop.request]!;
      const deadline =
        hop.at === null
          ? { at: bound.at, inclusive: bound.inclusive }
          : { at: hop.at, inclusive: isEvent(hops.keyOf(hop.to)) };
      const arrival = earliest.get(hop.to);
      if (arrival === undefined || !isInTime(arrival, deadline)) continue;
      const known = level.get(hop.to);
      if (!known || isLater(deadline, known)) level.set(hop.to, deadline);
    }
    levels.push(level);
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

function departure(hops: Hops, node: number, arrival: number): TimeBound {
  return { node, at: arrival, inclusive: isEvent(hops.keyOf(node)) };
}

function isInTime(arrival: number, { at, inclusive }: Deadline): boolean {
  return arrival < at || (inclusive && arrival === at);
}

function isLater(a: Deadline, b: Deadline): boolean {
  return a.at > b.at || (a.at === b.at && a.inclusive && !b.inclusive);
}
