/**
 * Takes nodes of a force layout apart that would hide each other at first look. Only loose nodes
 * move: two of them each by half, one beside a standing node by all of it. In the order of the
 * nodes and without chance, so that the same view comes out the same.
 */
import { boxOf } from "./box.ts";
import { type Box, type LayoutInput, LOOSE, PINNED, STANDING } from "./input.ts";

/** Of two nodes' middles on the stage: two persons' discs and a little between. */
const LEAST_PX = 34;
/** Length of the shorter side of a usual stage, less what stands on it. */
const STAGE_PX = 420;
/** Nor more than this part of the distance at which as many nodes fill the picture evenly. */
const MOST_OF_EVEN = 0.8;
/** Larger pictures are of dots, which are looked at from nearer. */
const MOST_NODES = 2_000;
const ROUNDS = 120;
/** So much nearer than the least distance is no matter. */
const SLACK = 0.02;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** @param arranged x and y per node; round what was placed by hand within the frame, and then kept in it */
export function takeApart({ states, frame }: LayoutInput, arranged: Float64Array): Float64Array {
  const count = states.length;
  const box = boxOf(arranged, () => true);
  if (box === null || count < 2 || count > MOST_NODES) return arranged;
  const extent = Math.max(box.right - box.left, box.top - box.bottom);
  const least = extent * Math.min(LEAST_PX / STAGE_PX, MOST_OF_EVEN / Math.sqrt(count));
  const places = arranged.slice();
  const bounds = states.includes(PINNED) && !states.includes(STANDING) ? frame : null;
  for (let round = 0; round < ROUNDS; round++) {
    if (!pushOnce(states, places, least)) break;
    if (bounds) keepIn(bounds, states, places);
  }
  return places;
}

/** @returns whether anything was moved */
function pushOnce(states: Uint8Array, places: Float64Array, least: number): boolean {
  let isMoved = false;
  for (const [node, other] of nearPairs(states, places, least)) {
    const [one, two] = [states[node] === LOOSE, states[other] === LOOSE];
    const dx = places[2 * other]! - places[2 * node]!;
    const dy = places[2 * other + 1]! - places[2 * node + 1]!;
    const distance = Math.hypot(dx, dy);
    if (distance >= least * (1 - SLACK) || !(one || two)) continue;
    const angle = distance > 0 ? Math.atan2(dy, dx) : other * GOLDEN_ANGLE;
    const part = (least - distance) / (one && two ? 2 : 1);
    if (one) move(places, node, angle, -part);
    if (two) move(places, other, angle, part);
    isMoved = true;
  }
  return isMoved;
}

function keepIn({ left, right, bottom, top }: Box, states: Uint8Array, places: Float64Array): void {
  states.forEach((state, node) => {
    if (state !== LOOSE) return;
    places[2 * node] = Math.min(right, Math.max(left, places[2 * node]!));
    places[2 * node + 1] = Math.min(top, Math.max(bottom, places[2 * node + 1]!));
  });
}

function move(places: Float64Array, node: number, angle: number, by: number): void {
  places[2 * node]! += Math.cos(angle) * by;
  places[2 * node + 1]! += Math.sin(angle) * by;
}

/** Pairs that may be nearer than that and of which one is loose, by a grid of cells as wide; each once, in the order of the nodes. */
function* nearPairs(
  states: Uint8Array,
  places: Float64Array,
  width: number,
): Generator<readonly [number, number]> {
  const cells = new Map<number, number[]>();
  const cellOf = (at: number) => Math.floor(places[at]! / width);
  states.forEach((_, node) => {
    const key = keyOf(cellOf(2 * node), cellOf(2 * node + 1));
    const held = cells.get(key);
    if (held) held.push(node);
    else cells.set(key, [node]);
  });
  for (let node = 0; node < states.length; node++) {
    if (states[node] !== LOOSE) continue;
    const [column, row] = [cellOf(2 * node), cellOf(2 * node + 1)];
    for (let x = column - 1; x <= column + 1; x++) {
      for (let y = row - 1; y <= row + 1; y++) {
        for (const other of cells.get(keyOf(x, y)) ?? []) {
          if (other > node || (other < node && states[other] !== LOOSE)) yield [node, other];
        }
      }
    }
  }
}

/** Of a cell: there are far fewer columns than that. */
function keyOf(column: number, row: number): number {
  return column * 1_000_003 + row;
}
