/**
 * Second phase of Leiden: each community is rebuilt from single nodes that join one another
 * along edges inside it. What comes out is connected, and may fall into several parts where
 * the first phase had glued together what does not belong together (Traag et al. 2019).
 */
import type { Level, Objective, Workspace } from "./level.ts";

/**
 * Only a node that stands alone may join, and it joins the part that gains most; both it and
 * the part must be well connected to the rest of their community.
 * Writes the parts to `workspace.refined`: the id of one of its nodes for each part.
 */
export function refine(level: Level, { scale, epsilon }: Objective, workspace: Workspace): void {
  const { community, nodeSize } = level;
  const { nodeCount, offsets, targets, weights } = level.graph;
  const { tally, touched, flag: joined, order, refined } = workspace;
  for (let node = 0; node < nodeCount; node++) {
    refined[node] = node;
    tally[2 * node] = 0;
    tally[2 * node + 1] = nodeSize[node]!;
  }

  for (let turn = 0; turn < nodeCount; turn++) {
    const node = order[turn]!;
    // A part that somebody joined stays where it is: moving its first node could split it.
    if (joined[node] === 1) continue;
    const bounds = community[node]!;
    const end = offsets[node + 1]!;
    let touchedCount = 0;
    for (let at = offsets[node]!; at < end; at++) {
      const neighbour = targets[at]!;
      if (community[neighbour] !== bounds) continue;
      const part = refined[neighbour]!;
      const before = tally[2 * part]!;
      if (before === 0) touched[touchedCount++] = part;
      tally[2 * part] = before + weights[at]!;
    }
    const scaledSize = scale * nodeSize[node]!;
    let best = node;
    let bestGain = epsilon;
    for (let at = 0; at < touchedCount; at++) {
      const part = touched[at]!;
      const gain = tally[2 * part]! - scaledSize * tally[2 * part + 1]!;
      tally[2 * part] = 0;
      if (gain > bestGain) {
        bestGain = gain;
        best = part;
      }
    }
    if (best === node) continue;
    refined[node] = best;
    tally[2 * best + 1] = tally[2 * best + 1]! + nodeSize[node]!;
    joined[node] = 1;
    joined[best] = 1;
  }
  joined.fill(0, 0, nodeCount);
}
