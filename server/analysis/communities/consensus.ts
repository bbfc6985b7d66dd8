/**
 * Consensus of many Leiden runs: one run is one opinion among near-equal optima, so that the
 * partition reported is the one that agrees best with all runs, and every node carries how
 * often the runs put it together with the community it ends in.
 *
 * Agreement: Σ over pairs in one community of (share of runs that have the pair together − ½),
 * the median partition under Mirkin's distance (Mirkin 1979; Lancichinetti & Fortunato 2012
 * for consensus over runs). A pair belongs together where most runs say so.
 */
import type { CsrGraph } from "../graph/csr.ts";
import { type Random, shuffle } from "../random.ts";
import { splitDisconnected } from "./connectedness.ts";
import { type LeidenOptions, leiden } from "./leiden.ts";
import { renumber, singletons } from "./level.ts";

export interface ConsensusOptions extends LeidenOptions {
  /** Number of Leiden runs; 50 where left out. */
  readonly runs?: number;
}

export interface Consensus {
  /** Community of each node, numbered from 0 by first appearance; every community is connected. */
  readonly community: Uint32Array;
  readonly communityCount: number;
  /**
   * Per node: mean share of runs in which it lies together with another member of its
   * community, 0–1; 1 for a node that is alone in its community.
   */
  readonly coMembership: Float64Array;
}

const USUAL_RUNS = 50;
/** Runs of highest quality that the search for the best agreement starts from. */
const STARTS = 3;
/** Later sweeps move single nodes whose place is a toss-up. */
const MOST_SWEEPS = 10;

/** @param graph undirected, weights ≥ 0 */
export function consensusPartition(graph: CsrGraph, options: ConsensusOptions): Consensus {
  const runs = Array.from({ length: options.runs ?? USUAL_RUNS }, () => leiden(graph, options));
  const opinions = runs.map((run) => run.community);
  const blocks = findBlocks(opinions, graph.nodeCount);
  const starts = runs
    .map((run, order) => ({ run, order }))
    .sort((a, b) => b.run.quality - a.run.quality || a.order - b.order)
    .slice(0, STARTS);

  let best: Uint32Array | undefined;
  let bestAgreement = Number.NEGATIVE_INFINITY;
  for (const { run } of starts) {
    const found = agreeFrom(run.community, blocks, options.random);
    if (found.agreement <= bestAgreement) continue;
    bestAgreement = found.agreement;
    best = found.community;
  }
  const joined = (best ?? singletons(blocks.count)) as Uint32Array;
  const community = splitDisconnected(
    graph,
    blocks.of.map((block) => joined[block]!),
  );
  const communityCount = renumber(community);
  return { community, communityCount, coMembership: coMembership(community, communityCount, opinions) };
}

/** Nodes that every run keeps together; they move as one. */
interface Blocks {
  readonly count: number;
  /** Block of each node. */
  readonly of: Uint32Array;
  readonly size: Float64Array;
  /** First node of each block. */
  readonly first: Uint32Array;
  /** Label of block b in run r at r · count + b; labels of different runs differ. */
  readonly labels: Uint32Array;
  readonly labelCount: number;
  readonly runCount: number;
}

function findBlocks(opinions: readonly Uint32Array[], nodeCount: number): Blocks {
  const of = new Uint32Array(nodeCount);
  let count = nodeCount > 0 ? 1 : 0;
  for (const opinion of opinions) {
    // Blocks so far, split by what this run says.
    const numbers = new Map<number, number>();
    for (let node = 0; node < nodeCount; node++) {
      const key = of[node]! * nodeCount + opinion[node]!;
      let number = numbers.get(key);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(key, number);
      }
      of[node] = number;
    }
    count = numbers.size;
  }
  const size = new Float64Array(count);
  const first = new Uint32Array(count);
  for (let node = nodeCount - 1; node >= 0; node--) {
    size[of[node]!]! += 1;
    first[of[node]!] = node;
  }
  const labels = new Uint32Array(count * opinions.length);
  let labelCount = 0;
  opinions.forEach((opinion, run) => {
    let highest = -1;
    for (let block = 0; block < count; block++) {
      const label = opinion[first[block]!]!;
      if (label > highest) highest = label;
      labels[run * count + block] = labelCount + label;
    }
    labelCount += highest + 1;
  });
  return { count, of, size, first, labels, labelCount, runCount: opinions.length };
}

/**
 * Moves blocks between communities while the agreement grows. `within[label]` holds how many
 * nodes of a run's community lie in each community of the partition being built, so that the
 * agreement of a block with all candidates costs a few additions per run.
 */
function agreeFrom(start: Uint32Array, blocks: Blocks, random: Random) {
  const { count, size, first, labels, labelCount, runCount } = blocks;
  const community = new Uint32Array(count);
  for (let block = 0; block < count; block++) community[block] = start[first[block]!]!;
  const used = renumber(community);
  // One place more than there can be communities, so that a block always finds an empty one.
  const total = new Float64Array(count + 1);
  const empty = Array.from({ length: count + 1 - used }, (_, at) => count - at);
  const within = Array.from({ length: labelCount }, () => new Map<number, number>());
  const place = (block: number, target: number, sign: 1 | -1) => {
    total[target]! += sign * size[block]!;
    for (let run = 0; run < runCount; run++) {
      const parts = within[labels[run * count + block]!]!;
      const left = (parts.get(target) ?? 0) + sign * size[block]!;
      if (left === 0) parts.delete(target);
      else parts.set(target, left);
    }
  };
  for (let block = 0; block < count; block++) place(block, community[block]!, 1);

  const order = singletons(count);
  shuffle(order, count, random);
  const together = new Float64Array(count + 1);
  const candidates = new Uint32Array(count + 1);
  for (let sweep = 0, moved = true; moved && sweep < MOST_SWEEPS; sweep++) {
    moved = false;
    for (const block of order) {
      const own = community[block]!;
      place(block, own, -1);
      let candidateCount = 0;
      for (let run = 0; run < runCount; run++) {
        for (const [candidate, nodes] of within[labels[run * count + block]!]!) {
          if (together[candidate] === 0) candidates[candidateCount++] = candidate;
          together[candidate]! += nodes;
        }
      }
      // In units of runs · nodes, which are whole numbers: no rounding. Alone gains 0.
      let target = own;
      let bestGain = 2 * together[own]! - runCount * total[own]!;
      for (let at = 0; at < candidateCount; at++) {
        const candidate = candidates[at]!;
        const gain = 2 * together[candidate]! - runCount * total[candidate]!;
        together[candidate] = 0;
        if (gain > bestGain) {
          bestGain = gain;
          target = candidate;
        }
      }
      if (bestGain < 0) target = empty.pop()!;
      if (target !== own) {
        moved = true;
        community[block] = target;
        if (total[own] === 0) empty.push(own);
      }
      place(block, target, 1);
    }
  }

  let agreement = 0;
  for (const nodes of total) agreement -= runCount * nodes * nodes;
  for (const parts of within) for (const nodes of parts.values()) agreement += 2 * nodes * nodes;
  return { community, agreement };
}

function coMembership(
  community: Uint32Array,
  communityCount: number,
  opinions: readonly Uint32Array[],
): Float64Array {
  const nodeCount = community.length;
  const size = new Uint32Array(communityCount);
  for (const own of community) size[own]! += 1;
  const sum = new Float64Array(nodeCount);
  for (const opinion of opinions) {
    const shared = new Map<number, number>();
    for (let node = 0; node < nodeCount; node++) {
      const key = opinion[node]! * communityCount + community[node]!;
      shared.set(key, (shared.get(key) ?? 0) + 1);
    }
    for (let node = 0; node < nodeCount; node++) {
      sum[node]! += shared.get(opinion[node]! * communityCount + community[node]!)! - 1;
    }
  }
  for (let node = 0; node < nodeCount; node++) {
    const others = size[community[node]!]! - 1;
    sum[node] = others === 0 ? 1 : sum[node]! / (others * opinions.length);
  }
  return sum;
}
