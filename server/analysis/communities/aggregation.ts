/**
 * Third phase of Leiden: every part of the refined partition becomes one node of a smaller
 * graph. Rows are written one after another into arrays as long as the old rows, so that
 * nothing is sorted or hashed and memory is touched once.
 */
import type { Level, Workspace } from "./level.ts";

/**
 * @param part number of the part of each node, 0 … partCount − 1
 * @returns the level above; its nodes start in the communities their parts lay in
 */
export function aggregate(level: Level, part: Uint32Array, partCount: number, workspace: Workspace): Level {
  const { offsets, targets, weights, selfWeight, nodeCount } = level.graph;
  const { tally, touched } = workspace;
  const { starts, members } = groupByPart(part, partCount);

  const newOffsets = new Uint32Array(partCount + 1);
  const newTargets = new Uint32Array(targets.length);
  const newWeights = new Float64Array(targets.length);
  const newSelfWeight = new Float64Array(partCount);
  const newSize = new Float64Array(partCount);
  const newCommunity = new Uint32Array(partCount);
  const communityOf = new Int32Array(nodeCount).fill(-1);
  let communityCount = 0;
  let written = 0;

  for (let current = 0; current < partCount; current++) {
    let touchedCount = 0;
    let insideTwice = 0;
    let loops = 0;
    let size = 0;
    for (let place = starts[current]!; place < starts[current + 1]!; place++) {
      const node = members[place]!;
      size += level.nodeSize[node]!;
      loops += selfWeight[node]!;
      const end = offsets[node + 1]!;
      for (let at = offsets[node]!; at < end; at++) {
        const other = part[targets[at]!]!;
        if (other === current) {
          insideTwice += weights[at]!;
          continue;
        }
        const before = tally[2 * other]!;
        if (before === 0) touched[touchedCount++] = other;
        tally[2 * other] = before + weights[at]!;
      }
    }
    for (let at = 0; at < touchedCount; at++) {
      const other = touched[at]!;
      newTargets[written] = other;
      newWeights[written] = tally[2 * other]!;
      tally[2 * other] = 0;
      written++;
    }
    newOffsets[current + 1] = written;
    newSelfWeight[current] = loops + insideTwice / 2;
    newSize[current] = size;
    const old = level.community[members[starts[current]!]!]!;
    if (communityOf[old]! < 0) communityOf[old] = communityCount++;
    newCommunity[current] = communityOf[old]!;
  }

  return {
    graph: {
      nodeCount: partCount,
      directed: false,
      offsets: newOffsets,
      targets: newTargets.subarray(0, written),
      weights: newWeights.subarray(0, written),
      selfWeight: newSelfWeight,
    },
    nodeSize: newSize,
    community: newCommunity,
  };
}

function groupByPart(part: Uint32Array, partCount: number): { starts: Uint32Array; members: Uint32Array } {
  const starts = new Uint32Array(partCount + 1);
  for (let node = 0; node < part.length; node++) starts[part[node]! + 1]! += 1;
  for (let at = 1; at <= partCount; at++) starts[at]! += starts[at - 1]!;
  const next = starts.slice();
  const members = new Uint32Array(part.length);
  for (let node = 0; node < part.length; node++) members[next[part[node]!]!++] = node;
  return { starts, members };
}
