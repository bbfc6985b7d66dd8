/** `truth.json`: what really happened, in terms of the delivered records. */
import { isoDate, isoTime } from "../../generator/clock.ts";
import type { TrueDeal, Truth } from "../../generator/records/truth.ts";
import type { Deal, Person, Sim } from "../city-types.ts";
import type { World } from "../world.ts";
import type { Delivered } from "./deliver.ts";
import { tellPhones } from "./truth-phones.ts";

export interface Known {
  readonly holders: ReadonlyMap<Sim, Person | null>;
  /** Phones whose user stands in phone_users. */
  readonly established: ReadonlySet<string>;
  readonly rises: Truth["wastewater"];
}

export function tellTruth(world: World, delivered: Delivered, known: Known): Truth {
  const { id } = delivered;
  const members = new Set(world.groups.flatMap(({ roles }) => [...roles.keys()]));
  const deals = world.deals
    .filter(({ at }) => at >= world.start && at < world.end)
    .sort((a, b) => a.at - b.at)
    .map((deal, index) => trueDeal(world, delivered, deal, index));
  return {
    format: "triplezero.truth/1",
    preset: world.parameters.preset,
    seed: world.parameters.seed,
    groups: world.groups.map((group) => ({
      id: group.id,
      started_on: isoDate(group.started),
      members: [...group.roles]
        .map(([person, roles]) => ({ person_id: id("persons", person), roles: [...roles].sort() }))
        .sort(by(({ person_id }) => person_id)),
    })),
    users: [...new Set(deals.map(({ buyer_person_id }) => buyer_person_id))].sort(),
    straws: [...world.straws].map((straw) => id("persons", straw)).sort(),
    lookalikes: [...world.trades]
      .filter(([person]) => !members.has(person) && !world.straws.has(person))
      .map(([person, kind]) => ({ person_id: id("persons", person), kind }))
      .sort(by(({ person_id }) => person_id)),
    deals,
    ...tellPhones(world, delivered, known),
    wastewater: known.rises,
  };
}

function trueDeal(world: World, { id }: Delivered, deal: Deal, index: number): TrueDeal {
  const told = (ids: readonly string[]) => ids.filter((one) => one !== "").sort();
  const contacts = told(deal.contacts.map((one) => id("contacts", one)));
  const payments = told(deal.payments.map((one) => id("payments", one)));
  const parcels = told(deal.parcels.map((one) => id("parcels", one)));
  const sightings = told(
    deal.visits.flatMap((visit) => (world.seenOf.get(visit) ?? []).map((one) => id("sightings", one))),
  );
  const legs = [contacts.length, payments.length, parcels.length + sightings.length];
  return {
    id: `deal-${String(index + 1).padStart(5, "0")}`,
    group: deal.group,
    at: isoTime(deal.at),
    delivery: deal.delivery,
    buyer_person_id: id("persons", deal.buyer),
    seller_person_id: id("persons", deal.seller),
    payee_account_id: deal.payee ? id("accounts", deal.payee) : null,
    payee_person_id: deal.payee?.holder ? id("persons", deal.payee.holder) : null,
    deliverer_person_id: id("persons", deal.deliverer),
    contacts,
    payments,
    parcels,
    sightings,
    observable: legs.filter((count) => count > 0).length >= 2,
  };
}

export function by<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
