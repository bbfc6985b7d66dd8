/**
 * What a layout works on: nodes and links as typed arrays, by the index of a node's key among
 * the sorted keys, so that the order in which things came has no influence.
 */
import type { GraphView, Point } from "../../state/graph-view/view.ts";
import { visibleGraph } from "../../state/graph-view/visible.ts";
import type { Work } from "../../state/long-work/turns.ts";
import type { LayoutChoice } from "./layouts.ts";
import { firstTimes, groupsOf, type InPeriod, kindsOf, levelsOf, usedPeriod } from "./traits.ts";

/** May be moved by the layout. */
export const LOOSE = 0;
/** Laid out before; stands still. */
export const STANDING = 1;
/** Placed by hand; stands still. */
export const PINNED = 2;

/** Part of the plane, in units of the layout. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export interface LayoutInput extends LayoutChoice {
  /** LOOSE, STANDING or PINNED per node. */
  readonly states: Uint8Array;
  /** x and y per node. */
  readonly places: Float64Array;
  /** Two node indices per link; parallel links are one. */
  readonly ends: Uint32Array;
  /** Per link, 1 or more, growing with the logarithm of the records behind it. */
  readonly weights: Float32Array;
  /** Rank of a person's likeliest role, 0 = leads; -1 for what is no person. Empty but for the layout by roles. */
  readonly levels: Int8Array;
  /** Index of the node's kind in the order of the lanes. */
  readonly kinds: Uint8Array;
  /** Number of the node's group, -1 without one. Empty but for the layout by groups. */
  readonly groups: Int32Array;
  /** Epoch milliseconds of the first record that touches the node; NaN without a time. Empty but for the timeline. */
  readonly times: Float64Array;
  /** What the timeline's axis covers, epoch milliseconds; null = all of `times`. */
  readonly period: Pick<InPeriod, "from" | "to"> | null;
  /** What the stage shows at zoom 1; null where nothing has been shown yet. */
  readonly frame: Box | null;
}

/**
 * @param inPeriod read by the timeline alone; null where nothing is known of it
 * @returns the input, and the keys that its indices stand for
 */
export function* layoutInput(
  view: GraphView,
  choice: LayoutChoice,
  inPeriod: InPeriod | null = null,
): Work<{ readonly input: LayoutInput; readonly keys: readonly string[] }> {
  const visible = visibleGraph(view);
  const keys = [...visible.nodes.keys()].sort();
  const indexOf = new Map(keys.map((key, index) => [key, index]));
  const places = new Float64Array(keys.length * 2);
  const states = new Uint8Array(keys.length);
  keys.forEach((key, index) => {
    const { x, y } = view.positions.get(key) ?? ORIGIN;
    places[2 * index] = x;
    places[2 * index + 1] = y;
    states[index] = view.pinned.has(key) ? PINNED : view.loose.has(key) ? LOOSE : STANDING;
  });
  yield;
  const { ends, weights } = yield* mergedLinks(visible.links.values(), indexOf);
  // What the layout does not read is not reckoned: of a large graph each takes as long as a frame or several.
  const { layout } = choice;
  const levels = layout === "roles" ? levelsOf(keys, visible) : new Int8Array();
  yield;
  const groups = layout === "groups" ? groupsOf(keys, visible, view.base) : new Int32Array();
  yield;
  const times = layout === "timeline" ? firstTimes(keys, visible, inPeriod) : new Float64Array();
  const period = usedPeriod(times, inPeriod);
  yield;
  return {
    keys,
    input: {
      ...choice,
      states,
      places,
      ends,
      weights,
      levels,
      kinds: kindsOf(keys, visible),
      groups,
      times,
      period: period && { from: period.from, to: period.to },
      frame: view.frame && {
        left: view.frame.x[0],
        right: view.frame.x[1],
        bottom: view.frame.y[0],
        top: view.frame.y[1],
      },
    },
  };
}

const ORIGIN: Point = { x: 0, y: 0 };

interface CountedLink {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Links between two moments at which the work may be interrupted. */
const PART = 500;

/** Links between the same two nodes become one, in the order of their nodes. */
function* mergedLinks(
  links: Iterable<CountedLink>,
  indexOf: ReadonlyMap<string, number>,
): Work<Pick<LayoutInput, "ends" | "weights">> {
  const weightOf = new Map<number, number>();
  let done = 0;
  for (const { from, to, count } of links) {
    if (++done % PART === 0) yield;
    const [a, b] = [indexOf.get(from), indexOf.get(to)];
    if (a === undefined || b === undefined || a === b) continue;
    const pair = Math.min(a, b) * indexOf.size + Math.max(a, b);
    weightOf.set(pair, (weightOf.get(pair) ?? 0) + 1 + Math.log10(Math.max(1, count)));
  }
  const pairs = Float64Array.from(weightOf.keys()).sort();
  yield;
  const ends = new Uint32Array(pairs.length * 2);
  const weights = new Float32Array(pairs.length);
  pairs.forEach((pair, link) => {
    ends[2 * link] = Math.floor(pair / indexOf.size);
    ends[2 * link + 1] = pair % indexOf.size;
    weights[link] = weightOf.get(pair) ?? 1;
  });
  return { ends, weights };
}
