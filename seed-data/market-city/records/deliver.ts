/** Which records reach the folder and under which ids: losses, ids and the order of rows are chance. */
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
  /** Ids of the rows of a file that the records themselves make up. */
  readonly newIds: (kind: RecordKind, count: number) => string[];
}

const LOST = { contacts: 0.035, payments: 0.03, parcels: 0.05, sightings: 0.04 };

export function deliver(world: World): Delivered {
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
  const lengths: Partial<Record<RecordKind, number>> = {};
  const indices = new Map<string, Map<unknown, number>>();
  for (const [kind, list] of Object.entries(lists) as [Named, readonly unknown[]][]) {
    lengths[kind] = list.length;
    indices.set(kind, new Map(list.map((thing, i) => [thing, i])));
  }
  const ids = opaqueIds(random, lengths);
  return {
    random,
    lists,
    id: (kind, thing) => ids(kind, thing ? (indices.get(kind)?.get(thing) ?? -1) : -1),
    newIds: (kind, count) => {
      const some = opaqueIds(random.fork(`new ${kind}`), { [kind]: count });
      return Array.from({ length: count }, (_, i) => some(kind, i));
    },
  };
}
