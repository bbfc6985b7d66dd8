/** Which records reach the folder, in what order, and under which ids: order and losses are random. */
import type { Random } from "../random.ts";
import type {
  Account,
  Contact,
  Parcel,
  Payment,
  Person,
  Place,
  Sighting,
  Sim,
  Vehicle,
  World,
} from "../world.ts";

/** Id of a thing; empty where there is none, or where it was not delivered. */
type IdOf<T> = (thing: T | null | undefined) => string;

export interface Delivered {
  /** From which all that is drawn of the tables comes. */
  readonly random: Random;
  readonly ids: {
    readonly person: IdOf<Person>;
    readonly sim: IdOf<Sim>;
    readonly account: IdOf<Account>;
    readonly vehicle: IdOf<Vehicle>;
    readonly place: IdOf<Place>;
    readonly contact: IdOf<Contact>;
    readonly payment: IdOf<Payment>;
    readonly parcel: IdOf<Parcel>;
    readonly sighting: IdOf<Sighting>;
  };
  readonly persons: readonly Person[];
  readonly sims: readonly Sim[];
  readonly accounts: readonly Account[];
  readonly vehicles: readonly Vehicle[];
  readonly places: readonly Place[];
  readonly contacts: readonly Contact[];
  readonly payments: readonly Payment[];
  readonly parcels: readonly Parcel[];
  readonly sightings: readonly Sighting[];
}

export function deliver(world: World): Delivered {
  const random = world.random.fork("write");
  const kept = <T>(things: readonly T[], timeOf: (thing: T) => number, lost: number): T[] =>
    things.filter((thing) => {
      const time = timeOf(thing);
      return time >= 0 && time < world.end && !random.chance(lost);
    });
  const timed = <T extends { readonly time: number }>(things: readonly T[], lost: number) =>
    kept(things, ({ time }) => time, lost);
  const live = world.sims.filter((sim) => sim.to > 0 && sim.from < world.end);
  const persons = named(random, "p", world.persons);
  const sims = named(random, "f", live);
  const accounts = named(random, "a", world.accounts);
  const vehicles = named(random, "v", world.vehicles);
  const places = named(random, "l", world.places);
  const contacts = named(random, "c", timed(world.contacts, 0.06));
  const payments = named(random, "y", timed(world.payments, 0.05));
  const sent = kept(world.parcels, (parcel) => parcel.sent, 0.07);
  const parcels = named(random, "w", sent);
  const sightings = named(random, "g", timed(world.sightings, 0.08));
  return {
    random,
    ids: {
      person: persons.id,
      sim: sims.id,
      account: accounts.id,
      vehicle: vehicles.id,
      place: places.id,
      contact: contacts.id,
      payment: payments.id,
      parcel: parcels.id,
      sighting: sightings.id,
    },
    persons: persons.things,
    sims: sims.things,
    accounts: accounts.things,
    vehicles: vehicles.things,
    places: places.things,
    contacts: contacts.things,
    payments: payments.things,
    parcels: parcels.things,
    sightings: sightings.things,
  };
}

/** In random order, with ids by that order. */
function named<T>(random: Random, prefix: string, list: readonly T[]): { id: IdOf<T>; things: readonly T[] } {
  const things = random.shuffle(list);
  const width = String(list.length).length;
  const ids = new Map(things.map((thing, i) => [thing, `${prefix}${String(i + 1).padStart(width, "0")}`]));
  return { id: (thing) => (thing === null || thing === undefined ? "" : (ids.get(thing) ?? "")), things };
}
