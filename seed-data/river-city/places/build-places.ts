/** The map: six districts on the river, two townships with villages, two border towns, one far city; all at sea. */
import type { Random } from "../../generator/random.ts";
import type { Place, PlaceKind } from "../city-types.ts";
import type { World } from "../world.ts";

export const DISTRICTS = 6;

const TOWNSHIPS = [6, 7];

export const BORDER_TOWNS: readonly number[] = [8, 9];

/** Where goods bought by order come from, and relatives who moved away live. */
export const FAR_CITY = 10;

const NAMES = [
  "橹湾街道",
  "苇碛街道",
  "柳碇街道",
  "矶鹭街道",
  "新漪街道",
  "浦霁街道",
  "芦汊乡",
  "桑汩乡",
  "界汀镇",
  "雾隘镇",
  "远汀市",
];

/** What each district has of each use: kind delivered, how many, what it is called. */
const USES: Readonly<Record<string, readonly [PlaceKind, number, string]>> = {
  eatery: ["shop", 7, "饭馆"],
  market: ["shop", 3, "菜市"],
  store: ["shop", 8, "便利店"],
  salon: ["shop", 4, "理发美甲"],
  massage: ["shop", 2, "足浴店"],
  tables: ["shop", 3, "棋牌室"],
  night: ["shop", 4, "烧烤摊"],
  station: ["other", 2, "快递驿站"],
  park: ["other", 4, "公园路口"],
  lot: ["other", 3, "停车场"],
  locker: ["locker", 4, "寄存柜"],
  hotel: ["hotel", 2, "旅馆"],
  cell: ["cell", 5, "基站"],
  camera: ["camera", 6, "卡口"],
  school: ["work", 1, "学校"],
  firm: ["work", 9, "公司"],
  plant: ["work", 2, "厂区"],
};

export function areaCode(area: number): string {
  return `9907${String(area + 11).padStart(2, "0")}`;
}

export function areaName(area: number): string {
  return NAMES[area] ?? "";
}

export function catchmentOf(area: number): string {
  return area < 8 ? `river-wtp-${area + 1}` : "";
}

export function buildPlaces(world: World): void {
  const random = world.random.fork("places");
  for (let area = 0; area <= FAR_CITY; area++) {
    const centre = centreOf(area, random);
    const rural = TOWNSHIPS.includes(area) || BORDER_TOWNS.includes(area);
    for (const [use, [kind, count, label]] of Object.entries(USES)) {
      const number = rural ? Math.ceil(count / 2) : count;
      for (let n = 1; n <= number; n++)
        world.places.push(placeNear(random, centre, area, kind, use, `${NAMES[area]}${label}${n}号`));
    }
    if (BORDER_TOWNS.includes(area))
      world.places.push(placeNear(random, centre, area, "border", "border", `${NAMES[area]}便道口`));
    if (area === 0) world.places.push(placeNear(random, centre, area, "work", "hospital", "橹湾医院"));
    if (area === 1) world.places.push(placeNear(random, centre, area, "work", "wholesale", "苇碛果品批发场"));
  }
}

/** A home in an area, with an address of its own. */
export function addHome(world: World, random: Random, area: number): Place {
  const some = placesOf(world, area, "store");
  const near = random.pick(some);
  const number = `${random.whole(1, 60)}号${random.whole(1, 4)}单元${random.whole(1, 7)}0${random.whole(1, 4)}`;
  const name = `${NAMES[area]}${area < DISTRICTS ? "望江里" : "坪上组"}${number}`;
  const home = placeNear(random, near, area, "home", "home", name);
  world.places.push(home);
  return home;
}

const cache = new WeakMap<World, Map<string, Place[]>>();

/** Places of one use in one area. */
export function placesOf(world: World, area: number, use: string): readonly Place[] {
  const known = cache.get(world) ?? new Map<string, Place[]>();
  cache.set(world, known);
  const key = `${area} ${use}`;
  const found = known.get(key) ?? world.places.filter((p) => p.area === area && p.use === use);
  if (use !== "home") known.set(key, found);
  return found;
}

/** The nearest place of a use in the same area. */
export function nearest(world: World, place: Place, use: string): Place {
  let best = place;
  let least = Number.POSITIVE_INFINITY;
  for (const one of placesOf(world, place.area, use)) {
    const distance = (one.lat - place.lat) ** 2 + (one.lon - place.lon) ** 2;
    if (distance < least) {
      least = distance;
      best = one;
    }
  }
  return best;
}

function centreOf(area: number, random: Random): { lat: number; lon: number } {
  if (area < DISTRICTS) return { lat: 19.1 + 0.045 * Math.floor(area / 3), lon: 113.4 + 0.05 * (area % 3) };
  if (TOWNSHIPS.includes(area)) return { lat: 18.95, lon: 113.3 + 0.3 * (area - DISTRICTS) };
  return { lat: 17.9 + random.between(0, 0.3), lon: 112.7 + 0.6 * (area - 8) };
}

function placeNear(
  random: Random,
  centre: { readonly lat: number; readonly lon: number },
  area: number,
  kind: PlaceKind,
  use: string,
  name: string,
): Place {
  const spread = kind === "home" ? 0.003 : 0.009;
  return {
    kind,
    use,
    name,
    lat: centre.lat + spread * random.normal(),
    lon: centre.lon + spread * random.normal(),
    area,
  };
}
