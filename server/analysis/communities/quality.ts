/** Quality of a partition under the objectives of community search. */
import { type CsrGraph, weightedDegrees } from "../graph/csr.ts";

/**
 * Modularity with resolution γ: Σ_c [ e_c / m − γ (K_c / 2m)² ], e_c = weight inside the
 * community, K_c = sum of weighted degrees, m = all weight (Newman & Girvan 2004; Reichardt &
 * Bornholdt 2006). Between −1/2 and 1; 0 for a graph without weight.
 */
export function modularity(graph: CsrGraph, community: Uint32Array, resolution: number): number {
  const inside = insideWeight(graph, community);
  const degreeSum = sumByCommunity(weightedDegrees(graph), community);
  let doubled = 0;
  for (const sum of degreeSum) doubled += sum;
  if (doubled === 0) return 0;
  let expected = 0;
  for (const sum of degreeSum) expected += (sum / doubled) ** 2;
  return (2 * inside) / doubled - resolution * expected;
}

/**
 * Constant Potts model: Σ_c [ e_c − γ (n_c² − Σ_{i in c} s_i²) / 2 ], n_c = Σ s_i; with sizes of 1
 * this is e_c − γ n_c (n_c − 1) / 2 (Traag, Van Dooren & Nesterov 2011). In units of edge weight.
 */
export function constantPotts(
  graph: CsrGraph,
  community: Uint32Array,
  resolution: number,
  nodeSizes: Float64Array,
): number {
  let pairs = 0;
  for (const sum of sumByCommunity(nodeSizes, community)) pairs += sum * sum;
  for (const size of nodeSizes) pairs -= size * size;
  return insideWeight(graph, community) - (resolution * pairs) / 2;
}

function insideWeight(
  { nodeCount, offsets, targets, weights, selfWeight }: CsrGraph,
  community: Uint32Array,
): number {
  let ends = 0;
  let loops = 0;
  for (let node = 0; node < nodeCount; node++) {
    const own = community[node]!;
    loops += selfWeight[node]!;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      if (community[targets[at]!] === own) ends += weights[at]!;
    }
  }
  return ends / 2 + loops;
}

function sumByCommunity(values: Float64Array, community: Uint32Array): Float64Array {
  const sums = new Float64Array(community.length);
  for (let node = 0; node < community.length; node++) sums[community[node]!]! += values[node]!;
  return sums;
}
