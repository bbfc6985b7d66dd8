/**
 * Where each person is at any time: the visit that takes place then, else work in working
 * hours, else home. Visits that collide are settled first: a journey beats an appointment,
 * an appointment beats an outing; of equals the one that begins later cuts the earlier short.
 */
import { hourOfDay, midnight, weekday } from "../clock.ts";
import { at, type Visit, type World } from "./world.ts";

export interface Whereabouts {
  /** Index of the place. */
  place(person: number, time: number): number;
  /** When a visit really ended, null where it did not take place. */
  endOfVisit(visit: number): number | null;
}

export function settleVisits(world: World): Whereabouts {
  const ends: (number | null)[] = world.visits.map((visit) => visit.to);
  const byPerson: number[][] = world.persons.map(() => []);
  world.visits.forEach((visit, index) => {
    at(byPerson, visit.person).push(index);
  });
  for (const visits of byPerson) {
    visits.sort((a, b) => at(world.visits, a).from - at(world.visits, b).from || a - b);
    settle(world, visits, ends);
  }
  const kept = byPerson.map((visits) => visits.filter((index) => ends[index] !== null));
  return {
    place: (person, time) =>
      visitAt(world, at(kept, person), ends, time) ?? routinePlace(world, person, time),
    endOfVisit: (visit) => ends[visit] ?? null,
  };
}

/** How far back a colliding visit can begin: no visit but a journey lasts longer. */
const LOOK_BACK = 40;

function settle(world: World, visits: readonly number[], ends: (number | null)[]): void {
  for (let i = 0; i < visits.length; i++) {
    const index = at(visits, i);
    const visit = at(world.visits, index);
    for (let j = i - 1; j >= Math.max(0, i - LOOK_BACK); j--) {
      const earlierIndex = at(visits, j);
      const earlier = at(world.visits, earlierIndex);
      const end = ends[earlierIndex];
      if (end === null || end === undefined || end <= visit.from) continue;
      if (earlier.priority > visit.priority) {
        ends[index] = null;
        break;
      }
      ends[earlierIndex] =
        visit.priority > earlier.priority && earlier.from > visit.from - 120 ? null : visit.from;
    }
  }
}

function visitAt(
  world: World,
  visits: readonly number[],
  ends: readonly (number | null)[],
  time: number,
): number | null {
  let low = 0;
  let high = visits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(world.visits, at(visits, middle)).from <= time) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= Math.max(0, low - 3); i--) {
    const index = at(visits, i);
    const visit: Visit = at(world.visits, index);
    if ((ends[index] ?? visit.to) > time) return visit.place;
  }
  return null;
}

function routinePlace(world: World, index: number, time: number): number {
  const person = at(world.persons, index);
  if (person.work < 0) return person.home;
  const hour = hourOfDay(time);
  // Up to 25 minutes early or late, different each day, fixed by person and day.
  const jitter =
    ((((index * 7919 + Math.floor(midnight(time) / 86_400) * 104_729) % 101) + 101) % 101) / 120 - 0.42;
  const [from, to] = person.shift;
  const shifted = hour + 24 < to + jitter ? hour + 24 : hour;
  const day = shifted === hour ? time : time - 86_400;
  const working = shifted >= from + jitter && shifted < to + jitter && !person.daysOff.includes(weekday(day));
  return working ? person.work : person.home;
}
