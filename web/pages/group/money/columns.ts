/**
 * Columns of the Sankey diagram. The longest chain of payments would otherwise set their number,
 * however small its payments are, and bury the picture. So flows are taken largest first, and one
 * that would need a column more than there is room for is left out and told apart.
 */
import type { MoneyFlow } from "./diagram.ts";

/** Buyers, payee accounts, three steps on, and where it leaves: more cannot be labelled at 1440 px. */
export const MOST_COLUMNS = 6;

export interface Columns {
  readonly drawn: readonly MoneyFlow[];
  /** Largest first. */
  readonly undrawn: readonly MoneyFlow[];
  /** Of every node of a drawn flow, from 0. */
  readonly column: ReadonlyMap<string, number>;
}

/** @param flows none of which closes a circle with others */
export function inColumns(flows: readonly MoneyFlow[], most = MOST_COLUMNS): Columns {
  const before = new Map<string, string[]>();
  const after = new Map<string, string[]>();
  /** Longest way from a node that nothing flows into, and to one that nothing flows out of. */
  const depth = new Map<string, number>();
  const height = new Map<string, number>();
  const drawn: MoneyFlow[] = [];
  const undrawn: MoneyFlow[] = [];
  const largestFirst = [...flows].sort(
    (a, b) => b.amount_cny - a.amount_cny || order(a.from, b.from) || order(a.to, b.to),
  );
  for (const flow of largestFirst) {
    const { from, to } = flow;
    if ((depth.get(from) ?? 0) + 1 + (height.get(to) ?? 0) >= most) {
      undrawn.push(flow);
      continue;
    }
    drawn.push(flow);
    push(after, from, to);
    push(before, to, from);
    raise(depth, after, from, to);
    raise(height, before, to, from);
  }
  const ends = new Set(drawn.flatMap(({ from, to }) => [from, to]));
  return { drawn, undrawn, column: new Map([...ends].map((id) => [id, depth.get(id) ?? 0])) };
}

/** Carries a new step from one node to the next on to all that follow. */
function raise(
  level: Map<string, number>,
  next: ReadonlyMap<string, readonly string[]>,
  from: string,
  to: string,
): void {
  const open: [string, string][] = [[from, to]];
  for (let step = open.pop(); step; step = open.pop()) {
    const [a, b] = step;
    const reached = (level.get(a) ?? 0) + 1;
    if (reached <= (level.get(b) ?? 0)) continue;
    level.set(b, reached);
    for (const c of next.get(b) ?? []) open.push([b, c]);
  }
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
