/**
 * First phase of Leiden: nodes move to the neighbouring community that gains most, until no
 * move gains anything (Traag, Waltman & van Eck 2019), in sweeps over the nodes whose
 * neighbourhood changed (vertex pruning; Sahu 2023, GVE-Leiden).
 */
import type { Level, Objective, Workspace } from "./level.ts";

/**
 * Improves `level.community` in place, visiting nodes in the order of the workspace.
 * @param tolerance a sweep that gains less (in edge weight) is the last one
 * @returns the gain, in edge weight
 */
export function moveNodes(
  level: Level,
  { scale, epsilon }: Objective,
  tolerance: number,
  workspace: Workspace,
): number {
  const { community, nodeSize } = level;
  const { nodeCount, offsets, targets, weights } = level.graph;
  const { tally, touched, flag, order, memberCount } = workspace;
  const empty = countMembers(level, workspace);
  flag.fill(1, 0, nodeCount);
  let totalGain = 0;
  let sweepGain: number;

  do {
    sweepGain = 0;
    for (let turn = 0; turn < nodeCount; turn++) {
      const node = order[turn]!;
      if (flag[node] === 0) continue;
      flag[node] = 0;
      const start = offsets[node]!;
      const end = offsets[node + 1]!;
      let touchedCount = 0;
      for (let at = start; at < end; at++) {
        const neighbour = community[targets[at]!]!;
        const before = tally[2 * neighbour]!;
        if (before === 0) touched[touchedCount++] = neighbour;
        tally[2 * neighbour] = before + weights[at]!;
      }

      const own = community[node]!;
      const size = nodeSize[node]!;
      const scaledSize = scale * size;
      const stay = tally[2 * own]! - scaledSize * (tally[2 * own + 1]! - size);
      tally[2 * own] = 0;
      let best = own;
      let bestGain = stay + epsilon;
      for (let at = 0; at < touchedCount; at++) {
        const candidate = touched[at]!;
        const weight = tally[2 * candidate]!;
        tally[2 * candidate] = 0;
        if (candidate === own) continue;
        const gain = weight - scaledSize * tally[2 * candidate + 1]!;
        if (gain > bestGain) {
          bestGain = gain;
          best = candidate;
        }
      }
      // A community of its own gains exactly 0.
      if (bestGain < 0 && memberCount[own]! > 1) {
        best = empty.pop()!;
        bestGain = 0;
      }
      if (best === own) continue;

      community[node] = best;
      tally[2 * own + 1] = tally[2 * own + 1]! - size;
      tally[2 * best + 1] = tally[2 * best + 1]! + size;
      if (--memberCount[own]! === 0) empty.push(own);
      memberCount[best]!++;
      sweepGain += bestGain - stay;
      for (let at = start; at < end; at++) {
        const neighbour = targets[at]!;
        if (community[neighbour] !== best) flag[neighbour] = 1;
      }
    }
    totalGain += sweepGain;
  } while (sweepGain > tolerance);

  flag.fill(0, 0, nodeCount);
  return totalGain;
}

/**
 * Sums sizes and members of the communities.
 * @returns the ids that no node carries
 */
function countMembers({ graph, community, nodeSize }: Level, workspace: Workspace): number[] {
  const { tally, memberCount } = workspace;
  tally.fill(0, 0, 2 * graph.nodeCount);
  memberCount.fill(0, 0, graph.nodeCount);
  for (let node = 0; node < graph.nodeCount; node++) {
    tally[2 * community[node]! + 1]! += nodeSize[node]!;
    memberCount[community[node]!]! += 1;
  }
  const empty: number[] = [];
  for (let id = graph.nodeCount - 1; id >= 0; id--) if (memberCount[id] === 0) empty.push(id);
  return empty;
}
