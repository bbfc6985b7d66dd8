/**
 * Rows by role: who leads on top, who buys below, persons without a named role beneath them.
 * What a person holds hangs half a row below the highest person it belongs to. Within a row,
 * nodes stand near those they are tied to (barycentre heuristic after Sugiyama and others, 1981).
 */
import { type Adjacency, adjacencyOf, neighbourMean, neighboursOf } from "./adjacency.ts";
import { GAP } from "./box.ts";
import type { LayoutInput } from "./input.ts";
import { shuffledIndices } from "./seeded.ts";
import { NO_ROLE_LEVEL, NOT_A_PERSON } from "./traits.ts";

const SWEEPS = 8;
const SHORTEST_ROW = 8;
/** How much wider than high the whole becomes, about. */
const ASPECT = 3;
/** The same where all rows are short. */
const SHORT_ROWS_ASPECT = 1.4;
const WIDEST_STEP = 3 * GAP;
const ROW_HEIGHT = 2 * GAP;
const FOLDED_ROW_HEIGHT = 1.1 * GAP;

export function roleLevels(input: LayoutInput): Float64Array {
  const adjacency = adjacencyOf(input);
  const rows = orderedRows(input, adjacency, ranksOf(input, adjacency));
  const longest = Math.max(SHORTEST_ROW, Math.ceil(Math.sqrt(input.states.length * ASPECT)));
  const step = stepOf(rows, longest);
  const places = new Float64Array(input.places.length);
  let y = 0;
  for (const row of rows) {
    for (let from = 0; from < row.length; from += longest) {
      const part = row.slice(from, from + longest);
      part.forEach((node, at) => {
        places[2 * node] = (at - (part.length - 1) / 2) * step;
        places[2 * node + 1] = y;
      });
      y -= from + longest < row.length ? FOLDED_ROW_HEIGHT : ROW_HEIGHT;
    }
  }
  return places;
}

/** Distance within a row: wider where the rows are short, so that a few nodes are no thin column. */
function stepOf(rows: readonly number[][], longest: number): number {
  const widest = rows.reduce((most, row) => Math.max(most, Math.min(row.length, longest)), 1);
  const wanted = ((rows.length - 1) * ROW_HEIGHT * SHORT_ROWS_ASPECT) / Math.max(1, widest - 1);
  return Math.min(WIDEST_STEP, Math.max(GAP, wanted));
}

/** Even numbers for persons by their level, the odd one below for what is theirs. */
export function ranksOf({ levels }: LayoutInput, adjacency: Adjacency): Float64Array {
  return Float64Array.from(levels, (level, node) => {
    if (level !== NOT_A_PERSON) return 2 * level;
    const highest = neighboursOf(adjacency, node).reduce((least, other) => {
      const theirs = levels[other] ?? NOT_A_PERSON;
      return theirs === NOT_A_PERSON ? least : Math.min(least, theirs);
    }, NO_ROLE_LEVEL + 1);
    return 2 * highest + 1;
  });
}

function orderedRows({ states, seed }: LayoutInput, adjacency: Adjacency, ranks: Float64Array): number[][] {
  const rows = new Map<number, number[]>();
  for (const node of shuffledIndices(states.length, seed)) {
    const rank = ranks[node] ?? 0;
    const row = rows.get(rank);
    if (row) row.push(node);
    else rows.set(rank, [node]);
  }
  const ordered = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  const spots = new Float64Array(states.length);
  for (const row of ordered) spread(row, spots);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const row of sweep % 2 === 0 ? ordered : [...ordered].reverse()) {
      const wishes = new Map(
        row.map((node) => [node, neighbourMean(adjacency, node, (other) => spots[other] ?? 0.5)]),
      );
      const wishOf = (node: number) => {
        const wish = wishes.get(node) ?? Number.NaN;
        return Number.isNaN(wish) ? (spots[node] ?? 0.5) : wish;
      };
      row.sort((a, b) => wishOf(a) - wishOf(b));
      spread(row, spots);
    }
  }
  return ordered;
}

/** Where in its row a node stands, 0 to 1. */
function spread(row: readonly number[], spots: Float64Array): void {
  row.forEach((node, at) => {
    spots[node] = (at + 0.5) / row.length;
  });
}
