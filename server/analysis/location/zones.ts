/**
 * Zones: the common ground on which serving cells and sightings can be compared. A zone is the
 * area of one serving cell; every other place lies in the zone of the nearest cell. Where a
 * case has no cells, places are their own zones.
 */
import { type CaseTables, PLACE_KINDS } from "../../domain/case-tables.ts";
import { metresBetween } from "./distance.ts";

export interface Zones {
  readonly count: number;
  /** Zone of each place, −1 where the place has neither coordinates nor a zone of its own. */
  readonly ofPlace: Int32Array;
  /** Zones within `nearM` of each zone, without itself. */
  readonly neighbours: readonly Int32Array[];
  /** Two zones up to this distance apart are neighbours. */
  readonly nearM: number;
  readonly lat: Float64Array;
  readonly lon: Float64Array;
}

const CELL = PLACE_KINDS.indexOf("cell");
/** A place further than this from every cell is a zone of its own. */
const FARTHEST_CELL_M = 30_000;
const NEAR_SPACINGS = 2.2;
const NEAR_RANGE_M = [400, 6000] as const;

export function findZones({ places }: CaseTables): Zones {
  const placeCount = places.ids.length;
  const ofPlace = new Int32Array(placeCount).fill(-1);
  const anchors: number[] = [];
  for (let place = 0; place < placeCount; place++) {
    if (places.kind[place] !== CELL) continue;
    ofPlace[place] = anchors.length;
    anchors.push(place);
  }
  const nearest = nearestAnchor(anchors, places.lat, places.lon);
  for (let place = 0; place < placeCount; place++) {
    if (ofPlace[place]! >= 0) continue;
    const found = nearest(places.lat[place]!, places.lon[place]!);
    if (found.metres <= FARTHEST_CELL_M) ofPlace[place] = found.zone;
  }
  // Only after all cells are known: the rest stand for themselves.
  for (let place = 0; place < placeCount; place++) {
    if (ofPlace[place]! >= 0) continue;
    ofPlace[place] = anchors.length;
    anchors.push(place);
  }
  const lat = Float64Array.from(anchors, (place) => places.lat[place]!);
  const lon = Float64Array.from(anchors, (place) => places.lon[place]!);
  const nearM = nearDistance(lat, lon);
  return { count: anchors.length, ofPlace, neighbours: neighboursWithin(lat, lon, nearM), nearM, lat, lon };
}

interface Nearest {
  readonly zone: number;
  readonly metres: number;
}

/** Anchors sorted by latitude; a search goes outward until latitude alone is farther than the best. */
function nearestAnchor(anchors: readonly number[], lat: Float64Array, lon: Float64Array) {
  const zones = anchors.map((_, zone) => zone).filter((zone) => !Number.isNaN(lat[anchors[zone]!]!));
  zones.sort((a, b) => lat[anchors[a]!]! - lat[anchors[b]!]! || a - b);
  const latitudes = zones.map((zone) => lat[anchors[zone]!]!);
  return (atLat: number, atLon: number): Nearest => {
    let best: Nearest = { zone: -1, metres: Number.POSITIVE_INFINITY };
    if (Number.isNaN(atLat) || Number.isNaN(atLon)) return best;
    let down = lowerBound(latitudes, atLat) - 1;
    let up = down + 1;
    const metresOf = (at: number) => metresBetween(atLat, atLon, latitudes[at]!, atLon);
    while (down >= 0 || up < zones.length) {
      const takeUp = down < 0 || (up < zones.length && latitudes[up]! - atLat <= atLat - latitudes[down]!);
      const at = takeUp ? up++ : down--;
      if (metresOf(at) > best.metres) {
        // Everything further on this side is farther still.
        if (takeUp) up = zones.length;
        else down = -1;
        continue;
      }
      const zone = zones[at]!;
      const metres = metresBetween(atLat, atLon, latitudes[at]!, lon[anchors[zone]!]!);
      if (metres < best.metres || (metres === best.metres && zone < best.zone)) best = { zone, metres };
    }
    return best;
  };
}

/** Up to which zones are neighbours, metres: so many times the usual distance of a zone to its nearest other one. */
function nearDistance(lat: Float64Array, lon: Float64Array): number {
  const spacings: number[] = [];
  const order = [...lat.keys()].filter((zone) => !Number.isNaN(lat[zone]!));
  order.sort((a, b) => lat[a]! - lat[b]! || a - b);
  for (const [position, zone] of order.entries()) {
    let best = Number.POSITIVE_INFINITY;
    for (const step of [-1, 1]) {
      for (let at = position + step; at >= 0 && at < order.length; at += step) {
        const other = order[at]!;
        if (metresBetween(lat[zone]!, 0, lat[other]!, 0) > best) break;
        best = Math.min(best, metresBetween(lat[zone]!, lon[zone]!, lat[other]!, lon[other]!));
      }
    }
    if (Number.isFinite(best) && best > 0) spacings.push(best);
  }
  spacings.sort((a, b) => a - b);
  const median = spacings[spacings.length >> 1] ?? NEAR_RANGE_M[0];
  return Math.min(NEAR_RANGE_M[1], Math.max(NEAR_RANGE_M[0], NEAR_SPACINGS * median));
}

function neighboursWithin(lat: Float64Array, lon: Float64Array, metres: number): Int32Array[] {
  const order = [...lat.keys()].filter((zone) => !Number.isNaN(lat[zone]!));
  order.sort((a, b) => lat[a]! - lat[b]! || a - b);
  const lists: number[][] = Array.from(lat, () => []);
  for (const [position, zone] of order.entries()) {
    for (let at = position + 1; at < order.length; at++) {
      const other = order[at]!;
      if (metresBetween(lat[zone]!, 0, lat[other]!, 0) > metres) break;
      if (metresBetween(lat[zone]!, lon[zone]!, lat[other]!, lon[other]!) > metres) continue;
      lists[zone]!.push(other);
      lists[other]!.push(zone);
    }
  }
  return lists.map((list) => Int32Array.from(list).sort());
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
