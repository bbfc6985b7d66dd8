/** The river city while it is made: its people and places, and what happened among them. */
import { DAY, startOfDate } from "../generator/clock.ts";
import { Random } from "../generator/random.ts";
import type {
  Account,
  Contact,
  Deal,
  Group,
  Line,
  Parcel,
  Payment,
  Person,
  Place,
  Sighting,
  Tie,
  Vehicle,
  Visit,
} from "./city-types.ts";
import { FULL_PERSONS, type RiverParameters } from "./parameters.ts";

export interface World {
  readonly parameters: RiverParameters;
  readonly random: Random;
  readonly start: number;
  readonly end: number;
  readonly places: Place[];
  readonly persons: Person[];
  readonly lines: Line[];
  readonly accounts: Account[];
  readonly vehicles: Vehicle[];
  readonly ties: Tie[];
  readonly contacts: Contact[];
  readonly payments: Payment[];
  readonly parcels: Parcel[];
  /** Sightings that a visit left, known once the days are observed. */
  readonly seenOf: Map<Visit, Sighting[]>;
  readonly sightings: Sighting[];
  readonly groups: Group[];
  readonly deals: Deal[];
  readonly straws: Set<Person>;
  readonly lookAlikes: Map<Person, string>;
  /** Drug users, whoever sells to them. */
  readonly users: Set<Person>;
}

/** A Friday before the grave-sweeping days; the window ends after the May holidays. */
const FIRST_DAY = "2026-03-20";

/** Districts and townships; the areas after these are other towns. */
export const TOWN_AREAS = 8;

export function emptyWorld(parameters: RiverParameters): World {
  const start = startOfDate(FIRST_DAY);
  return {
    parameters,
    random: new Random(`river ${parameters.preset} ${parameters.seed} ${parameters.persons}`),
    start,
    end: start + parameters.days * DAY,
    places: [],
    persons: [],
    lines: [],
    accounts: [],
    vehicles: [],
    ties: [],
    contacts: [],
    payments: [],
    parcels: [],
    seenOf: new Map(),
    sightings: [],
    groups: [],
    deals: [],
    straws: new Set(),
    lookAlikes: new Map(),
    users: new Set(),
  };
}

/** A number given for the full size, at the size of this city. */
export function scaled(world: World, full: number): number {
  return Math.max(1, Math.round((full * world.parameters.persons) / FULL_PERSONS));
}

/** Midnight of the n-th day of the window. */
export function dayStart(world: World, day: number): number {
  return world.start + day * DAY;
}

/** Grown people who live in town or in its villages. */
export function adults(world: World, from = 18, to = 60): Person[] {
  return world.persons.filter(({ age, home }) => age >= from && age <= to && home.area < TOWN_AREAS);
}
