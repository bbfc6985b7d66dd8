/**
 * `npm run bench -- leiden [--nodes N] [--seed S]`: community search on a planted graph of a
 * million nodes and five million edges, beside graphology's Louvain on the same graph in the
 * same run. Loading is left out on both sides. Prints quality, planted communities found,
 * connectedness, whether a second run gives the same bytes, and the ratio of times.
 */
import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { splitDisconnected } from "../../server/analysis/communities/connectedness.ts";
import { leiden, type Partition } from "../../server/analysis/communities/leiden.ts";
import { modularity } from "../../server/analysis/communities/quality.ts";
import { type CsrGraph, edgeCount } from "../../server/analysis/graph/csr.ts";
import { seededRandom } from "../../server/analysis/random.ts";
import { plantedGraph } from "./planted-graph.ts";

const ROUNDS = 3;
/** Best-match Jaccard from which a planted community counts as found. */
const FOUND = 0.9;
/**
 * γ of constant Potts: between the density across communities (about 2 / N) and that inside
 * the largest and so loosest planted ones (about 9 / 1000).
 */
const POTTS_RESOLUTION = 0.002;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { nodes: { type: "string", default: "1000000" }, seed: { type: "string", default: "1" } },
  });
  const planted = plantedGraph({
    nodeCount: Number(values.nodes),
    meanDegree: 11.1,
    mixing: 0.2,
    smallestCommunity: 20,
    largestCommunity: 1000,
    seed: Number(values.seed),
  });
  const { graph } = planted;
  say(`${graph.nodeCount} nodes, ${edgeCount(graph)} edges, ${planted.plantedCount} planted communities`);

  // First, while the heap is small: every large array makes the collector look through what is
  // loaded, and what Louvain needs loaded is no part of Leiden.
  const searches = (
    [
      ["Leiden, modularity", "modularity", 1],
      ["Leiden, constant Potts", "constant-potts", POTTS_RESOLUTION],
    ] as const
  ).map(([title, objective, resolution]) => {
    const runs = Array.from({ length: ROUNDS }, () =>
      timed(() => leiden(graph, { objective, resolution, random: seededRandom(7), effort: "fast" })),
    );
    const { community } = runs[0]!.result;
    report(title, runs, community, modularity(graph, community, 1), planted);
    const same = new Set(runs.map((one) => sha256(one.result))).size === 1;
    say(`  same bytes each time: ${same ? "yes" : "NO"}`);
    return { title, ...medianTimes(runs) };
  });
  const theirs = timeLouvain(graph);
  report("graphology Louvain", theirs.runs, theirs.community, theirs.quality, planted);
  const louvainTimes = medianTimes(theirs.runs);
  for (const { title, wall, cpu } of searches) {
    const ratio = (louvainTimes.wall / wall).toFixed(2);
    say(
      `${title}: ${ratio} times as fast as graphology Louvain (processor time ${(louvainTimes.cpu / cpu).toFixed(2)})`,
    );
  }
}

function timeLouvain(graph: CsrGraph) {
  const loaded = new UndirectedGraph();
  for (let node = 0; node < graph.nodeCount; node++) loaded.addNode(node);
  for (let node = 0; node < graph.nodeCount; node++) {
    for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at++) {
      if (graph.targets[at]! > node) loaded.addEdge(node, graph.targets[at]!, { weight: graph.weights[at]! });
    }
  }
  const runs = Array.from({ length: ROUNDS }, () =>
    timed(() => louvain.detailed(loaded, { rng: seededRandom(7).uniform })),
  );
  const { result } = runs[0]!;
  const community = Uint32Array.from({ length: graph.nodeCount }, (_, node) => result.communities[node]!);
  return { runs, community, quality: result.modularity };
}

function report(
  title: string,
  runs: readonly Timed<unknown>[],
  community: Uint32Array,
  quality: number,
  { graph, planted, plantedCount }: ReturnType<typeof plantedGraph>,
): void {
  const parts = new Set(splitDisconnected(graph, community)).size;
  const count = new Set(community).size;
  const { wall, cpu } = medianTimes(runs);
  const all = runs.map((one) => one.seconds.toFixed(2)).join(", ");
  say(`${title}: median ${wall.toFixed(2)} s (${all}), processor ${cpu.toFixed(2)} s`);
  say(`  modularity ${quality.toFixed(4)}, ${count} communities, disconnected parts ${parts - count}`);
  say(`  planted communities found: ${(foundShare(planted, plantedCount, community) * 100).toFixed(1)} %`);
}

/** Share of planted communities that some found one matches with a Jaccard index of at least FOUND. */
function foundShare(planted: Uint32Array, plantedCount: number, community: Uint32Array): number {
  const plantedSize = new Uint32Array(plantedCount);
  const size = new Map<number, number>();
  const both = new Map<number, number>();
  for (let node = 0; node < planted.length; node++) {
    const own = community[node]!;
    plantedSize[planted[node]!]! += 1;
    size.set(own, (size.get(own) ?? 0) + 1);
    const key = own * plantedCount + planted[node]!;
    both.set(key, (both.get(key) ?? 0) + 1);
  }
  const found = new Set<number>();
  for (const [key, shared] of both) {
    const truth = key % plantedCount;
    const union = plantedSize[truth]! + size.get(Math.floor(key / plantedCount))! - shared;
    if (shared / union >= FOUND) found.add(truth);
  }
  return found.size / plantedCount;
}

/** Wall and processor time: the second says more where the machine is shared. */
interface Timed<T> {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly result: T;
}

function timed<T>(work: () => T): Timed<T> {
  const start = performance.now();
  const cpuStart = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(cpuStart);
  return { seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6, result };
}

function medianTimes(runs: readonly Timed<unknown>[]): { wall: number; cpu: number } {
  return { wall: median(runs.map((one) => one.seconds)), cpu: median(runs.map((one) => one.cpuSeconds)) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function sha256({ community }: Partition): string {
  return createHash("sha256").update(community).digest("hex");
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
