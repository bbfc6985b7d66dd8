/**
 * Communities without a resolution given: modularity is maximised at resolutions γ from a
 * quarter to almost three times the usual one, and the partition that stays the same over the
 * longest stretch of them is taken (plateau: Lambiotte, Delvenne & Barahona 2008; Traag,
 * Krings & Van Dooren 2013). A division that hangs on one value of γ is an artefact of it.
 */
import type { CsrGraph } from "../graph/csr.ts";
import type { Random } from "../random.ts";
import { adjustedRand } from "./adjusted-rand.ts";
import { components } from "./connectedness.ts";
import { type Consensus, consensusPartition } from "./consensus.ts";
import type { LeidenOptions } from "./leiden.ts";
import { renumber } from "./level.ts";

export interface StablePartition extends Consensus {
  readonly resolution: number;
  /** Number of neighbouring resolutions (in steps of 2^¼) that give this partition; 0 without a scan. */
  readonly plateau: number;
}

export interface StablePartitionOptions {
  readonly random: Random;
  /** Leiden runs of the consensus at the resolution chosen; 50 where left out. */
  readonly runs?: number;
  /** Leiden runs at each resolution of the scan; 10 where left out, 0 for no scan and γ = 1. */
  readonly scanRuns?: number;
  readonly effort?: LeidenOptions["effort"];
}

const USUAL_SCAN_RUNS = 10;

/** γ = 2^(step / 4): ¼ … 2.83. Above it sparse graphs fall into the stars of their hubs. */
const FIRST_STEP = -8;
const LAST_STEP = 6;
/** Partitions whose adjusted Rand index is at least this are the same but for single nodes. */
const SAME = 0.9;

/** @param graph undirected, weights ≥ 0 */
export function stablePartition(graph: CsrGraph, options: StablePartitionOptions): StablePartition {
  const scanRuns = options.scanRuns ?? USUAL_SCAN_RUNS;
  const { step, length } = scanRuns > 0 ? longestPlateau(graph, options, scanRuns) : NO_PLATEAU;
  const consensus = consensusPartition(graph, {
    ...modularityAt(step, options),
    ...(options.runs === undefined ? {} : { runs: options.runs }),
  });
  return { ...consensus, resolution: resolutionOf(step), plateau: length };
}

interface Plateau {
  /** The step that the stretch was measured from. */
  readonly step: number;
  readonly length: number;
}

const NO_PLATEAU: Plateau = { step: 0, length: 0 };

function longestPlateau(graph: CsrGraph, options: StablePartitionOptions, runs: number): Plateau {
  const tied = nodesWithTies(graph);
  const bare = components(graph);
  renumber(bare);
  const scan: { step: number; community: Uint32Array }[] = [];
  for (let step = FIRST_STEP; step <= LAST_STEP; step++) {
    const { community } = consensusPartition(graph, { ...modularityAt(step, options), runs });
    // Connected components alone are no finding: every low resolution gives them.
    if (!sameCommunities(community, bare)) scan.push({ step, community });
  }
  return scan
    .map((candidate, at) => ({ step: candidate.step, length: plateauAround(scan, at, tied) }))
    .reduce((best, next) => (isBetter(next, best) ? next : best), NO_PLATEAU);
}

function modularityAt(step: number, { random, effort }: StablePartitionOptions): LeidenOptions {
  return {
    objective: "modularity",
    resolution: resolutionOf(step),
    random,
    ...(effort === undefined ? {} : { effort }),
  };
}

function resolutionOf(step: number): number {
  return 2 ** (step / 4);
}

/** Longer plateau first, then the resolution nearer to the usual 1. */
function isBetter(next: Plateau, best: Plateau): boolean {
  return (
    next.length > best.length || (next.length === best.length && Math.abs(next.step) < Math.abs(best.step))
  );
}

function plateauAround(scan: readonly { community: Uint32Array }[], at: number, tied: Uint32Array): number {
  const own = scan[at]!.community;
  const same = (other: number) =>
    scan[other] !== undefined && adjustedRand(own, scan[other].community, tied) >= SAME;
  let first = at;
  let last = at;
  while (same(first - 1)) first--;
  while (same(last + 1)) last++;
  return last - first + 1;
}

function nodesWithTies({ nodeCount, offsets }: CsrGraph): Uint32Array {
  const tied: number[] = [];
  for (let node = 0; node < nodeCount; node++) if (offsets[node + 1]! > offsets[node]!) tied.push(node);
  return Uint32Array.from(tied);
}

/** Both numbered by first appearance. */
function sameCommunities(a: Uint32Array, b: Uint32Array): boolean {
  return a.every((community, node) => community === b[node]);
}
