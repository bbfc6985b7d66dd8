import { describe, expect, it } from "vitest";
import { DAY, type UnitRange } from "./axis.ts";
import { firstOfPlay, nextOfPlay, paceOf } from "./playing.ts";

const axis = { start: 0, unit: DAY, units: 100 };

describe("playing a window of time", () => {
  it("begins with what is chosen, and at the beginning where that is all or at the end", () => {
    expect(firstOfPlay(axis, { first: 20, last: 24 })).toEqual({ first: 20, last: 24 });
    expect(firstOfPlay(axis, null)).toEqual({ first: 0, last: 9 });
    expect(firstOfPlay(axis, { first: 0, last: 99 })).toEqual({ first: 0, last: 9 });
    expect(firstOfPlay(axis, { first: 95, last: 99 })).toEqual({ first: 0, last: 4 });
    expect(firstOfPlay({ ...axis, units: 3 }, null)).toEqual({ first: 0, last: 2 });
  });

  it("goes on by its steps, ends with the last unit shown, and leaves no unit out", () => {
    const seen = new Set<number>();
    let range: UnitRange | null = firstOfPlay(axis, { first: 0, last: 6 });
    let last = range;
    while (range) {
      for (let unit = range.first; unit <= range.last; unit++) seen.add(unit);
      last = range;
      range = nextOfPlay(axis, range, 24);
    }
    expect(last).toEqual({ first: 93, last: 99 });
    expect(seen.size).toBe(100);
  });

  it("is as fast where no movement is wanted, in fewer steps", () => {
    const perSecond = (isStill: boolean) => {
      const { everyMs, units } = paceOf(4, isStill);
      return units / everyMs;
    };
    expect(perSecond(true)).toBe(perSecond(false));
    expect(paceOf(4, true).everyMs).toBeGreaterThan(paceOf(4, false).everyMs);
  });
});
