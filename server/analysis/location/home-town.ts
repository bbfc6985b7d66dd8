/**
 * The town where a set of people live, and what lies elsewhere. Told by distance: an area code
 * may cut one town into districts, or name a town an hour away like the next street. Codes stand
 * in where coordinates are not known.
 */
import type { PlaceTable } from "../../domain/case-tables.ts";
import { metresBetween } from "./distance.ts";

export interface HomeTown {
  /** WGS 84 degrees, NaN where no home has coordinates. */
  readonly lat: number;
  readonly lon: number;
  /** As `PlaceTable.city`, −1 where no home has one. */
  readonly city: number;
}

/** Towns lie further apart; the districts of one do not. */
const ELSEWHERE_M = 30_000;

/** @param homes indices of places, −1 = unknown; the town is where most of them are */
export function homeTown({ lat, lon, city }: PlaceTable, homes: readonly number[]): HomeTown {
  const known = homes.filter((home) => home >= 0);
  const located = known.filter((home) => !Number.isNaN(lat[home]!) && !Number.isNaN(lon[home]!));
  return {
    lat: median(located.map((home) => lat[home]!)),
    lon: median(located.map((home) => lon[home]!)),
    city: commonest(known.map((home) => city[home]!)),
  };
}

/** False where it cannot be told. */
export function isElsewhere({ lat, lon, city }: PlaceTable, town: HomeTown, place: number): boolean {
  if (place < 0) return false;
  const metres = metresBetween(town.lat, town.lon, lat[place]!, lon[place]!);
  if (!Number.isNaN(metres)) return metres > ELSEWHERE_M;
  return town.city >= 0 && city[place]! >= 0 && city[place] !== town.city;
}

/** Of two middle values the lower; NaN of none. */
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] ?? Number.NaN;
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) if (value >= 0) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1;
}
