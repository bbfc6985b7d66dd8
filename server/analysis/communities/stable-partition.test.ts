import { describe, expect, it } from "vitest";
import { buildUndirectedCsr } from "../graph/csr.ts";
import { seededRandom } from "../random.ts";
import { adjustedRand } from "./adjusted-rand.ts";
import { stablePartition } from "./stable-partition.ts";

/** Blocks whose inner ties are drawn with probability `inside`, others with `across`. */
function blocks(count: number, size: number, inside: number, across: number) {
  const random = seededRandom(3);
  const from: number[] = [];
  const to: number[] = [];
  const nodeCount = count * size;
  const truth = Array.from({ length: nodeCount }, (_, node) => Math.floor(node / size));
  for (let a = 0; a < nodeCount; a++) {
    for (let b = a + 1; b < nodeCount; b++) {
      if (random.uniform() >= (truth[a] === truth[b] ? inside : across)) continue;
      from.push(a);
      to.push(b);
    }
  }
  const weight = new Float64Array(from.length).fill(1);
  return {
    graph: buildUndirectedCsr(nodeCount, Uint32Array.from(from), Uint32Array.from(to), weight),
    truth,
  };
}

describe("partition of the longest plateau", () => {
  it("finds two blocks, where the usual resolution would cut them up", () => {
    const { graph, truth } = blocks(2, 30, 0.2, 0.02);
    const { community, plateau, resolution } = stablePartition(graph, { random: seededRandom(1) });
    expect(adjustedRand(community, truth)).toBeGreaterThan(0.8);
    expect(plateau).toBeGreaterThanOrEqual(3);
    expect(resolution).toBeLessThan(1);
  });

  it("finds many small blocks, which need a high resolution", () => {
    const { graph, truth } = blocks(30, 10, 0.8, 0.02);
    const { community, resolution } = stablePartition(graph, { random: seededRandom(1) });
    expect(adjustedRand(community, truth)).toBeGreaterThan(0.95);
    expect(resolution).toBeGreaterThan(1);
  });

  it("leaves components whole where nothing divides them", () => {
    const from = Uint32Array.from([0, 0, 1, 3, 3, 4]);
    const to = Uint32Array.from([1, 2, 2, 4, 5, 5]);
    const graph = buildUndirectedCsr(6, from, to, new Float64Array(6).fill(1));
    expect([...stablePartition(graph, { random: seededRandom(1) }).community]).toEqual([0, 0, 0, 1, 1, 1]);
  });
});
