/**
 * Ways through steps that are known to lead to the goal: how many there are, and the first of
 * them. Counting needs each step once, however many ways share it.
 */

export interface Ways {
  /** All ways; beyond 2^53 the nearest number that a double holds. */
  readonly found: number;
  /** The first ones: numbers of their stations. */
  readonly first: readonly (readonly number[])[];
}

/**
 * @param next per station the stations that may follow it, in the order in which ways are wanted;
 *   a way ends where none follows, and no way comes to a station twice
 * @param limit ways in the answer
 */
export function waysThrough(from: number, next: ReadonlyMap<number, readonly number[]>, limit: number): Ways {
  const first: number[][] = [];
  const stack: number[][] = [[from]];
  while (stack.length > 0 && first.length < limit) {
    const way = stack.pop()!;
    const steps = next.get(way.at(-1)!);
    if (!steps) first.push(way);
    else for (const step of steps.toReversed()) stack.push([...way, step]);
  }
  return { found: countFrom(from, next, new Map()), first };
}

function countFrom(
  station: number,
  next: ReadonlyMap<number, readonly number[]>,
  known: Map<number, number>,
): number {
  const steps = next.get(station);
  if (!steps) return 1;
  const before = known.get(station);
  if (before !== undefined) return before;
  const count = steps.reduce((sum, step) => sum + countFrom(step, next, known), 0);
  known.set(station, count);
  return count;
}
