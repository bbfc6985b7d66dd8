/** Stays that a camera, a hotel register, a coach ticket or a cell caught, and people in passing. */
import { DAY, HOUR } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { PlaceKind } from "../../generator/world/world.ts";
import { lineOf } from "../acts.ts";
import { type City, item } from "../city.ts";
import type { Stay } from "../happenings.ts";
import { simAt } from "../people/phones.ts";
import { nearest } from "../places/build-places.ts";
import { placeAt } from "./where-is.ts";

export interface Sighting {
  readonly at: number;
  readonly kind: "person" | "phone" | "vehicle";
  readonly subject: number;
  readonly place: number;
  /** −1: passing by. */
  readonly stay: number;
}

/** How likely a stay leaves a record, next to the city's own share. */
const WATCHED: Readonly<Record<PlaceKind, number>> = {
  home: 0.45,
  work: 0.4,
  locker: 1.1,
  hotel: 1.6,
  cell: 0,
  camera: 1.3,
  shop: 0.8,
  border: 1.8,
  other: 0.75,
};

export function seenStays(city: City, random: Random): Sighting[] {
  return city.stays.flatMap((stay, index) => {
    if (stay.from < city.start || stay.to >= city.end || stay.seenAs === "never") return [];
    const share = WATCHED[item(city.places, stay.place).kind] * city.parameters.sightingShare;
    const at = stay.from + random.next() * Math.min(stay.to - stay.from, 40 * 60);
    return random.chance(Math.min(0.96, share)) ? [sighting(city, random, { stay, at, index })] : [];
  });
}

interface Glimpse {
  readonly stay: Pick<Stay, "person" | "carried" | "seenAs" | "place">;
  readonly at: number;
  readonly index: number;
}

function sighting(city: City, random: Random, { stay, at, index }: Glimpse): Sighting {
  const { lines, vehicle } = item(city.persons, stay.person);
  const drawn =
    stay.seenAs === "any"
      ? random.weighted({ person: 0.5, phone: 0.28, vehicle: vehicle ? 0.22 : 0 })
      : stay.seenAs;
  const kind = drawn === "never" || (drawn === "vehicle" && !vehicle) ? "person" : drawn;
  const carried = stay.carried ?? lines;
  const line = carried.length > 0 ? random.pick(carried) : lineOf(city, stay.person);
  const subject = kind === "phone" ? simAt(city, line, at) : stay.person;
  return { at, kind, subject, place: stay.place, stay: index };
}

/** On the way past a camera near where they are, and phones that a cell noted. */
export function seenInPassing(city: City, random: Random): Sighting[] {
  const cameras = nearest(city, "camera", 3);
  const cells = nearest(city, "cell", 2);
  return city.persons.flatMap(({ lines }, person) => {
    const seen: Sighting[] = [];
    const mean = 0.3 * city.parameters.sightingShare * city.parameters.days;
    for (let i = random.poisson(mean); i > 0; i--) {
      const at = city.start + random.int(city.parameters.days) * DAY + random.between(6.5, 23) * HOUR;
      const line = random.pick(lines);
      const near = placeAt(city, person, at, line);
      if (random.chance(0.3)) {
        const place = random.pick(item(cells, near));
        seen.push({ at, kind: "phone", subject: simAt(city, line, at), place, stay: -1 });
      } else {
        const stay = {
          person,
          carried: null,
          seenAs: "any",
          place: random.pick(item(cameras, near)),
        } as const;
        seen.push(sighting(city, random, { stay, at, index: -1 }));
      }
    }
    return seen;
  });
}
