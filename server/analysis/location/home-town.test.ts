import { expect, it } from "vitest";
import type { PlaceTable } from "../../domain/case-tables.ts";
import { homeTown, isElsewhere } from "./home-town.ts";

/** Two homes in one town under two codes, a home half a degree (55 km) north under the first, two without coordinates. */
const places: PlaceTable = {
  ids: ["p0", "p1", "p2", "p3", "p4"],
  lat: Float64Array.of(1, 1.05, 1.55, Number.NaN, Number.NaN),
  lon: Float64Array.of(80, 80.02, 80.01, Number.NaN, Number.NaN),
  kind: new Int32Array(5),
  city: Int32Array.of(9901, 9902, 9901, 9901, 9903),
};

it("tells another town by distance, whatever the area codes say", () => {
  const town = homeTown(places, [0, 1, 0, 2, -1]);
  expect([0, 1, 2].map((place) => isElsewhere(places, town, place))).toEqual([false, false, true]);
});

it("goes by the area code where there are no coordinates, and holds nothing elsewhere without either", () => {
  const town = homeTown(places, [0, 0, 1]);
  expect([3, 4, -1].map((place) => isElsewhere(places, town, place))).toEqual([false, true, false]);
  const unknown = homeTown(places, []);
  expect(isElsewhere(places, unknown, 2)).toBe(false);
});
