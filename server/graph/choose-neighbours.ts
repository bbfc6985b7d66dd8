/**
 * Which neighbours are shown where not all can be: within each kind and direction those with
 * the most links, then by key; the kinds and directions take turns until the limit is reached.
 */
import type { LinkKind, NodeKey } from "../domain/graph-model.ts";
import type { LeftOut } from "./port.ts";

export interface NeighbourBundle {
  readonly kind: LinkKind;
  readonly direction: "out" | "in";
  readonly other: NodeKey;
  readonly count: number;
}

/** What is known of one kind and direction: all its links, and its strongest neighbours. */
export interface NeighbourGroup {
  readonly kind: LinkKind;
  readonly direction: "out" | "in";
  readonly total: number;
  /** Strongest first; need not hold more than can be shown. */
  readonly strongest: readonly NeighbourBundle[];
}

/** @returns the shown neighbours, and per kind and direction how many links are shown of how many */
export function chooseNeighbours(
  groups: readonly NeighbourGroup[],
  limit: number,
  perKind: number = limit,
): { shown: NeighbourBundle[]; leftOut: LeftOut[] } {
  const ordered = [...groups].sort(byKindAndDirection);
  const shown: NeighbourBundle[] = [];
  for (let turn = 0; shown.length < limit && turn < perKind; turn++) {
    const served = ordered.filter((group) => group.strongest[turn] !== undefined);
    if (served.length === 0) break;
    for (const group of served.slice(0, limit - shown.length)) shown.push(group.strongest[turn]!);
  }
  const counts = new Map<string, number>();
  for (const bundle of shown) {
    const name = `${bundle.kind} ${bundle.direction}`;
    counts.set(name, (counts.get(name) ?? 0) + bundle.count);
  }
  const leftOut = ordered.map(({ kind, direction, total }) => ({
    kind,
    direction,
    shown: counts.get(`${kind} ${direction}`) ?? 0,
    total,
  }));
  return { shown, leftOut };
}

/** Strongest first, then by key. */
export function byStrength(a: NeighbourBundle, b: NeighbourBundle): number {
  return b.count - a.count || (a.other < b.other ? -1 : 1);
}

export function byKindAndDirection(
  a: Pick<LeftOut, "kind" | "direction">,
  b: Pick<LeftOut, "kind" | "direction">,
): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  if (a.direction === b.direction) return 0;
  return a.direction === "in" ? -1 : 1;
}
