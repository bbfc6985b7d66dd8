/**
 * The map: districts of an invented city on a grid in the open ocean, and three other towns,
 * one at a border. Area codes begin with 99, which GB/T 2260 does not assign.
 */
import type { Random } from "../random.ts";
import { roadName, townName } from "./names.ts";
import { type Area, at, type PlaceKind, type World } from "./world.ts";

/** South of the Bay of Bengal, 1,000 km from any land. */
const ORIGIN = { lat: 2.5, lon: 85.0 } as const;
const SPACING_DEG = 0.055;
const SPREAD_DEG = 0.007;
const PERSONS_PER_DISTRICT = 260;
const TOWNS = 3;

/** Public places of a district of 260 people, and of another town. */
const DISTRICT_PLACES: readonly [PlaceKind, number][] = [
  ["cell", 6],
  ["camera", 7],
  ["locker", 6],
  ["shop", 16],
  ["hotel", 2],
  ["other", 8],
  // Flats and rooms that stand empty.
  ["home", 8],
  ["work", 3],
];
const TOWN_PLACES: readonly [PlaceKind, number][] = [
  ["cell", 3],
  ["camera", 2],
  ["locker", 1],
  ["shop", 5],
  ["hotel", 2],
  ["other", 2],
  ["border", 1],
];

const LABELS: Readonly<Record<PlaceKind, readonly string[]>> = {
  cell: ["基站"],
  camera: ["路口卡口", "路口监控"],
  locker: ["快递柜", "寄存柜"],
  shop: ["超市", "小吃店", "便利店", "茶馆", "药店", "水果店", "网吧"],
  hotel: ["宾馆", "旅社"],
  other: ["公园", "广场", "停车场", "菜市场", "绿道"],
  border: ["边境通道"],
  home: ["小区"],
  work: ["写字楼", "厂区", "门店"],
};

export function buildMap(world: World): void {
  const random = world.random.fork("map");
  const districts = Math.max(3, Math.round(world.parameters.persons / PERSONS_PER_DISTRICT));
  const side = Math.ceil(Math.sqrt(districts));
  for (let i = 0; i < districts; i++) {
    const code = `9901${String(i + 1).padStart(2, "0")}`;
    addArea(world, random, {
      name: `${townName(random)}区`,
      code: i < 99 ? code : "990199",
      catchment: `catchment-${String(i + 1).padStart(2, "0")}`,
      lat: ORIGIN.lat + Math.floor(i / side) * SPACING_DEG,
      lon: ORIGIN.lon + (i % side) * SPACING_DEG,
      places: DISTRICT_PLACES,
    });
  }
  for (let i = 0; i < TOWNS; i++) {
    addArea(world, random, {
      name: `${townName(random)}县`,
      code: `99${String(i + 2).padStart(2, "0")}01`,
      catchment: null,
      lat: ORIGIN.lat - 1.5 - i,
      lon: ORIGIN.lon - 1 + i,
      places: TOWN_PLACES,
    });
  }
}

/** Adds a place near the middle of an area and returns its index. */
export function addPlace(world: World, random: Random, area: number, kind: PlaceKind): number {
  const { name, places, town } = at(world.areas, area);
  const centre = at(CENTRES.get(world) ?? [], area);
  const index = world.places.length;
  const lat = centre.lat + random.normal() * SPREAD_DEG * (town ? 0.5 : 1);
  const lon = centre.lon + random.normal() * SPREAD_DEG * (town ? 0.5 : 1);
  world.places.push({
    name: `${name}${roadName(random)}${random.whole(1, 300)}号${random.pick(LABELS[kind])}`,
    kind,
    lat,
    lon,
    area,
    cell: kind === "cell" ? index : nearest(world, places.cell, lat, lon),
  });
  places[kind].push(index);
  return index;
}

/** Centres of the areas of each city, kept aside since only this module needs them. */
const CENTRES = new WeakMap<World, { lat: number; lon: number }[]>();

interface AreaSketch {
  readonly name: string;
  readonly code: string;
  readonly catchment: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly places: readonly [PlaceKind, number][];
}

function addArea(world: World, random: Random, sketch: AreaSketch): void {
  const area: Area = {
    name: sketch.name,
    code: sketch.code,
    catchment: sketch.catchment,
    town: sketch.catchment === null,
    places: {
      home: [],
      work: [],
      locker: [],
      hotel: [],
      cell: [],
      camera: [],
      shop: [],
      border: [],
      other: [],
    },
    residents: [],
  };
  const index = world.areas.push(area) - 1;
  const centres = CENTRES.get(world) ?? [];
  centres.push({ lat: sketch.lat, lon: sketch.lon });
  CENTRES.set(world, centres);
  for (const [kind, count] of sketch.places) {
    for (let i = 0; i < count; i++) addPlace(world, random, index, kind);
  }
}

function nearest(world: World, candidates: readonly number[], lat: number, lon: number): number {
  let best = candidates[0] ?? -1;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const place = at(world.places, candidate);
    const distance = (place.lat - lat) ** 2 + (place.lon - lon) ** 2;
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
