/** Six districts of a city and three towns outside, with their places; where cells and cameras are. */
import type { Random } from "../generator/random.ts";
import type { Place, World } from "./world.ts";

/** Areas 0 to 5 are districts, each with a waste-water catchment; the rest lie outside. */
export const DISTRICTS = 6;
export const OUTSIDE = [6, 7, 8] as const;
const NAMES = ["云台", "石坪", "长沟", "松坝", "雪泉", "北垭", "远岭镇", "黑水镇", "界河镇"];

/** Open sea in the Bay of Bengal: nobody lives there. */
const CORNER = { lat: 12, lon: 88 };

const PER_AREA = { cell: 9, camera: 14, shop: 14, locker: 8, hotel: 3, other: 12, work: 10 } as const;
const CALLED = {
  cell: "基站",
  camera: "卡口",
  shop: "店",
  locker: "快递柜",
  hotel: "宾馆",
  other: "公共场所",
  work: "单位",
  home: "住所",
  border: "口岸",
} as const;

export function buildPlaces(world: World): void {
  const random = world.random.fork("places");
  for (let area = 0; area < NAMES.length; area++)
    for (const [kind, count] of Object.entries(PER_AREA) as [Place["kind"], number][])
      for (let n = 0; n < count; n++) addPlace(world, random, kind, area);
  addPlace(world, random, "border", 8);
}

export function addPlace(world: World, random: Random, kind: Place["kind"], area: number): Place {
  const [row, column] = area < DISTRICTS ? [Math.floor(area / 3), area % 3] : [6 + 7 * (area - 6), 8];
  const place: Place = {
    kind,
    area,
    name: `${NAMES[area] ?? ""}${CALLED[kind]}${random.whole(1000, 9999)}`,
    lat: CORNER.lat + 0.04 * (row + random.next()),
    lon: CORNER.lon + 0.04 * (column + random.next()),
  };
  world.places.push(place);
  return place;
}

export function placesOf(world: World, area: number, kind: Place["kind"]): Place[] {
  const cache = CACHES.get(world) ?? new Map<string, Place[]>();
  CACHES.set(world, cache);
  const key = `${kind} ${area}`;
  const known = cache.get(key);
  if (known) return known;
  const found = world.places.filter((place) => place.area === area && place.kind === kind);
  if (kind !== "home") cache.set(key, found);
  return found;
}

/** The nearest of a kind in the area of a place; at times the second nearest. */
export function nearest(world: World, place: Place, kind: "cell" | "camera", random: Random): Place {
  const list = placesOf(world, place.area, kind);
  let [first, second] = [list[0] as Place, list[0] as Place];
  let [least, next] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const other of list) {
    const square = (other.lat - place.lat) ** 2 + (other.lon - place.lon) ** 2;
    if (square < least) [first, second, least, next] = [other, first, square, least];
    else if (square < next) [second, next] = [other, square];
  }
  return random.chance(0.1) ? second : first;
}

export function areaCode(area: number): string {
  return `9907${String(area + 1).padStart(2, "0")}`;
}

export function catchment(area: number): string {
  return area < DISTRICTS ? `wc-${area + 1}` : "";
}

const CACHES = new WeakMap<World, Map<string, Place[]>>();
