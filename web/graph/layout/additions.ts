/**
 * Nodes that come to a layout by role, group, circle or time: what stands there already stays,
 * each new one goes where the layout would want it, as near as there is room.
 */
import { type Adjacency, adjacencyOf, neighbourMean } from "./adjacency.ts";
import { boxOf, GAP, middleOf } from "./box.ts";
import { type LayoutInput, LOOSE, STANDING } from "./input.ts";
import { ranksOf } from "./role-levels.ts";
import { sideOf } from "./traits.ts";

type Wish = (node: number) => readonly [x: number, y: number];

/** How far from its wish a node may be put, in steps: further along the axis that says less. */
interface Steps {
  readonly alongX: number;
  readonly alongY: number;
}

export function addInto(input: LayoutInput): Float64Array {
  const adjacency = adjacencyOf(input);
  const [wish, steps] = wishOf(input, adjacency);
  return placeNear(input, wish, steps);
}

/** Gives each loose node the free place nearest to its wish. */
export function placeNear(input: LayoutInput, wish: Wish, steps: Steps): Float64Array {
  const { states } = input;
  const places = input.places.slice();
  const size = spacing(input);
  const taken = new Set<string>();
  const cellOf = (x: number, y: number) => [Math.round(x / size), Math.round(y / size)] as const;
  const loose: number[] = [];
  states.forEach((state, node) => {
    if (state === LOOSE) loose.push(node);
    else taken.add(cellOf(places[2 * node] ?? 0, places[2 * node + 1] ?? 0).join());
  });
  const offsets = nearest(Math.ceil(Math.sqrt(loose.length)) + 6, steps);
  for (const node of loose) {
    const [x, y] = wish(node);
    const [column, row] = cellOf(x, y);
    const free = offsets.find(([dx, dy]) => !taken.has(`${column + dx},${row + dy}`)) ?? [0, 0];
    taken.add(`${column + free[0]},${row + free[1]}`);
    places[2 * node] = x + free[0] * size;
    places[2 * node + 1] = y + free[1] * size;
  }
  return places;
}

function nearest(reach: number, { alongX, alongY }: Steps): readonly (readonly [number, number])[] {
  const side = Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach);
  const cost = ([dx, dy]: readonly [number, number]) => Math.abs(dx) / alongX + Math.abs(dy) / alongY;
  return side.flatMap((dx) => side.map((dy) => [dx, dy] as const)).sort((a, b) => cost(a) - cost(b));
}

/** Distance at which what stands there stands, and never more than the usual one. */
function spacing({ states, places }: LayoutInput): number {
  const box = boxOf(places, (node) => states[node] !== LOOSE);
  const standing = states.filter((state) => state !== LOOSE).length;
  if (box === null || standing < 2) return GAP;
  const area = (box.right - box.left) * (box.top - box.bottom);
  return Math.min(GAP, Math.max(GAP / 4, Math.sqrt(area / standing) * 0.8));
}

function wishOf(input: LayoutInput, adjacency: Adjacency): readonly [Wish, Steps] {
  const { states, places, kinds, groups, times, period } = input;
  const standing = [...states.keys()].filter((node) => states[node] === STANDING);
  const x = (node: number) => places[2 * node] ?? 0;
  const y = (node: number) => places[2 * node + 1] ?? 0;
  const box = boxOf(places, (node) => states[node] === STANDING) ?? { left: 0, right: 0, bottom: 0, top: 0 };
  /** Where the node's standing neighbours are; where it has none, where it came from. */
  const near = (node: number, axis: (node: number) => number) => {
    const mean = neighbourMean(adjacency, node, (other) =>
      states[other] === LOOSE ? Number.NaN : axis(other),
    );
    return Number.isNaN(mean) ? axis(node) : mean;
  };
  if (input.layout === "roles") {
    const ranks = ranksOf(input, adjacency);
    const rowOf = meansOf(standing, (node) => ranks[node] ?? 0, y);
    const line = lineThrough(standing, (node) => ranks[node] ?? 0, y) ?? ((rank) => box.top - rank * GAP);
    const row = (rank: number) => rowOf.get(rank) ?? line(rank);
    return [(node) => [near(node, x), row(ranks[node] ?? 0)], { alongX: 8, alongY: 1 }];
  }
  if (input.layout === "timeline") {
    const laneOf = meansOf(standing, (node) => kinds[node] ?? 0, y);
    const timeOf = (node: number) => times[node] ?? Number.NaN;
    const side = (node: number) => sideOf(timeOf(node), period);
    const known = standing.filter((node) => !Number.isNaN(timeOf(node)) && side(node) === 0);
    const line = lineThrough(known, timeOf, x) ?? (() => middleOf(box).x);
    const at = (node: number) => {
      if (Number.isNaN(timeOf(node)) || side(node) === -1) return box.left;
      return side(node) === 1 ? box.right : line(timeOf(node));
    };
    return [
      (node) => [at(node), laneOf.get(kinds[node] ?? 0) ?? box.bottom - 1.6 * GAP],
      { alongX: 1, alongY: 8 },
    ];
  }
  if (input.layout === "groups") {
    const [xs, ys] = [x, y].map((axis) => meansOf(standing, (node) => groups[node] ?? -1, axis));
    const of = (
      means: ReadonlyMap<number, number> | undefined,
      node: number,
      axis: (node: number) => number,
    ) => (groups[node] === -1 ? undefined : means?.get(groups[node] ?? -1)) ?? near(node, axis);
    return [(node) => [of(xs, node, x), of(ys, node, y)], { alongX: 1, alongY: 1 }];
  }
  const middle = middleOf(box);
  const radius = Math.max(box.right - box.left, box.top - box.bottom) / 2 + GAP;
  return [
    (node) => {
      const angle = Math.atan2(near(node, y) - middle.y, near(node, x) - middle.x);
      return [middle.x + radius * Math.cos(angle), middle.y + radius * Math.sin(angle)];
    },
    { alongX: 1, alongY: 1 },
  ];
}

function meansOf(
  nodes: readonly number[],
  classOf: (node: number) => number,
  readOf: (node: number) => number,
): ReadonlyMap<number, number> {
  const sums = new Map<number, [sum: number, count: number]>();
  for (const node of nodes) {
    const [sum, count] = sums.get(classOf(node)) ?? [0, 0];
    sums.set(classOf(node), [sum + readOf(node), count + 1]);
  }
  return new Map([...sums].map(([name, [sum, count]]) => [name, sum / count]));
}

/** Least squares; null where all stand at the same value. */
export function lineThrough(
  nodes: readonly number[],
  from: (node: number) => number,
  to: (node: number) => number,
): ((value: number) => number) | null {
  const mean = (of: (node: number) => number) =>
    nodes.reduce((sum, node) => sum + of(node), 0) / nodes.length;
  const [a, b] = [mean(from), mean(to)];
  const spread = nodes.reduce((sum, node) => sum + (from(node) - a) ** 2, 0);
  if (!(spread > 0)) return null;
  const slope = nodes.reduce((sum, node) => sum + (from(node) - a) * (to(node) - b), 0) / spread;
  return (value) => b + slope * (value - a);
}
