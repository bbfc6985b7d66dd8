/**
 * Which flows go back, for a drawing that flows one way. Money may go in circles; the largest
 * flows are laid first, and one that would close a circle with larger ones goes back.
 */
export interface WeightedFlow {
  readonly from: string;
  readonly to: string;
  readonly amount_cny: number;
}

/** @returns in the order of the flows, whether each would close a circle */
export function backFlows(flows: readonly WeightedFlow[]): readonly boolean[] {
  const next = new Map<string, Set<string>>();
  const isBack = flows.map(() => false);
  const order = flows
    .map((flow, index) => ({ flow, index }))
    .sort((a, b) => b.flow.amount_cny - a.flow.amount_cny || a.index - b.index);
  for (const { flow, index } of order) {
    if (reaches(next, flow.to, flow.from)) isBack[index] = true;
    else next.set(flow.from, (next.get(flow.from) ?? new Set()).add(flow.to));
  }
  return isBack;
}

function reaches(next: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === to) return true;
    for (const target of next.get(node) ?? []) {
      if (seen.has(target)) continue;
      seen.add(target);
      open.push(target);
    }
  }
  return false;
}
