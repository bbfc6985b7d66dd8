/**
 * The earliest arrival at a goal by at most so many steps, level by level (Wu et al. 2014, "Path
 * problems in temporal graphs", PVLDB 7(9)): whoever arrives earlier can take every link that a
 * later arrival can.
 *
 * From the goal the search goes backward too, always from the side that is narrower: a node from
 * which the goal is not reached in time by the steps left is not gone on from. Most of the work
 * would be in the last steps, which nearly all lead elsewhere.
 */
import { type Deadline, deadlinesBefore, isEvent, isInTime, isLater } from "./deadlines.ts";
import type { Hops, TimeBound } from "./hops.ts";

export interface Goal {
  /** -Infinity where only links without a time lead there. */
  readonly at: number;
  readonly steps: number;
}

export interface EarliestArrival {
  readonly goal: Goal | null;
  /** Of every node on a way that arrives then, and of others. */
  readonly earliest: ReadonlyMap<number, number>;
}

/** Before any way is known, every arrival is wanted. */
const ANY_TIME: Deadline = { at: Number.POSITIVE_INFINITY, inclusive: true };

/** @param from not the goal itself */
export async function earliestArrival(
  hops: Hops,
  from: number,
  to: number,
  maxLength: number,
): Promise<EarliestArrival> {
  const earliest = new Map([[from, Number.NEGATIVE_INFINITY]]);
  let goal: Goal | null = null;
  let back = new WayBack(hops, to, ANY_TIME);
  let frontier = [from];
  for (let steps = 0; steps < maxLength && frontier.length > 0; ) {
    if (steps + back.steps < maxLength && back.isNarrowerThan(frontier.length)) await back.widen();
    else {
      const improved = await goOn(hops, frontier, earliest, goal);
      steps++;
      if (improved.delete(to)) {
        goal = { at: earliest.get(to)!, steps };
        back = new WayBack(hops, to, { at: goal.at, inclusive: false });
      }
      frontier = [...improved];
    }
    const left = maxLength - steps;
    frontier = frontier.filter((node) => back.mayBeReached(node, earliest.get(node)!, left));
  }
  return { goal, earliest };
}

/** Leaving a node that was come to at that moment. */
export function departure(hops: Hops, node: number, arrival: number): TimeBound {
  return { node, at: arrival, inclusive: isEvent(hops.keyOf(node)) };
}

/** @returns the nodes that are come to earlier than was known, and before the goal was */
async function goOn(
  hops: Hops,
  frontier: readonly number[],
  earliest: Map<number, number>,
  goal: Goal | null,
): Promise<Set<number>> {
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
  return improved;
}

/** From the goal backward: until when nodes may be come to, by the steps left from there. */
class WayBack {
  /** By steps left: the deadlines that are later than with fewer steps. */
  private readonly levels: Map<number, Deadline>[];
  private readonly latest: Map<number, Deadline>;

  constructor(
    private readonly hops: Hops,
    to: number,
    deadline: Deadline,
  ) {
    this.levels = [new Map([[to, deadline]])];
    this.latest = new Map([[to, deadline]]);
  }

  get steps(): number {
    return this.levels.length - 1;
  }

  isNarrowerThan(width: number): boolean {
    return this.last.size > 0 && this.last.size < width;
  }

  async widen(): Promise<void> {
    const found = await deadlinesBefore(this.hops, this.last);
    const later = [...found].filter(([node, deadline]) => {
      const known = this.latest.get(node);
      return !known || isLater(deadline, known);
    });
    for (const [node, deadline] of later) this.latest.set(node, deadline);
    this.levels.push(new Map(later));
  }

  /** Whether the goal may be reached from the node by at most so many steps, as far as is known yet. */
  mayBeReached(node: number, arrival: number, left: number): boolean {
    if (left > this.steps && this.last.size > 0) return true;
    return this.levels.slice(0, left + 1).some((level) => {
      const deadline = level.get(node);
      return deadline !== undefined && isInTime(arrival, deadline);
    });
  }

  private get last(): Map<number, Deadline> {
    return this.levels.at(-1)!;
  }
}
