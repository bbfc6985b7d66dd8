/** Eight areas by a lake that is open sea on a map; the last two are small towns outside, one at a border. */
import type { Random } from "../generator/random.ts";
import type { Place, PlaceKind, World } from "./types.ts";

export const AREAS = 8;
/** Areas from here on are towns outside. */
export const FIRST_TOWN = 6;

const AREA_NAMES = ["湖东", "湖西", "湖南岸", "湖北岸", "苇塘", "新埠", "龙口镇", "关坪镇"];

const PER_AREA: readonly (readonly [PlaceKind, number, readonly string[]])[] = [
  ["work", 13, ["厂", "写字楼", "工地", "学校", "医院"]],
  ["locker", 6, ["快递柜", "驿站"]],
  ["hotel", 2, ["宾馆", "民宿"]],
  ["cell", 6, ["基站"]],
  ["camera", 8, ["卡口", "路口"]],
  ["shop", 14, ["超市", "便利店", "餐馆", "菜场", "网吧"]],
  ["other", 14, ["公园", "停车场", "茶楼", "巷口", "码头", "棋牌室"]],
];

export const areaCode = (area: number): string => `9908${String(area + 1).padStart(2, "0")}`;
export const catchmentOf = (area: number): string => `lake-${area + 1}`;

export function buildPlaces(world: World): void {
  const random = world.random.fork("places");
  for (let area = 0; area < AREAS; area++)
    for (const [kind, count, names] of PER_AREA)
      for (let i = 1; i <= count; i++)
        world.places.push(spot(random, area, kind, `${AREA_NAMES[area]}${random.pick(names)}${i}号`));
  world.places.push(spot(random, AREAS - 1, "border", "关坪口岸"));
}

export function spot(random: Random, area: number, kind: PlaceKind, name: string): Place {
  const ring = area < FIRST_TOWN ? 0.055 : 0.62;
  const angle = (area / (area < FIRST_TOWN ? FIRST_TOWN : 5)) * 2 * Math.PI;
  return {
    name,
    kind,
    area,
    lat: 18.9 + ring * Math.sin(angle) + 0.014 * random.normal(),
    lon: 116.0 + ring * Math.cos(angle) + 0.014 * random.normal(),
  };
}

/** By area and kind, so that looking one up takes no search. */
const byKind = new WeakMap<World, Map<string, Place[]>>();

export function placesOf(world: World, area: number, kind: PlaceKind): readonly Place[] {
  let index = byKind.get(world);
  if (!index) {
    index = new Map();
    for (const place of world.places) {
      const key = `${place.area} ${place.kind}`;
      const list = index.get(key);
      if (list) list.push(place);
      else index.set(key, [place]);
    }
    byKind.set(world, index);
  }
  return index.get(`${area} ${kind}`) ?? [];
}

export function homeName(area: number, random: Random): string {
  const estate = random.pick(["苑", "里", "新村", "小区", "家园"]);
  return `${AREA_NAMES[area]}${random.pick(["芦", "荷", "渔", "柳", "鹭", "汀", "泊"])}${estate}${random.whole(1, 40)}栋`;
}

/** The cell that serves a place: the nearest of its area, a tenth of the time another. */
export function cellOf(world: World, random: Random, place: Place): Place {
  const cells = placesOf(world, place.area, "cell");
  if (random.chance(0.1)) return random.pick(cells);
  return nearest(cells, place);
}

export function nearest(places: readonly Place[], { lat, lon }: Place): Place {
  let [best, least] = [places[0] as Place, Number.POSITIVE_INFINITY];
  for (const place of places) {
    const distance = (place.lat - lat) ** 2 + (place.lon - lon) ** 2;
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}
