/** The world of one city and the few things that everybody does in it: talk, pay, send, go somewhere. */
import { DAY, HOUR, hourOfDay, MINUTE, startOfDate, weekday } from "../generator/clock.ts";
import { Random } from "../generator/random.ts";
import type {
  Account,
  Contact,
  Deal,
  Group,
  Line,
  Medium,
  Parcel,
  Payment,
  Person,
  Place,
  PlaceKind,
  Side,
  Sighting,
  Sim,
  Tie,
  Vehicle,
  Visit,
} from "./city-types.ts";
import type { MarketParameters } from "./parameters.ts";

/** Quarters of the city; beyond them the towns that goods come from. */
export const QUARTERS = 8;
export const TOWNS = 4;

export interface World {
  readonly parameters: MarketParameters;
  readonly random: Random;
  readonly start: number;
  readonly end: number;
  readonly places: Place[];
  readonly placesBy: Map<string, Place[]>;
  readonly persons: Person[];
  readonly ties: Tie[];
  readonly lines: Line[];
  readonly accounts: Account[];
  readonly vehicles: Vehicle[];
  readonly contacts: Contact[];
  readonly payments: Payment[];
  readonly parcels: Parcel[];
  readonly sightings: Sighting[];
  readonly seenOf: Map<Visit, Sighting[]>;
  readonly groups: Group[];
  readonly deals: Deal[];
  readonly straws: Set<Person>;
  readonly trades: Map<Person, string>;
  /** Those who carry for others by the order of a platform. */
  readonly riders: Side[];
  readonly drivers: Side[];
  /** Tills of shops: a code on the counter, of a person or of a firm that nobody here holds. */
  readonly shops: { readonly place: Place; readonly till: Account; readonly owner: Person | null }[];
}

export function emptyWorld(parameters: MarketParameters): World {
  const start = startOfDate("2026-03-09");
  return {
    parameters,
    random: new Random(`market ${parameters.kind} ${parameters.seed}`),
    start,
    end: start + parameters.days * DAY,
    places: [],
    placesBy: new Map(),
    persons: [],
    ties: [],
    lines: [],
    accounts: [],
    vehicles: [],
    contacts: [],
    payments: [],
    parcels: [],
    sightings: [],
    seenOf: new Map(),
    groups: [],
    deals: [],
    straws: new Set(),
    trades: new Map(),
    riders: [],
    drivers: [],
    shops: [],
  };
}

export const scaled = (world: World, count: number): number =>
  Math.max(1, Math.round(count * world.parameters.scale));

export const placesOf = (world: World, area: number, kind: PlaceKind): readonly Place[] =>
  world.placesBy.get(`${area} ${kind}`) ?? [];

export const adults = (world: World, least = 18, most = 70): Person[] =>
  world.persons.filter(({ age }) => age >= least && age <= most);

/** The SIM in use; before the first and after the last the nearest one. */
export function simAt({ sims }: Line, at: number): Sim | null {
  return sims.findLast(({ from }) => from <= at) ?? sims[0] ?? null;
}

export const mainLine = (person: Person): Line | null => person.lines[0] ?? null;

export const wallet = (person: Person): Account | null => person.accounts[0] ?? null;

const inside = (world: World, at: number) => at >= world.start && at < world.end;

export function talk(
  world: World,
  random: Random,
  from: Line,
  to: Line,
  at: number,
  medium: Medium,
): Contact | null {
  const [a, b] = [simAt(from, at), simAt(to, at)];
  if (!a || !b || from === to || !inside(world, at)) return null;
  const seconds = medium === "voice" ? Math.ceil(Math.min(random.logNormal(48, 1.05), 5400)) : 0;
  const contact = { at: Math.floor(at), from: a, to: b, medium, seconds };
  world.contacts.push(contact);
  return contact;
}

export function pay(
  world: World,
  from: Account | null,
  to: Account | null,
  at: number,
  yuan: number,
  memo = "",
): Payment | null {
  if (!from || !to || from === to || yuan < 0.01 || !inside(world, at)) return null;
  const payment = { at: Math.floor(at), from, to, yuan: Math.round(yuan * 100) / 100, memo };
  world.payments.push(payment);
  return payment;
}

export function send(world: World, parcel: Parcel): Parcel | null {
  if (!inside(world, parcel.sent)) return null;
  const whole = { ...parcel, sent: Math.floor(parcel.sent), delivered: Math.floor(parcel.delivered) };
  world.parcels.push(whole);
  return whole;
}

const dayOf = (world: World, at: number) => Math.floor((at - world.start) / DAY);

export function isFree(world: World, person: Person, from: number, to: number): boolean {
  for (let day = dayOf(world, from) - 1; day <= dayOf(world, to); day++)
    for (const visit of person.visits.get(day) ?? [])
      if (visit.from < to + 4 * MINUTE && visit.to > from - 4 * MINUTE) return false;
  return true;
}

/** Goes there if nothing else is in the way. A visit stands under the day it begins on. */
export function go(world: World, person: Person, place: Place, from: number, to: number): Visit | null {
  if (!isFree(world, person, from, to)) return null;
  const visit = { person, place, from: Math.floor(from), to: Math.floor(to) };
  const day = dayOf(world, from);
  const list = person.visits.get(day);
  if (list) list.push(visit);
  else person.visits.set(day, [visit]);
  return visit;
}

export function worksAt({ shift, work }: Person, at: number): boolean {
  if (!work || shift === "none") return false;
  const hour = hourOfDay(at);
  if (shift === "day") return weekday(at) < 6 && hour >= 8.7 && hour < 17.8;
  if (shift === "late") return weekday(at) !== 1 && hour >= 14 && hour < 22.5;
  return weekday(at) !== 0 && (hour >= 20 || hour < 4);
}

export function whereIs(world: World, person: Person, at: number): Place {
  const today = dayOf(world, at);
  for (const day of [today, today - 1])
    for (const visit of person.visits.get(day) ?? [])
      if (visit.from - 2 * MINUTE <= at && visit.to + 2 * MINUTE > at) return visit.place;
  return worksAt(person, at) && person.work ? person.work : person.home;
}

/** Nearest free time for all of them within three hours after `at`, or null. */
export function freeTime(world: World, people: readonly Person[], at: number, lasts: number): number | null {
  for (let wait = 0; wait <= 3 * HOUR; wait += 11 * MINUTE)
    if (people.every((person) => isFree(world, person, at + wait, at + wait + lasts))) return at + wait;
  return null;
}
