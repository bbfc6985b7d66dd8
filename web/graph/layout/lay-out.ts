/**
 * The places of a view's nodes by the layout that was chosen. Only loose nodes move; the same
 * input gives the same places, to the last bit.
 */
import { addInto } from "./additions.ts";
import { takeApart } from "./apart.ts";
import { boxOf, fitted, innerBox, isInside } from "./box.ts";
import { byGroup } from "./by-group.ts";
import { circular } from "./circular.ts";
import { force, type OnProgress } from "./force.ts";
import { type LayoutInput, LOOSE, PINNED, STANDING } from "./input.ts";
import type { LayoutName } from "./layouts.ts";
import { roleLevels } from "./role-levels.ts";
import { timeline } from "./timeline.ts";

const ARRANGE: Readonly<Record<LayoutName, (input: LayoutInput, onProgress: OnProgress) => Float64Array>> = {
  force,
  roles: roleLevels,
  groups: byGroup,
  circular,
  timeline,
};

/** @returns x and y per node, as float32 values */
export function layOut(input: LayoutInput, onProgress: OnProgress): Float64Array {
  const isAddition = input.states.includes(STANDING);
  const arranged =
    isAddition && input.layout !== "force" ? addInto(input) : ARRANGE[input.layout](input, onProgress);
  const fitting = isAddition ? arranged : aroundPinned(input, arranged);
  const placed = input.layout === "force" ? takeApart(input, fitting) : fitting;
  return placed.map((value, at) =>
    input.states[at >> 1] === LOOSE ? Math.fround(value) : (input.places[at] ?? value),
  );
}

/** What was placed by hand stays in its place in the frame, so the rest has to fit into that frame. */
function aroundPinned(input: LayoutInput, arranged: Float64Array): Float64Array {
  const { states, frame } = input;
  if (frame === null || !states.includes(PINNED)) return arranged;
  const box = boxOf(arranged, (node) => states[node] === LOOSE);
  if (box === null || (input.layout === "force" && isInside(box, frame))) return arranged;
  return fitted(arranged, box, innerBox(frame));
}
