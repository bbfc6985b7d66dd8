/** A port of six districts, each with its waste water, and three towns up to 240 km away. */
import type { PlaceKind } from "../../generator/world/world.ts";
import { type City, item } from "../city.ts";

export const DISTRICTS = 6;
/** Towns outside: people there are recorded when they deal with the city. */
export const OUTSIDE = [6, 7, 8] as const;

const NAMES = ["望潮", "盐仓", "石埠", "灯塔", "鹤汀", "新闸", "远岬", "茶坪", "南泊"];
const CENTRES: readonly (readonly [number, number])[] = [
  [0, 0],
  [4, 3],
  [-5, 2],
  [3, -4],
  [-3, -5],
  [8, -1],
  [60, 95],
  [-150, 130],
  [40, -230],
];
const LABEL: Readonly<Record<PlaceKind, string>> = {
  home: "小区",
  work: "单位",
  locker: "智能柜",
  hotel: "旅馆",
  cell: "基站",
  camera: "卡口",
  shop: "商户",
  border: "查验点",
  other: "场所",
};

export function buildPlaces(city: City): void {
  const random = city.random.fork("places");
  const scale = city.parameters.persons / 1500;
  CENTRES.forEach(([cx, cy], town) => {
    const many = town < DISTRICTS;
    const counts: Readonly<Record<PlaceKind, number>> = {
      home: many ? Math.ceil(50 * scale) + 6 : 12,
      work: many ? Math.ceil(14 * scale) + 3 : 5,
      locker: many ? 9 : 3,
      hotel: 3,
      cell: many ? 13 : 5,
      camera: many ? 11 : 4,
      shop: many ? Math.ceil(13 * scale) + 4 : 4,
      border: many ? 1 : 2,
      other: many ? 16 : 5,
    };
    for (const kind of Object.keys(counts) as PlaceKind[])
      for (let i = 0; i < counts[kind]; i++) {
        const name = `${NAMES[town]}${LABEL[kind]}${i + 1}`;
        const spread = many ? 1.5 : 1.1;
        const [x, y] = [cx + random.normal() * spread, cy + random.normal() * spread];
        const index = city.places.push({ kind, town, x, y, name }) - 1;
        const key = `${kind} ${town}`;
        city.placesByTown.set(key, [...(city.placesByTown.get(key) ?? []), index]);
      }
  });
}

export function placesOf(city: City, kind: PlaceKind, town: number): readonly number[] {
  return city.placesByTown.get(`${kind} ${town}`) ?? [];
}

export function anyPlace(city: City, kind: PlaceKind, town: number): number {
  return city.random.pick(placesOf(city, kind, town));
}

export function kilometres(city: City, a: number, b: number): number {
  const [from, to] = [item(city.places, a), item(city.places, b)];
  return Math.hypot(from.x - to.x, from.y - to.y);
}

/** Of each place the `count` nearest places of a kind in its town, nearest first. */
export function nearest(city: City, kind: PlaceKind, count: number): readonly (readonly number[])[] {
  return city.places.map((place, index) =>
    [...placesOf(city, kind, place.town)]
      .sort((a, b) => kilometres(city, index, a) - kilometres(city, index, b))
      .slice(0, count),
  );
}
