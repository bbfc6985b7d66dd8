/**
 * Leiden community detection (Traag, Waltman & van Eck, "From Louvain to Leiden: guaranteeing
 * well-connected communities", Sci Rep 9:5233, 2019) for modularity and the constant Potts
 * model, on one thread, with the engineering of GVE-Leiden (Sahu 2023, arXiv:2312.13936).
 *
 * Every community of the result is connected. Same graph, options and random numbers: same bytes.
 */
import { type CsrGraph, weightedDegrees } from "../graph/csr.ts";
import type { Random } from "../random.ts";
import { aggregate } from "./aggregation.ts";
import { components, splitDisconnected } from "./connectedness.ts";
import {
  drawOrder,
  type Level,
  newWorkspace,
  type Objective,
  renumber,
  singletons,
  type Workspace,
} from "./level.ts";
import { moveNodes } from "./local-moving.ts";
import { constantPotts, modularity } from "./quality.ts";
import { refine } from "./refinement.ts";

export interface LeidenOptions {
  readonly objective: "modularity" | "constant-potts";
  /** γ > 0: higher gives smaller communities. For constant Potts: edge weight per pair of nodes. */
  readonly resolution: number;
  readonly random: Random;
  /** Sizes of the nodes under constant Potts; 1 each where left out. */
  readonly nodeSizes?: Float64Array;
  /**
   * `fast`: one run that leaves out the last small gains, for millions of edges.
   * `thorough` (usual): moves to the end and runs again from its own result while that gains,
   * from single nodes and from connected components.
   */
  readonly effort?: "fast" | "thorough";
}

export interface Partition {
  /** Community of each node, numbered from 0 by first appearance. */
  readonly community: Uint32Array;
  readonly communityCount: number;
  /** Modularity, or constant Potts quality in edge weight (see quality.ts). */
  readonly quality: number;
}

/** A pass of fast effort that leaves more than this share of the nodes is the last one. */
const LEAST_SHRINK = 0.8;
/** Share of all weight that a sweep of fast effort must gain on the first level; a tenth on each next. */
const FIRST_TOLERANCE = 0.01;
const MOST_ITERATIONS = 20;

/** @param graph undirected, weights ≥ 0 */
export function leiden(graph: CsrGraph, options: LeidenOptions): Partition {
  if (graph.directed) throw new RangeError("Leiden needs an undirected graph");
  if (!(options.resolution > 0))
    throw new RangeError(`resolution must be above 0, came ${options.resolution}`);
  const fast = options.effort === "fast";
  const degrees = weightedDegrees(graph);
  const doubledWeight = degrees.reduce((sum, degree) => sum + degree, 0);
  const sizes = options.nodeSizes ?? new Float64Array(graph.nodeCount).fill(1);
  const byModularity = options.objective === "modularity";
  const objective: Objective = {
    scale: byModularity ? options.resolution / Math.max(doubledWeight, Number.MIN_VALUE) : options.resolution,
    epsilon: 1e-12 * doubledWeight,
  };
  const nodeSize = byModularity ? degrees : sizes;
  const quality = (community: Uint32Array) =>
    byModularity
      ? modularity(graph, community, options.resolution)
      : constantPotts(graph, community, options.resolution, sizes);

  const workspace = newWorkspace(graph.nodeCount);
  const run = (start: Uint32Array) =>
    improve({ graph, nodeSize, community: start }, objective, options.random, workspace, {
      tolerance: fast ? (FIRST_TOLERANCE * doubledWeight) / 2 : 0,
      leastShrink: fast ? LEAST_SHRINK : 1,
    });

  const climb = (start: Uint32Array) => {
    let community = run(start);
    let best = quality(community);
    for (let iteration = 1; !fast && iteration < MOST_ITERATIONS; iteration++) {
      const next = run(community.slice());
      const nextQuality = quality(next);
      if (!(nextQuality > best + roundingOf(best))) break;
      community = next;
      best = nextQuality;
    }
    return { community, quality: best };
  };

  const built = climb(singletons(graph.nodeCount));
  // Taking apart what hangs together reaches optima that putting together single nodes misses.
  const takenApart = fast ? built : climb(components(graph));
  const { community, quality: reached } =
    takenApart.quality > built.quality + roundingOf(built.quality) ? takenApart : built;
  return { community, communityCount: renumber(community), quality: reached };
}

interface Effort {
  readonly tolerance: number;
  readonly leastShrink: number;
}

/** Differences up to this are rounding. */
function roundingOf(quality: number): number {
  return 1e-12 * Math.max(1, Math.abs(quality));
}

/** One run over all levels, starting from the partition of `level`. */
function improve(
  bottom: Level,
  objective: Objective,
  random: Random,
  workspace: Workspace,
  effort: Effort,
): Uint32Array {
  const bottomCount = bottom.graph.nodeCount;
  /** Node of the current level that each original node lies in. */
  const membership = singletons(bottomCount);
  let level = bottom;
  let tolerance = effort.tolerance;
  for (;;) {
    const nodeCount = level.graph.nodeCount;
    drawOrder(nodeCount, random, workspace);
    moveNodes(level, objective, tolerance, workspace);
    refine(level, objective, workspace);
    const part = workspace.refined.slice(0, nodeCount);
    const partCount = renumber(part);
    if (partCount === nodeCount || partCount > effort.leastShrink * nodeCount) break;
    for (let node = 0; node < bottomCount; node++) membership[node] = part[membership[node]!]!;
    level = aggregate(level, part, partCount, workspace);
    tolerance /= 10;
  }
  // Parts are connected, their communities need not be where the run ended early.
  const community = splitDisconnected(level.graph, level.community);
  for (let node = 0; node < bottomCount; node++) membership[node] = community[membership[node]!]!;
  return membership;
}
