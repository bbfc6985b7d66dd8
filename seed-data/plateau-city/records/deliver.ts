/** Which records reach the folder, in what order and under which ids: chance alone decides. */
import type { Random } from "../../generator/random.ts";
import type { Account, Contact, Parcel, Payment, Person, Place, Sim, Vehicle, World } from "../world.ts";
import { observe, type Sighting } from "./observe.ts";

/** A row of a file of the case folder, cells by column; a cell left out is empty. */
export type Row = Readonly<Record<string, string | number>>;

/** Things in the order of their file, and the id of each; empty where there is none. */
export interface Listed<T> {
  readonly things: readonly T[];
  readonly id: (thing: T | null | undefined) => string;
}

export interface Delivered {
  readonly random: Random;
  readonly persons: Listed<Person>;
  readonly sims: Listed<Sim>;
  readonly accounts: Listed<Account>;
  readonly vehicles: Listed<Vehicle>;
  readonly places: Listed<Place>;
  readonly contacts: Listed<Contact>;
  readonly payments: Listed<Payment>;
  readonly parcels: Listed<Parcel>;
  readonly sightings: Listed<Sighting>;
  /** Holders of SIMs as registered; some are not known. */
  readonly holders: ReadonlyMap<Sim, Person | null>;
}

/** Share of the records of each kind that never come. */
const LOST = { contacts: 0.04, payments: 0.04, parcels: 0.05 } as const;
const HOLDER_UNKNOWN = 0.03;

export function deliver(world: World): Delivered {
  const random = world.random.fork("deliver");
  const kept = <T>(things: readonly T[], lost: number): T[] => things.filter(() => !random.chance(lost));
  const sims = world.lines
    .flatMap((line) => line.sims)
    .filter((sim) => sim.to > world.start && sim.from < world.end);
  const sent = world.parcels.filter((parcel) => parcel.sent >= world.start && parcel.sent < world.end);
  return {
    random,
    persons: listed(random, "p", world.persons),
    sims: listed(random, "f", sims),
    accounts: listed(random, "a", world.accounts),
    vehicles: listed(random, "v", world.vehicles),
    places: listed(random, "l", world.places),
    contacts: listed(random, "c", kept(world.contacts, LOST.contacts)),
    payments: listed(random, "y", kept(world.payments, LOST.payments)),
    parcels: listed(random, "w", kept(sent, LOST.parcels)),
    sightings: listed(random, "g", observe(world)),
    holders: new Map(sims.map((sim) => [sim, random.chance(HOLDER_UNKNOWN) ? null : sim.holder])),
  };
}

/** The cell, or nothing where chance will have it. */
export function unlessLost<T>(random: Random, cell: T, lost: number): T | "" {
  return random.chance(lost) ? "" : cell;
}

function listed<T>(random: Random, prefix: string, list: readonly T[]): Listed<T> {
  const things = random.shuffle([...list]);
  const numbers = random.shuffle(things.map((_, i) => i + 1));
  const width = String(list.length).length;
  const ids = new Map(
    things.map((thing, i) => [thing, `${prefix}${String(numbers[i]).padStart(width, "0")}`]),
  );
  return { things, id: (thing) => (thing === null || thing === undefined ? "" : (ids.get(thing) ?? "")) };
}
