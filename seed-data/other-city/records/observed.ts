/**
 * What record holders saw of the acts: which SIM a line had, the cell where its user was, and
 * which stays a camera, a hotel register or a probe caught. Nobody is in two places at once:
 * of two stays that overlap the earlier made is kept (business and appointments before errands).
 */
import { DAY, HOUR, hourOfDay, weekday } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { PlaceKind } from "../../generator/world/world.ts";
import { type City, item, lineOf, type Stay } from "../city.ts";
import { kilometres, nearest } from "../places.ts";

export interface SeenContact {
  readonly act: number;
  readonly from: number;
  readonly to: number;
  readonly fromCell: number;
  readonly toCell: number;
}

export interface SeenParcel {
  readonly act: number;
  readonly from: number;
  readonly to: number;
}

export interface Sighting {
  readonly at: number;
  readonly kind: "person" | "phone" | "vehicle";
  readonly subject: number;
  readonly place: number;
  /** −1: no stay, passing by. */
  readonly stay: number;
}

export interface Seen {
  readonly contacts: readonly SeenContact[];
  readonly payments: readonly number[];
  readonly parcels: readonly SeenParcel[];
  readonly sightings: readonly Sighting[];
}

/** How likely a stay leaves a record, next to the city's own share. */
const WATCHED: Readonly<Record<PlaceKind, number>> = {
  home: 0.35,
  work: 0.5,
  locker: 1.25,
  hotel: 1.5,
  cell: 0,
  camera: 1,
  shop: 0.9,
  border: 1.9,
  other: 0.7,
};

export function observe(city: City): Seen {
  const random = city.random.fork("observe");
  const within = (at: number) => at >= city.start && at < city.end;
  const kept = keepCompatible(city);
  const whereIs = whereabouts(city, random, kept);
  const cells = nearest(city, "cell", 3);
  const cellOf = (line: number, at: number, known: boolean) => {
    const { user, sharedWith } = item(city.lines, line);
    if (user < 0 || !known) return -1;
    const speaker = sharedWith.length > 0 && random.chance(0.5) ? random.pick(sharedWith) : user;
    const near = item(cells, whereIs(speaker, at));
    return item(near, random.chance(0.82) ? 0 : random.chance(0.72) ? 1 : 2);
  };
  const contacts = city.contacts.flatMap((act, index) => {
    if (!within(act.at) || act.from === act.to || random.chance(0.015)) return [];
    const known = () => act.medium !== "app" || random.chance(city.parameters.appCellShare);
    return {
      act: index,
      from: phoneAt(city, act.from, act.at),
      to: phoneAt(city, act.to, act.at),
      fromCell: cellOf(act.from, act.at, known() && random.chance(0.97)),
      toCell: cellOf(act.to, act.at, known() && random.chance(0.8)),
    };
  });
  const payments = city.payments.flatMap(({ at, from, to }, i) =>
    within(at) && from !== to && !random.chance(0.01) ? [i] : [],
  );
  const parcels = city.parcels.flatMap(({ sent, fromLine, toLine }, act) =>
    within(sent) && !random.chance(0.03)
      ? { act, from: phoneAt(city, fromLine, sent), to: phoneAt(city, toLine, sent) }
      : [],
  );
  return {
    contacts,
    payments,
    parcels,
    sightings: [...seenStays(city, random, kept), ...passers(city, random)],
  };
}

export function phoneAt(city: City, line: number, at: number): number {
  if (line < 0) return -1;
  const { phones } = item(city.lines, line);
  return phones.find((phone) => at < item(city.phones, phone).to) ?? item(phones, phones.length - 1);
}

/** Stays that do not clash with an earlier one of the same person, by person and time. */
function keepCompatible(city: City): readonly (readonly number[])[] {
  const byPerson: number[][] = city.persons.map(() => []);
  city.stays.forEach((stay, index) => {
    const own = item(byPerson, stay.person);
    let low = 0;
    for (let high = own.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (item(city.stays, item(own, middle)).from < stay.from) low = middle + 1;
      else high = middle;
    }
    const [before, after] = [own[low - 1], own[low]];
    if (before !== undefined && !fits(city, item(city.stays, before), stay)) return;
    if (after !== undefined && !fits(city, stay, item(city.stays, after))) return;
    own.splice(low, 0, index);
  });
  return byPerson;
}

function fits(city: City, first: Stay, then: Stay): boolean {
  return first.to + kilometres(city, first.place, then.place) * 75 <= then.from;
}

/** Where somebody is: a stay, work in office hours, else mostly at home. */
function whereabouts(city: City, random: Random, kept: readonly (readonly number[])[]) {
  return (person: number, at: number): number => {
    const own = item(kept, person);
    let low = 0;
    for (let high = own.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (item(city.stays, item(own, middle)).from - 600 <= at) low = middle + 1;
      else high = middle;
    }
    const stay = low > 0 ? item(city.stays, item(own, low - 1)) : null;
    if (stay && at < stay.to + 600) return stay.place;
    const { home, work, late, haunts } = item(city.persons, person);
    const hour = hourOfDay(at) - late;
    if (work >= 0 && weekday(at) < 5 && hour > 8.5 && hour < 18 && random.chance(0.9)) return work;
    return hour > 10 && hour < 21 && random.chance(0.2) ? random.pick(haunts) : home;
  };
}

function seenStays(city: City, random: Random, kept: readonly (readonly number[])[]): Sighting[] {
  return kept.flat().flatMap((index) => {
    const { person, from, to, place, carries } = item(city.stays, index);
    if (from < city.start || to >= city.end) return [];
    const watched = WATCHED[item(city.places, place).kind] * city.parameters.sightingShare;
    if (!random.chance(Math.min(0.97, watched))) return [];
    return seeSubject(city, random, person, from + random.next() * (to - from), place, carries, index);
  });
}

function seeSubject(
  city: City,
  random: Random,
  person: number,
  at: number,
  place: number,
  carries: number,
  stay: number,
): Sighting[] {
  const kind = random.weighted({
    person: 0.55,
    phone: 0.2,
    vehicle: item(city.persons, person).vehicle ? 0.25 : 0,
  });
  const line = carries >= 0 && random.chance(0.5) ? carries : lineOf(city, person);
  const subject = kind === "phone" ? phoneAt(city, line, at) : person;
  return [{ at, kind, subject, place, stay }];
}

/** People on their way, past a camera near home or work. */
function passers(city: City, random: Random): Sighting[] {
  const cameras = nearest(city, "camera", 3);
  return city.persons.flatMap((person, index) => {
    const seen: Sighting[] = [];
    const gap = DAY / (0.3 * city.parameters.sightingShare);
    for (let t = city.start + random.exponential(gap); t < city.end; t += random.exponential(gap)) {
      const at =
        t - (t % DAY) + random.pick([-0.4, 10.2, 12.5]) * HOUR + random.normal() * HOUR + person.late * HOUR;
      if (at < city.start || at >= city.end) continue;
      const base = person.work >= 0 && random.chance(0.5) ? person.work : person.home;
      seen.push(...seeSubject(city, random, index, at, random.pick(item(cameras, base)), -1, -1));
    }
    return seen;
  });
}
