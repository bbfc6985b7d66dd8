/** Cameras, doors and cells see a part of all visits, and people on their ways. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { simAt, whereIs } from "../acts.ts";
import { cellOf, nearest, placesOf } from "../places.ts";
import type { Person, Place, Sighting, Visit, World } from "../types.ts";

const SEEN = { home: 0.22, work: 0.35, other: 0.5 };
/** Sightings a person and day on the way, or of a phone where it lies. */
const ON_THE_WAY = 0.16;

export function observe(world: World): void {
  const random = world.random.fork("observe");
  for (const person of world.persons) {
    for (const one of new Set([...person.diary.values()].flat())) seeVisit(world, random, one);
    for (let n = random.poisson(ON_THE_WAY * world.parameters.days); n > 0; n--) {
      const at = world.start + random.int(world.parameters.days) * DAY + random.between(6.5, 23) * HOUR;
      see(world, random, person, whereIs(world, person, at), at, random.chance(0.5));
    }
  }
}

function seeVisit(world: World, random: Random, visit: Visit): void {
  const { person, place, from, to } = visit;
  const { kind } = place;
  if (!random.chance(kind === "home" ? SEEN.home : kind === "work" ? SEEN.work : SEEN.other)) return;
  const at = from + random.next() * Math.min(to - from, 25 * MINUTE);
  const seen = see(world, random, person, place, at, false);
  if (seen) world.seenOf.set(visit, [seen]);
}

/** A face at the place, a phone in its cell, a car at the next camera. */
function see(
  world: World,
  random: Random,
  person: Person,
  place: Place,
  at: number,
  passing: boolean,
): Sighting | null {
  if (at < world.start || at >= world.end) return null;
  const sim = simAt(
    person.lines.length > 1 && random.chance(0.35) ? random.pick(person.lines) : person.lines[0],
    at,
  );
  const kind = random.weighted({ person: 0.5, phone: sim ? 0.35 : 0, vehicle: person.vehicle ? 0.15 : 0 });
  const camera = nearest(placesOf(world, place.area, "camera"), place);
  const where = {
    person: passing || place.kind === "home" || random.chance(0.12) ? camera : place,
    phone: random.chance(0.55) && !passing ? place : cellOf(world, random, place),
    vehicle: camera,
  }[kind];
  const subject = kind === "phone" ? sim : kind === "vehicle" ? person.vehicle : person;
  if (!subject) return null;
  const sighting = { at: Math.floor(at), kind, subject, place: where };
  world.sightings.push(sighting);
  return sighting;
}
