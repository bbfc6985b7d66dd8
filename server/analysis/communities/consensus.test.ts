import { describe, expect, it } from "vitest";
import { buildUndirectedCsr, type CsrGraph } from "../graph/csr.ts";
import { seededRandom } from "../random.ts";
import { splitDisconnected } from "./connectedness.ts";
import { consensusPartition } from "./consensus.ts";

/** Cliques of 6 in a ring, and a bridge node that two of them share alike. */
function ringOfCliques(cliques: number): { graph: CsrGraph; bridge: number } {
  const from: number[] = [];
  const to: number[] = [];
  const tie = (a: number, b: number) => {
    from.push(a);
    to.push(b);
  };
  for (let clique = 0; clique < cliques; clique++) {
    const base = clique * 6;
    for (let a = 0; a < 6; a++) for (let b = a + 1; b < 6; b++) tie(base + a, base + b);
    tie(base, ((clique + 1) % cliques) * 6 + 3);
  }
  const bridge = cliques * 6;
  for (const end of [1, 2, 7, 8]) tie(bridge, end);
  const graph = buildUndirectedCsr(
    bridge + 1,
    Uint32Array.from(from),
    Uint32Array.from(to),
    new Float64Array(from.length).fill(1),
  );
  return { graph, bridge };
}

const OPTIONS = { objective: "modularity", resolution: 1, runs: 20 } as const;

describe("consensus of Leiden runs", () => {
  it("finds the cliques and doubts only the node between two of them", () => {
    const { graph, bridge } = ringOfCliques(8);
    const { community, communityCount, coMembership } = consensusPartition(graph, {
      ...OPTIONS,
      random: seededRandom(1),
    });
    expect(communityCount).toBe(8);
    for (let node = 0; node < bridge; node++) expect(community[node]).toBe(community[node - (node % 6)]);
    for (let node = 12; node < bridge; node++) expect(coMembership[node]).toBe(1);
    expect(coMembership[bridge]).toBeLessThan(1);
    expect(coMembership[bridge]).toBeGreaterThanOrEqual(0.5);
  });

  it("gives the same bytes for the same seed, connected communities, and single nodes alone", () => {
    const { graph } = ringOfCliques(5);
    const lonely: CsrGraph = {
      ...graph,
      nodeCount: graph.nodeCount + 1,
      offsets: Uint32Array.from([...graph.offsets, graph.targets.length]),
      selfWeight: new Float64Array(graph.nodeCount + 1),
    };
    const first = consensusPartition(lonely, { ...OPTIONS, random: seededRandom(9) });
    const second = consensusPartition(lonely, { ...OPTIONS, random: seededRandom(9) });
    expect(second).toEqual(first);
    expect(splitDisconnected(lonely, first.community)).toEqual(first.community);
    expect(first.coMembership[graph.nodeCount]).toBe(1);
    expect(first.community.filter((own) => own === first.community[graph.nodeCount])).toHaveLength(1);
  });

  it("gives nothing for no nodes", () => {
    const empty = buildUndirectedCsr(0, new Uint32Array(0), new Uint32Array(0), new Float64Array(0));
    const { community, communityCount } = consensusPartition(empty, { ...OPTIONS, random: seededRandom(1) });
    expect(communityCount).toBe(0);
    expect(community).toHaveLength(0);
  });
});
