/**
 * Until when one may come to a node and still go on to the goal in time: found from the goal
 * backward, a step at a time.
 */
import { type NodeKey, parseNodeKey } from "../../domain/graph-model.ts";
import type { Hops, TimeBound } from "./hops.ts";

/** The latest arrival at a node from which the goal is still reached in time. */
export interface Deadline {
  readonly at: number;
  readonly inclusive: boolean;
}

/** All links of an event are one happening: one may leave it at the moment of coming. */
const EVENTS: ReadonlySet<string> = new Set(["Payment", "Parcel", "Seizure", "Statement", "Sample", "Deal"]);

/** Whether the node is something that happened, not somebody or something that lasts. */
export function isEvent(key: NodeKey): boolean {
  const parsed = parseNodeKey(key);
  return parsed !== null && EVENTS.has(parsed.kind);
}

/** Whether who arrives then (epoch ms) can still go on. */
export function isInTime(arrival: number, { at, inclusive }: Deadline): boolean {
  return arrival < at || (inclusive && arrival === at);
}

/** Deadlines of the nodes one step before those given. */
export async function deadlinesBefore(
  hops: Hops,
  given: Iterable<readonly [number, Deadline]>,
): Promise<Map<number, Deadline>> {
  const requests: TimeBound[] = [...given].map(([node, deadline]) => ({ node, ...deadline }));
  const before = new Map<number, Deadline>();
  for (const hop of await hops.arrivals(requests)) {
    const { at, inclusive } = requests[hop.request]!;
    const deadline =
      hop.at === null ? { at, inclusive } : { at: hop.at, inclusive: isEvent(hops.keyOf(hop.to)) };
    const known = before.get(hop.to);
    if (!known || isLater(deadline, known)) before.set(hop.to, deadline);
  }
  return before;
}

/** Whether `a` leaves more time than `b`. */
export function isLater(a: Deadline, b: Deadline): boolean {
  return a.at > b.at || (a.at === b.at && a.inclusive && !b.inclusive);
}
