import { expect, it } from "vitest";
import type { CaseTables } from "../../domain/case-tables.ts";
import { seededRandom } from "../random.ts";
import { metresBetween } from "./distance.ts";
import { findZones } from "./zones.ts";

const CELL = 5;
const HOME = 1;

function tablesOf(rows: readonly (readonly [lat: number, lon: number, kind: number])[]): CaseTables {
  return {
    places: {
      ids: rows.map((_, i) => `l${i}`),
      lat: Float64Array.from(rows, ([lat]) => lat),
      lon: Float64Array.from(rows, ([, lon]) => lon),
      kind: Int32Array.from(rows, ([, , kind]) => kind),
      city: new Int32Array(rows.length).fill(-1),
    },
  } as unknown as CaseTables;
}

it("puts every place into the zone of the nearest cell", () => {
  const random = seededRandom(5);
  const rows = Array.from({ length: 300 }, (_, i) => {
    const kind = i < 40 ? CELL : HOME;
    return [26 + random.uniform() * 0.2, 104 + random.uniform() * 0.2, kind] as const;
  });
  const { ofPlace } = findZones(tablesOf(rows));
  for (let place = 40; place < rows.length; place++) {
    const [lat, lon] = rows[place]!;
    const metres = rows.slice(0, 40).map(([cellLat, cellLon]) => metresBetween(lat, lon, cellLat, cellLon));
    expect(ofPlace[place]).toBe(metres.indexOf(Math.min(...metres)));
  }
});

it("leaves places without coordinates, and far ones, to themselves", () => {
  const { ofPlace, count } = findZones(
    tablesOf([
      [26, 104, CELL],
      [Number.NaN, Number.NaN, HOME],
      [40, 116, HOME],
      [26.001, 104, HOME],
    ]),
  );
  expect([...ofPlace]).toEqual([0, 1, 2, 0]);
  expect(count).toBe(3);
});
