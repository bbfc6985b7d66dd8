/**
 * What ties alone can say: which community an actor (a person or an unknown user of a line) belongs to, how firmly, and who is
 * likelier to lead in it. Nothing here says that anybody is suspect: shape does not tell a
 * trafficker from an innocent contact.
 *
 * Leadership is PageRank on the layers merged into one graph: a leader is somebody whom the
 * well-connected are tied to, in few ties if need be. Meetings and kinship count double, since
 * leaders keep away from telephones and are seen where people meet (Calderoni & Superchi
 * 2019). It is one measure with fixed constants: the networks with known leaders are too
 * small to fit more without chasing noise.
 */
import type { Notice } from "../../domain/findings.ts";
import { stablePartition } from "../communities/stable-partition.ts";
import type { CsrGraph } from "../graph/csr.ts";
import { pageRank } from "../metrics/pagerank.ts";
import { seededRandom } from "../random.ts";
import { mergeLayers, type TieLayer } from "./tie-layers.ts";

export interface TieAnalysis {
  /** Community of each actor, numbered from 0 by first appearance; an actor without ties is alone. */
  readonly community: Int32Array;
  /** PageRank times the number of actors with ties: 1 is their mean, 0 an actor without ties. */
  readonly leadership: Float64Array;
  /** Mean share of runs that put the actor with the others of its community, 0–1. */
  readonly stability: Float64Array;
  /** Resolution of modularity that was chosen, and how many neighbouring ones agree with it. */
  readonly resolution: number;
  readonly plateau: number;
  /** Leiden runs behind `community` and `stability`. */
  readonly runs: number;
  /** What was done with less effort because the graph is large. */
  readonly notices: readonly Notice[];
}

const LEADERSHIP_EMPHASIS: ReadonlyMap<string, number> = new Map([
  ["meeting", 2],
  ["kinship", 2],
]);

/** @param layers ties between actors 0 … actorCount − 1, a layer per way of observing them */
export function analyseTies(
  actorCount: number,
  layers: readonly TieLayer[],
  options: { readonly seed: number },
): TieAnalysis {
  const graph = mergeLayers(actorCount, layers, new Map());
  const effort = affordableEffort(graph);
  const partition = stablePartition(graph, { random: seededRandom(options.seed), ...effort });
  const leadership = pageRank(mergeLayers(actorCount, layers, LEADERSHIP_EMPHASIS));
  let tied = 0;
  for (const share of leadership) if (share > 0) tied++;
  return {
    community: Int32Array.from(partition.community),
    leadership: leadership.map((share) => share * tied),
    stability: partition.coMembership,
    resolution: partition.resolution,
    plateau: partition.plateau,
    runs: effort.runs,
    notices: noticesOf(effort, graph),
  };
}

interface Effort {
  readonly runs: number;
  readonly scanRuns: number;
  readonly effort: "fast" | "thorough";
}

const FULL_EFFORT: Effort = { runs: 50, scanRuns: 10, effort: "thorough" };
const LEAST_EFFORT: Effort = { runs: 10, scanRuns: 2, effort: "fast" };
/** Ties (both ends counted) up to which every run is thorough, and above which nothing is scanned. */
const SMALL = 10_000;
const LARGE = 500_000;
/** Ties times runs that take about a second; runs are cut down to it. */
const WORK = 2_000_000;
const RESOLUTIONS = 15;

function affordableEffort({ targets }: CsrGraph): Effort {
  if (targets.length <= SMALL) return FULL_EFFORT;
  if (targets.length > LARGE) return { ...LEAST_EFFORT, scanRuns: 0 };
  const share = WORK / (targets.length * (FULL_EFFORT.runs + RESOLUTIONS * FULL_EFFORT.scanRuns));
  const cut = (full: number, least: number) => Math.max(least, Math.min(full, Math.floor(full * share)));
  return {
    runs: cut(FULL_EFFORT.runs, LEAST_EFFORT.runs),
    scanRuns: cut(FULL_EFFORT.scanRuns, LEAST_EFFORT.scanRuns),
    effort: "fast",
  };
}

function noticesOf({ runs, scanRuns }: Effort, { targets }: CsrGraph): Notice[] {
  if (runs === FULL_EFFORT.runs && scanRuns === FULL_EFFORT.scanRuns) return [];
  const ties = targets.length / 2;
  const how =
    scanRuns === 0
      ? { zh: "未扫描分辨率（取 γ = 1）", en: "resolutions were not scanned (γ = 1 was taken)" }
      : { zh: `每个分辨率运行 ${scanRuns} 次`, en: `each resolution was run ${scanRuns} times` };
  return [
    {
      code: "community-runs-reduced",
      message: {
        zh: `关系共 ${ties} 对，数量较大：社群共识由 ${runs} 次（通常 ${FULL_EFFORT.runs} 次）运行得出，${how.zh}；稳定度因此较粗略。`,
        en: `With ${ties} tied pairs, the consensus of communities rests on ${runs} runs (usually ${FULL_EFFORT.runs}), and ${how.en}; stability is coarser for it.`,
      },
    },
  ];
}
