/** Places at sea: quarters of the city around a market, towns far off, a border post at two of them. */
import type { Random } from "../generator/random.ts";
import type { Place, PlaceKind } from "./city-types.ts";
import { placesOf, QUARTERS, TOWNS, type World } from "./world.ts";

const CENTRE = { lat: 28.35, lon: 124.6 };

const QUARTER_NAMES = ["南墟", "北墟", "绸行", "米市", "船街", "新桥", "灯塔", "盐仓"];
const TOWN_NAMES = ["远礁", "石帆", "界浦", "外屿"];

/** How many of each in a quarter of a city of 1,500. */
const PER_QUARTER: readonly (readonly [PlaceKind, number, readonly string[]])[] = [
  ["home", 26, ["花园", "公寓", "新村", "家园"]],
  ["work", 9, ["写字楼", "批发档口", "厂房", "仓库"]],
  ["locker", 5, ["快递柜"]],
  ["hotel", 4, ["酒店", "宾馆"]],
  ["cell", 5, ["基站"]],
  ["camera", 6, ["卡口"]],
  ["shop", 12, ["便利店", "餐馆", "烟酒店", "水果店", "药店", "茶馆"]],
  ["other", 9, ["公园", "停车场", "驿站", "地铁口", "KTV", "棋牌室"]],
];

export const AREAS = QUARTERS + TOWNS;

/** Division 99 is not assigned. */
export const areaCode = (area: number): string => `9931${String(area + 11)}`;

export const catchmentOf = (area: number): string => (area < QUARTERS ? `MK${area + 1}` : "");

export function buildPlaces(world: World): void {
  const random = world.random.fork("places");
  for (let area = 0; area < AREAS; area++) {
    const town = area >= QUARTERS;
    const turn = ((town ? area - QUARTERS : area) / (town ? TOWNS : QUARTERS)) * 2 * Math.PI;
    const far = town ? random.between(1.1, 2.2) : random.between(0.025, 0.055);
    const centre = { lat: CENTRE.lat + far * Math.sin(turn), lon: CENTRE.lon + far * Math.cos(turn) };
    const name = (town ? TOWN_NAMES[area - QUARTERS] : QUARTER_NAMES[area]) ?? "";
    for (const [kind, count, kinds] of PER_QUARTER)
      for (let n = 0; n < Math.ceil(count * (town ? 0.3 : 1)); n++)
        add(world, random, area, kind, `${name}${random.pick(kinds)}${n + 1}号`, centre);
    if (town && area % 2 === 0) add(world, random, area, "border", `${name}口岸`, centre);
  }
}

function add(
  world: World,
  random: Random,
  area: number,
  kind: PlaceKind,
  name: string,
  { lat, lon }: { lat: number; lon: number },
): void {
  const place: Place = {
    kind,
    name,
    area,
    lat: lat + random.normal() * 0.008,
    lon: lon + random.normal() * 0.009,
  };
  world.places.push(place);
  const key = `${area} ${kind}`;
  const list = world.placesBy.get(key);
  if (list) list.push(place);
  else world.placesBy.set(key, [place]);
}

export function nearest(world: World, place: Place, kind: PlaceKind): Place {
  let best = place;
  let least = Number.POSITIVE_INFINITY;
  for (const other of placesOf(world, place.area, kind)) {
    const far = (other.lat - place.lat) ** 2 + (other.lon - place.lon) ** 2;
    if (far < least) [best, least] = [other, far];
  }
  return best;
}

const cellCache = new WeakMap<Place, Place>();

/** The cell that serves a place, now and then its neighbour. */
export function cellOf(world: World, random: Random, place: Place): Place {
  if (random.chance(0.12)) return random.pick(placesOf(world, place.area, "cell"));
  const known = cellCache.get(place);
  if (known) return known;
  const cell = nearest(world, place, "cell");
  cellCache.set(place, cell);
  return cell;
}

/** A place where people can stand about without being noticed. */
export function spotIn(world: World, random: Random, area: number): Place {
  const kind = random.weighted({ shop: 0.4, other: 0.4, hotel: 0.08, locker: 0.12 });
  return random.pick(placesOf(world, area, kind));
}

export const cellPlaceOf = (world: World, random: Random): Place =>
  random.pick(placesOf(world, random.int(QUARTERS), "work"));
