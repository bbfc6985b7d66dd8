/**
 * Where a person is at a time: booked stays (meetings, trips, shifts) before the daily habit of home, work
 * and evenings out.
 */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import { CITY_HOODS, CITY_WIDTH } from "../places/build-places.ts";
import { habit } from "../random.ts";
import type { Person, Place, World } from "../world.ts";

function firstAfter(person: Person, time: number): number {
  let lo = 0;
  let hi = person.stays.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((person.stays[mid] as { from: number }).from <= time) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

export function isFree(person: Person, from: number, to: number): boolean {
  const i = firstAfter(person, from);
  const before = person.stays[i - 1];
  const after = person.stays[i];
  return (!before || before.to <= from) && (!after || after.from >= to);
}

/** Puts the person at a place for a time; false if the person is already booked elsewhere. */
export function book(person: Person, from: number, to: number, place: Place): boolean {
  if (!isFree(person, from, to)) return false;
  person.stays.splice(firstAfter(person, from), 0, { from, to, place });
  return true;
}

export function whereIs(person: Person, time: number): Place {
  const stay = person.stays[firstAfter(person, time) - 1];
  if (stay && stay.to > time) return stay.place;
  const day = Math.floor(time / DAY);
  const h = (time - day * DAY) / HOUR;
  const luck = (topic: number): number => habit(person.key, day, topic);
  const haunt = (topic: number): Place =>
    person.haunts[Math.floor(luck(topic) * person.haunts.length)] ?? person.home;
  const working = person.work && day % 7 < (person.shift === "late" ? 6 : 5) && luck(1) < 0.94;
  if (working && person.work) {
    const [from, to] = person.shift === "late" ? [13.5, 21.5] : [8.6, 17.8];
    const start = from + (luck(2) - 0.5);
    if (h >= start && h < to + (luck(3) - 0.3) * 1.6)
      return h >= 12 && h < 13 && luck(4) < 0.3 ? haunt(5) : person.work;
  } else if (luck(6) < 0.55 && h >= 10 + luck(7) * 3 && h < 13.5 + luck(8) * 4) return haunt(9);
  if (person.shift !== "late" && luck(10) < 0.3 && h >= 18.6 + luck(11) && h < 20 + luck(12) * 2.5)
    return haunt(13);
  return person.home;
}

/** As `whereIs`, but half-way between two far neighbourhoods for some minutes around a move across the city. */
export function onTheMove(world: World, person: Person, time: number): Place {
  const [here, before, after] = [
    whereIs(person, time),
    whereIs(person, time - 9 * MINUTE),
    whereIs(person, time + 9 * MINUTE),
  ];
  if (before.hood === after.hood || Math.max(before.hood, after.hood) >= CITY_HOODS) return here;
  const middle =
    Math.round(((before.hood % CITY_WIDTH) + (after.hood % CITY_WIDTH)) / 2) +
    CITY_WIDTH * Math.round((Math.floor(before.hood / CITY_WIDTH) + Math.floor(after.hood / CITY_WIDTH)) / 2);
  return world.hoods[middle]?.places[0] ?? here;
}
