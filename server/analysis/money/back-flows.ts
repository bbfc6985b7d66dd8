/**
 * Layers for a drawing that flows one way. Money may go in circles; the largest flows are laid
 * first, and one that would close a circle with larger ones is marked as going back instead.
 */
export interface WeightedFlow {
  readonly from: string;
  readonly to: string;
  readonly amount_cny: number;
}

export interface FlowLayers {
  /** 0 for nodes that nothing flows into; else one more than the last node that flows into it. */
  readonly layerOf: ReadonlyMap<string, number>;
  /** In the order of the flows: whether the flow would close a circle. */
  readonly isBack: readonly boolean[];
}

export function flowLayers(flows: readonly WeightedFlow[]): FlowLayers {
  const next = new Map<string, Set<string>>();
  const isBack = flows.map(() => false);
  const order = flows
    .map((flow, index) => ({ flow, index }))
    .sort((a, b) => b.flow.amount_cny - a.flow.amount_cny || a.index - b.index);
  for (const { flow, index } of order) {
    if (reaches(next, flow.to, flow.from)) isBack[index] = true;
    else next.set(flow.from, (next.get(flow.from) ?? new Set()).add(flow.to));
  }
  const layerOf = new Map<string, number>();
  const before = new Map<string, string[]>();
  for (const [from, targets] of next)
    for (const to of targets) before.set(to, [...(before.get(to) ?? []), from]);
  const layer = (node: string): number => {
    const known = layerOf.get(node);
    if (known !== undefined) return known;
    const found = Math.max(-1, ...(before.get(node) ?? []).map(layer)) + 1;
    layerOf.set(node, found);
    return found;
  };
  for (const { from, to } of flows) {
    layer(from);
    layer(to);
  }
  return { layerOf, isBack };
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
