/** The map: six districts round a centre and a town sixty kilometres off, each with its own waste water. */
import type { PlaceKind } from "../generator/world/world.ts";
import { type City, item } from "./city.ts";

export const TOWNS = 7;
/** The town outside, at the road to the border. */
export const FAR_TOWN = 6;

const COUNTS: Readonly<Partial<Record<PlaceKind, number>>> = {
  home: 62,
  work: 22,
  shop: 30,
  locker: 7,
  hotel: 2,
  camera: 11,
  cell: 12,
  other: 8,
};
const KIND_NAMES: Readonly<Record<PlaceKind, string>> = {
  home: "小区",
  work: "写字楼",
  shop: "店铺",
  locker: "快递柜",
  hotel: "宾馆",
  camera: "卡口",
  cell: "基站",
  other: "茶室",
  border: "检查站",
};
const TOWN_NAMES = ["东河", "西岭", "南桥", "北门", "新港", "老城", "临关"];

export function buildPlaces(city: City): void {
  const random = city.random.fork("places");
  for (let town = 0; town < TOWNS; town++) {
    const angle = (2 * Math.PI * town) / 6;
    const [cx, cy] = town === FAR_TOWN ? [58, -21] : [5.2 * Math.cos(angle), 5.2 * Math.sin(angle)];
    const counts = Object.entries(town === FAR_TOWN ? { ...COUNTS, border: 1 } : COUNTS);
    for (const [kind, count] of counts as [PlaceKind, number][]) {
      const built: number[] = [];
      city.placesByTown.set(`${kind} ${town}`, built);
      for (let i = 0; i < count; i++) {
        built.push(city.places.length);
        city.places.push({
          kind,
          town,
          x: cx + 1.7 * random.normal(),
          y: cy + 1.7 * random.normal(),
          name: `${item(TOWN_NAMES, town)}${random.whole(1, 180)}号${KIND_NAMES[kind]}`,
        });
      }
    }
  }
}

export function kilometres(city: City, a: number, b: number): number {
  const [from, to] = [item(city.places, a), item(city.places, b)];
  return Math.hypot(from.x - to.x, from.y - to.y);
}

/** For each place the nearest places of a kind, nearest first. */
export function nearest(city: City, kind: PlaceKind, count: number): readonly (readonly number[])[] {
  const candidates = city.places.flatMap((place, i) => (place.kind === kind ? [i] : []));
  return city.places.map((_, place) =>
    [...candidates]
      .map((other) => [kilometres(city, place, other), other] as const)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])
      .slice(0, count)
      .map(([, other]) => other),
  );
}
