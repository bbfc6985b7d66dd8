/** Which places, cameras and cells are near, and what area and catchment a neighbourhood belongs to. */
import { type Hood, hoodOf, type Place, type World } from "../world.ts";
import { CITY_HOODS, M_LAT, M_LON } from "./build-places.ts";

export function metresBetween(a: Place, b: Place): number {
  return Math.hypot((a.lat - b.lat) / M_LAT, (a.lon - b.lon) / M_LON);
}

export function placesOf(world: World, hood: number, ...kinds: Place["kind"][]): Place[] {
  return (world.hoods[hood] as Hood).places.filter((place) => kinds.includes(place.kind));
}

/** The camera that covers a place, if there is one within 100 m. */
export function cameraAt(world: World, place: Place): Place | undefined {
  return placesOf(world, place.hood, "camera").find((c) => metresBetween(c, place) <= 95);
}

/** The cell that serves a place: mostly the nearer of the neighbourhood's two, at times one next door. */
export function cellAt(world: World, place: Place, luck: number): Place {
  const hood = hoodOf(world, place);
  const beside = world.hoods[hood.key + (luck < 0.04 ? 1 : -1)];
  const from = luck < 0.08 && beside && beside.town === hood.town ? beside.key : hood.key;
  const cells = placesOf(world, from, "cell").sort(
    (a, b) => metresBetween(a, place) - metresBetween(b, place),
  );
  return cells[luck > 0.9 ? 1 : 0] as Place;
}

/** A public corner (park, stop, car park, shop) of a neighbourhood. */
export function publicCorner(world: World, hood: number, luck: number): Place {
  const list = placesOf(world, hood, "other", "shop");
  return list[Math.floor(luck * list.length)] as Place;
}

/** The neighbourhood by which one leaves the city for another town. */
export function edgeTowards(world: World, hood: number): number {
  const to = world.hoods[hood] as Hood;
  const far = (k: number): number =>
    Math.hypot((world.hoods[k] as Hood).lat - to.lat, (world.hoods[k] as Hood).lon - to.lon);
  return Array.from({ length: CITY_HOODS }, (_, k) => k).reduce(
    (best, k) => (far(k) < far(best) ? k : best),
    0,
  );
}

export const areaCode = (hood: Hood): string =>
  `99${String(1 + Math.min(hood.town, 1)).padStart(2, "0")}${String(hood.district + 1).padStart(2, "0")}`;

export const catchment = (hood: Hood): string => (hood.town === 0 ? `catchment-0${hood.district + 1}` : "");
