/** How a window of time is played: where it begins, how it goes on, where it ends. */
import { shift, type TimeAxis, type UnitRange } from "./axis.ts";

export const SPEEDS = [1, 2, 4, 8] as const;
export type Speed = (typeof SPEEDS)[number];

const STEP_MS = 500;
const CALM_STEP_MS = 1500;
/** Where nothing is chosen, a tenth of the axis is played, at least this many units. */
const LEAST_UNITS = 7;

export interface Pace {
  readonly everyMs: number;
  readonly units: number;
}

/** As fast either way; where no movement is wanted in fewer, longer steps. */
export function paceOf(speed: Speed, isStill: boolean): Pace {
  return isStill
    ? { everyMs: CALM_STEP_MS, units: (speed * CALM_STEP_MS) / STEP_MS }
    : { everyMs: STEP_MS, units: speed };
}

/** What playing begins with: what is chosen, from the beginning again where that is at the end. */
export function firstOfPlay(axis: TimeAxis, chosen: UnitRange | null): UnitRange {
  const isAll = chosen === null || chosen.last - chosen.first + 1 >= axis.units;
  const length = isAll
    ? Math.min(axis.units, Math.max(LEAST_UNITS, Math.ceil(axis.units / 10)))
    : chosen.last - chosen.first + 1;
  const first = isAll || chosen.last >= axis.units - 1 ? 0 : chosen.first;
  return { first, last: first + length - 1 };
}

/** Never further than the window is long, so that nothing is passed over. @returns null at the end of the axis */
export function nextOfPlay(axis: TimeAxis, range: UnitRange, units: number): UnitRange | null {
  const length = range.last - range.first + 1;
  return range.last >= axis.units - 1 ? null : shift(axis, range, Math.min(units, length));
}
