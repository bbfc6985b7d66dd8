/** An invented city of five districts and four towns, on the open sea of the southern Indian Ocean. */
import type { Hood, Place, World } from "../world.ts";

export const CITY_HOODS = 40;

export const CITY_WIDTH = 8;

/** Lengths in metres to degrees at the city's latitude. */
export const M_LAT = 1 / 111320;

export const M_LON = 1 / 96400;

const TOWNS = [
  { lat: -31.2, lon: 84.1, hoods: 3 },
  { lat: -29.4, lon: 83.2, hoods: 3 },
  { lat: -30.9, lon: 85.9, hoods: 3 },
  { lat: -28.9, lon: 85.1, hoods: 3 },
];

const NAMES = ["潮石", "浮槎", "沙汐", "鲸浦", "望澜", "青礁", "白鸥", "远帆", "月屿", "珠湾"];

const STREETS = ["海螺", "珊瑚", "信风", "灯塔", "船坞", "盐田", "帆影", "晨雾", "碧波", "归港"];

export function buildPlaces(world: World): void {
  const random = world.random.fork("geo");
  const put = (h: Hood, kind: Place["kind"], label: string, near?: Place, metres = 0): Place => {
    const angle = random.between(0, 2 * Math.PI);
    const d = near ? random.between(metres / 3, metres) : 550 * Math.sqrt(random.next());
    const place: Place = {
      key: world.places.length,
      name: `${NAMES[h.district] ?? NAMES[5 + h.town] ?? ""}${h.town === 0 ? "区" : "县"}${random.pick(STREETS)}街${random.int(1, 399)}号${label}`,
      kind,
      hood: h.key,
      lat: (near?.lat ?? h.lat) + d * Math.sin(angle) * M_LAT,
      lon: (near?.lon ?? h.lon) + d * Math.cos(angle) * M_LON,
    };
    world.places.push(place);
    h.places.push(place);
    return place;
  };
  const hood = (town: number, district: number, lat: number, lon: number): void => {
    const h: Hood = { key: world.hoods.length, town, district, lat, lon, places: [] };
    world.hoods.push(h);
    put(h, "cell", "基站");
    put(h, "cell", "基站");
    for (let i = 0; i < 18; i++) put(h, "home", `小区${random.int(1, 20)}栋`);
    for (let i = 0; i < 5; i++) put(h, "work", random.pick(["写字楼", "工厂", "仓库", "学校", "门市"]));
    for (const [kind, label, n] of [
      ["shop", "茶馆", 1],
      ["shop", "超市", 2],
      ["shop", "餐馆", 2],
      ["locker", "快递柜", 2],
      ["other", "公园", 1],
      ["other", "停车场", 1],
      ["other", "公交站", 1],
      ["hotel", "旅馆", town > 0 ? 2 : 0.25],
    ] as const) {
      for (let i = 0; i < n && random.chance(n); i++) {
        const spot = put(h, kind, label);
        if (random.chance(0.8)) put(h, "camera", "卡口摄像头", spot, 75);
      }
    }
    put(h, "camera", "道路摄像头");
    if (town > 0 && h.key % 3 === 0) put(h, "border", "检查站");
  };
  for (let k = 0; k < CITY_HOODS; k++) {
    const x = k % CITY_WIDTH;
    const y = Math.floor(k / CITY_WIDTH);
    hood(0, y, -30 + y * 1400 * M_LAT, 84.6 + x * 1400 * M_LON);
  }
  TOWNS.forEach((town, i) => {
    for (let k = 0; k < town.hoods; k++) hood(i + 1, 5 + i, town.lat, town.lon + k * 1500 * M_LON);
  });
}
