/**
 * A graph with known communities, in the manner of the LFR benchmark (Lancichinetti, Fortunato
 * & Radicchi 2008): degrees and community sizes follow power laws, a fixed share of every
 * node's edges leaves its community. Stubs are paired at random inside the community and
 * across the whole graph; loops are dropped, parallel edges merge. Node ids are shuffled, so
 * that nothing can be read from their order.
 */
import { buildUndirectedCsr, type CsrGraph } from "../../server/analysis/graph/csr.ts";
import { type Random, seededRandom, shuffle } from "../../server/analysis/random.ts";

export interface PlantedGraph {
  readonly graph: CsrGraph;
  readonly planted: Uint32Array;
  readonly plantedCount: number;
}

export interface PlantedOptions {
  readonly nodeCount: number;
  readonly meanDegree: number;
  /** Share of a node's edges that leave its community. */
  readonly mixing: number;
  readonly smallestCommunity: number;
  readonly largestCommunity: number;
  readonly seed: number;
}

const DEGREE_EXPONENT = 2.5;
const DEGREE_SPREAD = 100;
const SIZE_EXPONENT = 1.5;

export function plantedGraph(options: PlantedOptions): PlantedGraph {
  const { nodeCount, mixing } = options;
  const random = seededRandom(options.seed);
  const { planted, plantedCount, members, starts } = drawCommunities(options, random);
  const degrees = drawDegrees(options, random);

  const from: number[] = [];
  const to: number[] = [];
  const stubs = new Uint32Array(degrees.reduce((sum, degree) => sum + degree, 0));
  const pair = (length: number) => {
    shuffle(stubs, length, random);
    for (let at = 0; at + 1 < length; at += 2) {
      from.push(stubs[at]!);
      to.push(stubs[at + 1]!);
    }
  };
  const leaving = new Uint32Array(nodeCount);
  for (let community = 0; community < plantedCount; community++) {
    let length = 0;
    for (let at = starts[community]!; at < starts[community + 1]!; at++) {
      const node = members[at]!;
      const degree = degrees[node]!;
      const whole = Math.floor(mixing * degree);
      leaving[node] = whole + (random.uniform() < mixing * degree - whole ? 1 : 0);
      for (let stub = leaving[node]!; stub < degree; stub++) stubs[length++] = node;
    }
    pair(length);
  }
  let length = 0;
  for (let node = 0; node < nodeCount; node++) {
    for (let stub = 0; stub < leaving[node]!; stub++) stubs[length++] = node;
  }
  pair(length);
  const weight = new Float64Array(from.length).fill(1);
  const merged = buildUndirectedCsr(nodeCount, Uint32Array.from(from), Uint32Array.from(to), weight);
  // The reference finder sees the same unweighted graph: a merged pair counts as one edge.
  return {
    graph: { ...merged, weights: merged.weights.fill(1), selfWeight: merged.selfWeight.fill(0) },
    planted,
    plantedCount,
  };
}

function drawCommunities(options: PlantedOptions, random: Random) {
  const { nodeCount, smallestCommunity, largestCommunity } = options;
  const starts = [0];
  for (let filled = 0; filled < nodeCount; ) {
    let size = Math.round(powerLaw(SIZE_EXPONENT, smallestCommunity, largestCommunity, random));
    // What is left over would be no community of its own: the last one takes it.
    if (nodeCount - filled - size < smallestCommunity) size = nodeCount - filled;
    filled += size;
    starts.push(filled);
  }
  const members = Uint32Array.from({ length: nodeCount }, (_, node) => node);
  shuffle(members, nodeCount, random);
  const planted = new Uint32Array(nodeCount);
  for (let community = 0; community + 1 < starts.length; community++) {
    for (let at = starts[community]!; at < starts[community + 1]!; at++) planted[members[at]!] = community;
  }
  return { planted, plantedCount: starts.length - 1, members, starts };
}

/** Scaled so that the mean is the one asked for. */
function drawDegrees({ nodeCount, meanDegree }: PlantedOptions, random: Random): Uint32Array {
  const drawn = Float64Array.from({ length: nodeCount }, () =>
    powerLaw(DEGREE_EXPONENT, 1, DEGREE_SPREAD, random),
  );
  const factor = (meanDegree * nodeCount) / drawn.reduce((sum, value) => sum + value, 0);
  return Uint32Array.from(drawn, (value) => Math.floor(value * factor + random.uniform()));
}

/** Inverse of the cumulative distribution of a continuous power law on [low, high]. */
function powerLaw(exponent: number, low: number, high: number, random: Random): number {
  const power = 1 - exponent;
  return (low ** power + random.uniform() * (high ** power - low ** power)) ** (1 / power);
}
