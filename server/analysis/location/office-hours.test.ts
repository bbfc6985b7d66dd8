import { expect, it } from "vitest";
import type { Scene } from "../groups/business.ts";
import type { Fixes } from "./fixes.ts";
import { shareOfPairsTogether, usualOfficeZones } from "./office-hours.ts";

/** Monday, 2 March 2026, midnight at UTC+8. */
const MONDAY = Date.parse("2026-03-02T00:00:00+08:00") / 1000;
const at = (day: number, hour: number) => MONDAY + day * 86_400 + hour * 3600;

/** Of each owner [time, zone] in order of time. */
function fixes(owners: readonly (readonly (readonly [number, number])[])[]): Fixes {
  const all = owners.flat();
  const starts = [0, ...owners.map((_, owner) => owners.slice(0, owner + 1).flat().length)];
  return {
    starts: Uint32Array.from(starts),
    at: Float64Array.from(all, ([time]) => time),
    zone: Int32Array.from(all, ([, zone]) => zone),
    place: new Int32Array(all.length),
  };
}

/** Two persons, of whom the first uses a line of two phones, and a line of an unknown user. */
function scene(persons: Fixes, phones: Fixes): Scene {
  return {
    actors: { count: 3, personCount: 2, linesOf: [[0], [], [1]] },
    identity: { lines: [[0, 1], [2]], personFixes: persons, phoneFixes: phones },
    tables: { utcOffsetS: 8 * 3600 },
  } as unknown as Scene;
}

it("takes the zone of most fixes on working days from nine to six, of a person and of all phones of the lines", () => {
  const persons = fixes([[[at(0, 10), 4]], [[at(1, 17.9), 5]]]);
  const phones = fixes([[[at(2, 9), 7]], [[at(3, 12), 7]], [[at(4, 11), 2]]]);
  expect([...usualOfficeZones(scene(persons, phones))]).toEqual([7, 5, 2]);
});

it("leaves out evenings and weekends by the local clock; without any other fix there is no zone", () => {
  const persons = fixes([[[at(0, 8.9), 4]], [[at(0, 18), 4]]]);
  const phones = fixes([[[at(5, 12), 7]], [[at(6, 12), 7]], [[at(-1, 12), 2]]]);
  expect([...usualOfficeZones(scene(persons, phones))]).toEqual([-1, -1, -1]);
});

it("counts pairs in one zone among all pairs, also those of whom nothing is known", () => {
  const zones = Int32Array.from([7, 7, 5, -1]);
  expect(shareOfPairsTogether(zones, [0, 1, 2, 3])).toBeCloseTo(1 / 6);
  expect(shareOfPairsTogether(zones, [0, 1])).toBe(1);
  expect(shareOfPairsTogether(zones, [3])).toBe(0);
});
