/**
 * Stability of groups: how often Leiden with the constant Potts model, run many times over the
 * ties among everybody near the groups, puts two members of a group together.
 */
import { leiden } from "../communities/leiden.ts";
import { buildUndirectedCsr } from "../graph/csr.ts";
import type { Random } from "../random.ts";
import type { Scene } from "./business.ts";
import type { JudgedBusiness } from "./suspect-groups.ts";

const RUNS = 30;
const NEAR = 0.02;
/** Ties of this strength or more hold two people together. */
const RESOLUTIONS = [0.05, 0.1, 0.2] as const;

/** Mean pairwise co-membership of the members of each group over all runs and resolutions, 0–1. */
export function groupStability(scene: Scene, groups: readonly JudgedBusiness[], random: Random): number[] {
  const nodes = [
    ...new Set(
      groups.flatMap(({ candidates, business }) =>
        candidates
          .filter(({ actor, probability }) => probability >= NEAR || business.members.has(actor))
          .map(({ actor }) => actor),
      ),
    ),
  ].sort((a, b) => a - b);
  if (nodes.length === 0) return [];
  const graph = tiesAmong(scene, nodes);
  const indexOf = new Map(nodes.map((actor, index) => [actor, index]));
  const together = groups.map(() => 0);
  for (const resolution of RESOLUTIONS) {
    for (let run = 0; run < RUNS / RESOLUTIONS.length; run++) {
      const { community } = leiden(graph, { objective: "constant-potts", resolution, random });
      for (const [index, { business }] of groups.entries())
        together[index]! += pairShare([...business.members].map((actor) => community[indexOf.get(actor)!]!));
    }
  }
  return together.map((sum) => sum / RUNS);
}

/** Share of pairs that lie in one community. */
function pairShare(communities: readonly number[]): number {
  if (communities.length < 2) return 1;
  const sizes = new Map<number, number>();
  for (const community of communities) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  let pairs = 0;
  for (const size of sizes.values()) pairs += (size * (size - 1)) / 2;
  return pairs / ((communities.length * (communities.length - 1)) / 2);
}

function tiesAmong({ contactIndex, actors, accountPayments, tables }: Scene, nodes: readonly number[]) {
  const indexOf = new Map(nodes.map((actor, index) => [actor, index]));
  const weights = new Map<number, number>();
  const add = (a: number, b: number | undefined, weight: number) => {
    if (b === undefined || a === b) return;
    const key = Math.min(a, b) * nodes.length + Math.max(a, b);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  };
  for (const [index, actor] of nodes.entries()) {
    for (let at = contactIndex.starts[actor]!; at < contactIndex.starts[actor + 1]!; at++)
      add(index, indexOf.get(actors.ofLine[contactIndex.otherLine[at]!]!), 0.5);
    for (const account of actors.accountsOf[actor]!) {
      for (let at = accountPayments.starts[account]!; at < accountPayments.starts[account + 1]!; at++) {
        const row = accountPayments.row[at]!;
        const other =
          tables.payments.from[row] === account ? tables.payments.to[row]! : tables.payments.from[row]!;
        add(index, indexOf.get(actors.ofAccount[other]!), 0.5);
      }
    }
  }
  const keys = [...weights.keys()].sort((a, b) => a - b);
  // The hundredth record between two says less than the first; 1 = a tie of many records.
  const strength = keys.map((key) => Math.min(1, Math.log1p(weights.get(key)!) / 4));
  return buildUndirectedCsr(
    nodes.length,
    Uint32Array.from(keys, (key) => Math.floor(key / nodes.length)),
    Uint32Array.from(keys, (key) => key % nodes.length),
    Float64Array.from(strength),
  );
}
