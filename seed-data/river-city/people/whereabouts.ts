/** Where somebody is: at what was planned, else at work in working hours, else at home. */
import { DAY, hourOfDay, weekday } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { dayOf } from "../acts/visits.ts";
import type { Person, Place, Shift, Visit } from "../city-types.ts";
import { nearest, placesOf } from "../places/build-places.ts";
import type { World } from "../world.ts";

const WORKS: Readonly<Record<Shift, (hour: number, day: number) => boolean>> = {
  day: (hour, day) => day < 5 && hour >= 8.5 && hour < 17.7,
  early: (hour, day) => day !== 2 && hour >= 5.8 && hour < 14,
  late: (hour, day) => day !== 0 && hour >= 14 && hour < 22.2,
  night: (hour, day) => day !== 6 && (hour >= 22 || hour < 6.2),
  school: (hour, day) => day < 5 && hour >= 7.7 && hour < 17,
  none: () => false,
};

export function visitAt(world: World, person: Person, at: number): Visit | undefined {
  return person.visits.get(dayOf(world, at))?.find(({ from, to }) => from <= at && at < to);
}

export function whereIs(world: World, person: Person, at: number): Place {
  return visitAt(world, person, at)?.place ?? usualPlace(person, at);
}

export function isAtWork(person: Person, at: number): boolean {
  return person.work !== null && WORKS[person.shift](hourOfDay(at), weekday(at));
}

/** Whether the day is one on which the person works at all. */
export function worksOn(person: Person, dayStartsAt: number): boolean {
  return [6, 12, 18, 23].some((hour) => isAtWork(person, dayStartsAt + (hour / 24) * DAY));
}

/** The serving cell: mostly the nearest, at times a neighbour's. */
export function cellOf(world: World, random: Random, place: Place): Place {
  if (place.kind === "cell") return place;
  if (random.chance(0.88)) return nearest(world, place, "cell");
  const others = placesOf(world, place.area, "cell");
  return others.length > 0 ? random.pick(others) : place;
}

function usualPlace(person: Person, at: number): Place {
  return person.work && isAtWork(person, at) ? person.work : person.home;
}
