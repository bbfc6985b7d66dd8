/** Being somewhere: visits of one person never overlap, and people meet when both are free. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Person, Place, Visit } from "../city-types.ts";
import type { World } from "../world.ts";

/** Somebody is at a place, unless elsewhere at the time. */
export function visit(
  world: World,
  person: Person,
  place: Place,
  from: number,
  minutes: number,
): Visit | null {
  const to = Math.floor(from + minutes * MINUTE);
  const start = Math.floor(from);
  if (start < world.start - DAY || to > world.end + DAY || !isFree(world, person, start, to)) return null;
  const made = { person, place, from: start, to };
  for (let day = dayOf(world, start); day <= dayOf(world, to); day++) {
    const visits = person.visits.get(day) ?? [];
    person.visits.set(day, visits);
    visits.push(made);
  }
  return made;
}

export function isFree(world: World, person: Person, from: number, to: number): boolean {
  for (let day = dayOf(world, from); day <= dayOf(world, to); day++)
    for (const one of person.visits.get(day) ?? []) if (one.from < to && from < one.to) return false;
  return true;
}

/** Both at one place, at the first moment from `at` on at which both are free; null after three hours. */
export function meet(
  world: World,
  random: Random,
  people: readonly Person[],
  place: Place,
  at: number,
  minutes: number,
): Visit[] | null {
  for (let wait = 0; wait < 3 * HOUR; wait += 12 * MINUTE) {
    const from = at + wait;
    const to = from + minutes * MINUTE;
    if (!people.every((person) => isFree(world, person, from - 6 * MINUTE, to + 6 * MINUTE))) continue;
    const visits = people.map((person) => {
      const early = random.between(-5, 5) * MINUTE;
      return visit(world, person, place, from + early, minutes + random.between(0, 0.25) * minutes);
    });
    return visits.filter((made) => made !== null);
  }
  return null;
}

export function dayOf(world: World, at: number): number {
  return Math.floor((at - world.start) / DAY);
}
