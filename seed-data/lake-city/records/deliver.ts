/** Which records reach the folder and under which ids: losses, ids and order of rows are chance. */
import type { RecordKind } from "../../../server/domain/case-folder.ts";
import type { Random } from "../../generator/random.ts";
import { opaqueIds } from "../../generator/records/ids.ts";
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
} from "../types.ts";

export interface Things {
  readonly places: Place;
  readonly persons: Person;
  readonly phones: Sim;
  readonly accounts: Account;
  readonly vehicles: Vehicle;
  readonly contacts: Contact;
  readonly payments: Payment;
  readonly parcels: Parcel;
  readonly sightings: Sighting;
}

export interface Delivered {
  readonly random: Random;
  readonly lists: { readonly [K in keyof Things]: readonly Things[K][] };
  /** Empty where there is nothing, or it did not reach the folder. */
  readonly id: <K extends keyof Things>(kind: K, thing: Things[K] | null | undefined) => string;
  /** Holder of each SIM as delivered. */
  readonly holderOf: (sim: Sim) => Person | null;
}

const LOST = { contacts: 0.03, payments: 0.03, parcels: 0.05, sightings: 0.04 };
const HOLDER_LOST = 0.03;

export function deliver(world: World): Delivered {
  const random = world.random.fork("deliver");
  const kept = <T>(things: readonly T[], lost: number): T[] => things.filter(() => !random.chance(lost));
  const inTime = ({ from, to }: Sim) => to > world.start && from < world.end;
  const lists: Delivered["lists"] = {
    places: world.places,
    persons: world.persons,
    phones: world.lines.flatMap(({ sims }) => sims.filter(inTime)),
    accounts: world.accounts,
    vehicles: world.vehicles,
    contacts: kept(world.contacts, LOST.contacts),
    payments: kept(world.payments, LOST.payments),
    parcels: kept(world.parcels, LOST.parcels),
    sightings: kept(world.sightings, LOST.sightings),
  };
  const entries = Object.entries(lists) as [keyof Things, readonly unknown[]][];
  const lengths: Partial<Record<RecordKind, number>> = Object.fromEntries(
    entries.map(([kind, { length }]) => [kind, length]),
  );
  const index = new Map(entries.map(([kind, list]) => [kind, new Map(list.map((thing, i) => [thing, i]))]));
  const ids = opaqueIds(random, lengths);
  const nameless = new Set(lists.phones.filter(() => random.chance(HOLDER_LOST)));
  return {
    random,
    lists,
    id: (kind, thing) => ids(kind, thing ? (index.get(kind)?.get(thing) ?? -1) : -1),
    holderOf: (sim) => (nameless.has(sim) ? null : sim.holder),
  };
}
