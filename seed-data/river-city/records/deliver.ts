/** Which records reach the folder and under which ids: losses, ids and order of rows are chance. */
import type { RecordKind } from "../../../server/domain/case-folder.ts";
import type { Random } from "../../generator/random.ts";
import { type Ids, opaqueIds } from "../../generator/records/ids.ts";
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
} from "../city-types.ts";
import type { World } from "../world.ts";

interface Things {
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

export type Named = keyof Things;

export interface Delivered {
  readonly random: Random;
  readonly lists: { readonly [K in Named]: readonly Things[K][] };
  /** Empty where there is nothing, or it did not reach the folder. */
  readonly id: <K extends Named>(kind: K, thing: Things[K] | null | undefined) => string;
  readonly ids: Ids;
  /** Ids of sources, in the order of `sources.ts`. */
  readonly sources: readonly string[];
}

const LOST = { contacts: 0.04, payments: 0.04, parcels: 0.06, sightings: 0.05 };

export function deliver(world: World, sourceCount: number): Delivered {
  const random = world.random.fork("deliver");
  const kept = <T>(things: readonly T[], lost: number): T[] => things.filter(() => !random.chance(lost));
  const lists = {
    places: world.places,
    persons: world.persons,
    phones: world.lines.flatMap(({ sims }) =>
      sims.filter(({ from, to }) => to > world.start && from < world.end),
    ),
    accounts: world.accounts,
    vehicles: world.vehicles,
    contacts: kept(world.contacts, LOST.contacts),
    payments: kept(world.payments, LOST.payments),
    parcels: kept(world.parcels, LOST.parcels),
    sightings: kept(world.sightings, LOST.sightings),
  };
  const lengths: Partial<Record<RecordKind, number>> = { sources: sourceCount };
  const indices = new Map<Named, Map<unknown, number>>();
  for (const [kind, list] of Object.entries(lists) as [Named, readonly unknown[]][]) {
    lengths[kind] = list.length;
    indices.set(kind, new Map(list.map((thing, i) => [thing, i])));
  }
  const ids = opaqueIds(random, lengths);
  return {
    random,
    lists,
    ids,
    id: (kind, thing) => ids(kind, thing ? (indices.get(kind)?.get(thing) ?? -1) : -1),
    sources: Array.from({ length: sourceCount }, (_, i) => ids("sources", i)),
  };
}
