/** The world's things and what happened in it. Times are seconds from the first midnight of the window. */
import type { MemberRole } from "../../server/domain/roles.ts";
import { DAY } from "../generator/clock.ts";
import type { Delivery } from "../generator/parameters.ts";
import { type CrossingParameters, FULL_PERSONS } from "./parameters.ts";
import { Random } from "./random.ts";

export interface Place {
  readonly key: number;
  readonly name: string;
  readonly kind: "home" | "work" | "locker" | "hotel" | "cell" | "camera" | "shop" | "border" | "other";
  readonly lat: number;
  readonly lon: number;
  readonly hood: number;
}

export interface Sim {
  readonly key: number;
  readonly number: string;
  readonly imei: string;
  readonly holder: Person | null;
  readonly user: Person | null;
  readonly from: number;
  to: number;
}

/** The numbers that one person answers for one purpose, one after another. `person` is null outside the folder's people. */
export interface Line {
  readonly person: Person | null;
  readonly sims: Sim[];
  /** Where the line is when nobody's whereabouts are known. */
  readonly base: Place | null;
}

export interface Account {
  readonly key: number;
  readonly provider: "bank" | "wechat" | "alipay" | "other";
  readonly number: string;
  readonly holder: Person | null;
  readonly sim: Sim | null;
  readonly opened: number;
}

export interface Vehicle {
  readonly key: number;
  readonly plate: string;
  readonly owner: Person;
}

export interface Stay {
  readonly from: number;
  readonly to: number;
  readonly place: Place;
}

export interface Person {
  readonly key: number;
  name: string;
  readonly sex: "男" | "女";
  readonly birth: string;
  readonly household: number;
  readonly home: Place;
  work: Place | null;
  shift: "day" | "late" | "none";
  haunts: Place[];
  readonly stays: Stay[];
  readonly lines: Line[];
  readonly accounts: Account[];
  car: Vehicle | null;
  readonly flags: Set<string>;
  /** What the person is in the world, for the generator's own choices only. */
  part: string;
}

export interface Contact {
  time: number;
  from: Sim;
  to: Sim;
  a: Line;
  b: Line;
  medium: "voice" | "sms" | "app";
  seconds: number;
}

export interface Payment {
  time: number;
  from: Account;
  to: Account;
  yuan: number;
  memo: string;
}

export interface Parcel {
  sent: number;
  delivered: number;
  from: Sim;
  to: Sim;
  origin: Place;
  target: Place;
  grams: number;
  declared: string;
  carrier: string;
}

export interface Sighting {
  time: number;
  subject: Person | Sim | Vehicle;
  kind: "person" | "phone" | "vehicle";
  place: Place;
}

export interface Tie {
  a: Person;
  b: Person;
  weight: number;
  kin: boolean;
}

export interface Member {
  person: Person;
  roles: Set<MemberRole>;
}

export interface Deal {
  group: string;
  at: number;
  delivery: Delivery;
  buyer: Person;
  seller: Person;
  payee: Account;
  deliverer: Person;
  contacts: Contact[];
  payments: Payment[];
  parcels: Parcel[];
  sightings: Sighting[];
}

export interface TrueGroup {
  id: string;
  started: number;
  members: Member[];
}

export interface Hood {
  readonly key: number;
  readonly town: number;
  readonly district: number;
  readonly lat: number;
  readonly lon: number;
  places: Place[];
}

/** A shop of the city, or a seller far away (`online`). */
export interface Shop {
  readonly line: Line;
  readonly account: Account;
  readonly hood: number;
  readonly online: boolean;
}

/** One SIM of a line that took over from another. */
export interface Swap {
  readonly from: Sim;
  readonly to: Sim;
  readonly person: Person;
}

export interface World {
  readonly parameters: CrossingParameters;
  readonly random: Random;
  readonly days: number;
  /** The first second after the window. */
  readonly end: number;
  readonly hoods: Hood[];
  readonly places: Place[];
  readonly persons: Person[];
  readonly sims: Sim[];
  readonly accounts: Account[];
  readonly vehicles: Vehicle[];
  readonly ties: Tie[];
  readonly contacts: Contact[];
  readonly payments: Payment[];
  readonly parcels: Parcel[];
  readonly sightings: Sighting[];
  readonly deals: Deal[];
  readonly groups: TrueGroup[];
  readonly straws: Set<Person>;
  readonly lookalikes: Map<Person, string>;
  /** Drug users who buy from no gang of the folder. */
  readonly otherUsers: Set<Person>;
  readonly shops: Shop[];
  readonly swaps: Swap[];
}

export function emptyWorld(parameters: CrossingParameters): World {
  return {
    parameters,
    random: new Random(`examiner/${parameters.kind}/${parameters.seed}`),
    days: parameters.days,
    end: parameters.days * DAY,
    hoods: [],
    places: [],
    persons: [],
    sims: [],
    accounts: [],
    vehicles: [],
    ties: [],
    contacts: [],
    payments: [],
    parcels: [],
    sightings: [],
    deals: [],
    groups: [],
    straws: new Set(),
    lookalikes: new Map(),
    otherUsers: new Set(),
    shops: [],
    swaps: [],
  };
}

/** How many there are in this city of what a city of full size has `count`; at least one. */
export function scaled({ parameters }: World, count: number): number {
  return Math.max(1, Math.round((count * parameters.persons) / FULL_PERSONS));
}

export function hoodOf(world: World, place: Place): Hood {
  return world.hoods[place.hood] as Hood;
}

/** Those whom a person is tied to, in the order in which the ties were made. */
export function friendsOf(world: World, person: Person): Person[] {
  return world.ties
    .filter((tie) => tie.a === person || tie.b === person)
    .map((tie) => (tie.a === person ? tie.b : tie.a));
}
