/**
 * Which neighbours are shown where not all can be: within each kind and direction those with
 * the most links, then by key, or a sample in the order of a hash of seed and key; the kinds and
 * directions take turns until the limit is reached.
 */
import { createHash } from "node:crypto";
import type { LinkKind, NodeKey } from "../domain/graph-model.ts";
import type { LeftOut, NeighbourOrder } from "./port.ts";

export interface NeighbourBundle {
  readonly kind: LinkKind;
  readonly direction: "out" | "in";
  readonly other: NodeKey;
  readonly count: number;
}

/** What is known of one kind and direction: how much there is, and the neighbours to choose from. */
export interface NeighbourGroup {
  readonly kind: LinkKind;
  readonly direction: "out" | "in";
  readonly total: number;
  readonly neighbours: number;
  /** Strongest first. Need not hold more than can be shown; all of them where a sample is taken. */
  readonly strongest: readonly NeighbourBundle[];
}

/** @returns the shown neighbours, and per kind and direction how many links are shown of how many */
export function chooseNeighbours(
  groups: readonly NeighbourGroup[],
  limit: number,
  perKind: number = limit,
  order: NeighbourOrder = "strongest",
): { shown: NeighbourBundle[]; leftOut: LeftOut[] } {
  const ordered = [...groups].sort(byKindAndDirection).map((group) => ({
    ...group,
    strongest: order === "strongest" ? group.strongest : shuffled(group.strongest, order.sample),
  }));
  const shown: NeighbourBundle[] = [];
  for (let turn = 0; shown.length < limit && turn < perKind; turn++) {
    const served = ordered.filter((group) => group.strongest[turn] !== undefined);
    if (served.length === 0) break;
    for (const group of served.slice(0, limit - shown.length)) shown.push(group.strongest[turn]!);
  }
  const leftOut = ordered.map(({ kind, direction, total, neighbours }) => {
    const bundles = shown.filter((bundle) => bundle.kind === kind && bundle.direction === direction);
    return {
      kind,
      direction,
      shown: bundles.reduce((sum, bundle) => sum + bundle.count, 0),
      total,
      neighbours_shown: bundles.length,
      neighbours,
    };
  });
  return { shown, leftOut };
}

/** In the order of a hash of seed and key: without chance, and the same whichever store asks. */
function shuffled(bundles: readonly NeighbourBundle[], seed: number): NeighbourBundle[] {
  return bundles
    .map((bundle) => ({
      bundle,
      rank: createHash("sha256").update(`${seed}\n${bundle.other}`).digest("hex"),
    }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ bundle }) => bundle);
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
