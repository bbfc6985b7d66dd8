/** What lies in the days that were analysed and what outside: a wrong date stretches no axis. */
import type { Answer } from "../../api/client.ts";

export type Period = NonNullable<Answer<"getActivity">["period"]>;

/** In the order in which they came. */
export interface ByPeriod<T> {
  readonly inside: readonly T[];
  readonly outside: readonly T[];
}

/**
 * All of it is inside where nothing lies in the period, or none is known: what there is, is shown.
 * @param at epoch milliseconds
 */
export function byPeriod<T>(
  items: readonly T[],
  period: Period | null,
  at: (item: T) => number,
): ByPeriod<T> {
  const isInside = (item: T) => period !== null && at(item) >= period.from_ms && at(item) <= period.to_ms;
  const inside = items.filter(isInside);
  if (inside.length === 0) return { inside: items, outside: [] };
  return { inside, outside: items.filter((item) => !isInside(item)) };
}
