/** Four zones far apart; a track at home and at work, and people who share one of these places or both. */
import { describe, expect, it } from "vitest";
import type { Fixes } from "./fixes.ts";
import { doublings, locationModel, type Track } from "./profile.ts";
import type { Zones } from "./zones.ts";

const HOUR = 3600;
const [HOME, WORK, ELSEWHERE] = [0, 1, 2] as const;
const ZONES = {
  count: 4,
  neighbours: Array.from({ length: 4 }, () => new Int32Array(0)),
} as unknown as Zones;
const ANYBODY = {
  zone: Int32Array.from({ length: 400 }, (_, at) => at % 4),
} as unknown as Fixes;
const model = locationModel(ZONES, [ANYBODY], 0.9);
const line = track([
  ...Array.from({ length: 60 }, (_, day) => [day * 24, HOME] as const),
  ...Array.from({ length: 15 }, (_, day) => [day * 24 + 10, WORK] as const),
]);

describe("how a track fits somebody", () => {
  it("counts each doubling of the fixes in a zone once", () => {
    expect([1, 2, 3, 6, 7, 15, 143].map(doublings)).toEqual([1, 1, 2, 2, 3, 4, 7]);
  });

  it("fits who has both places better than who lives there and works elsewhere, however often the phone is at home", () => {
    const both = habit([HOME, 30], [WORK, 30]);
    const homeOnly = habit([HOME, 58], [ELSEWHERE, 2]);
    const none = track([]);
    expect(model.fitOf(line, none, both).habit).toBeGreaterThan(model.fitOf(line, none, homeOnly).habit + 3);
  });

  it("bounds what being apart says against one user", () => {
    const apart = track(Array.from({ length: 60 }, (_, day) => [day * 24 + 0.1, WORK] as const));
    const same = habit([HOME, 30], [WORK, 30]);
    expect(model.fitOf(line, apart, same).near).toBe(-5);
  });

  it("does not bound what moments together say for one", () => {
    const together = track(Array.from({ length: 60 }, (_, day) => [day * 24 + 0.1, HOME] as const));
    expect(model.fitOf(line, together, habit([HOME, 10], [WORK, 10])).near).toBeGreaterThan(10);
  });
});

function track(fixes: readonly (readonly [hours: number, zone: number])[]): Track {
  const sorted = [...fixes].sort(([a], [b]) => a - b);
  return {
    at: Float64Array.from(sorted, ([hours]) => hours * HOUR),
    zone: Int32Array.from(sorted, ([, zone]) => zone),
  };
}

function habit(...weights: readonly (readonly [zone: number, fixes: number])[]) {
  return model.habitOf(track([]), new Map(weights));
}
