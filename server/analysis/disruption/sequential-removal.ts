/**
 * What is left of a network when its key persons are removed one after another: each time the
 * one with the highest betweenness of what remains (Cavallaro et al. 2020, "Disrupting
 * resilient criminal networks through data analysis", PLOS ONE 15(8) e0236476).
 */
import { components } from "../communities/connectedness.ts";
import type { CsrGraph } from "../graph/csr.ts";
import { inducedSubgraph } from "../graph/subgraph.ts";
import { betweenness } from "../metrics/centralities.ts";

export interface Removal {
  readonly node: number;
  /** Largest connected component afterwards, as a share of the largest before any removal. */
  readonly largestComponent: number;
}

/**
 * @param graph undirected; ties count alike, whatever their weight
 * @param most removals; fewer where nothing is left
 */
export function removeByBetweenness(graph: CsrGraph, most: number): Removal[] {
  const before = largestComponent(graph);
  let nodes = Uint32Array.from({ length: graph.nodeCount }, (_, node) => node);
  const removals: Removal[] = [];
  while (removals.length < most && nodes.length > 0) {
    const highest = indexOfHighest(betweenness(inducedSubgraph(graph, nodes), "hops"));
    const node = nodes[highest]!;
    nodes = nodes.filter((other) => other !== node);
    const left = largestComponent(inducedSubgraph(graph, nodes));
    removals.push({ node, largestComponent: before === 0 ? 0 : left / before });
  }
  return removals;
}

/** Number of nodes of the largest connected component. */
function largestComponent(graph: CsrGraph): number {
  const size = new Uint32Array(graph.nodeCount);
  for (const component of components(graph)) size[component]! += 1;
  return size.reduce((largest, one) => Math.max(largest, one), 0);
}

/** The first of those that are equal. */
function indexOfHighest(values: Float64Array): number {
  let highest = 0;
  values.forEach((value, at) => {
    if (value > values[highest]!) highest = at;
  });
  return highest;
}
