/** `truth.json`: what really happened, in terms of the delivered records. */
import { DAY, isoDate, isoTime } from "../../generator/clock.ts";
import type { TrueDeal, Truth } from "../../generator/records/truth.ts";
import { groupBy } from "../group-by.ts";
import { type Deal, membersOf, type Sim, type World } from "../world.ts";
import type { Delivered } from "./deliver.ts";
import type { Sighting } from "./observe.ts";

/** Below so many delivered contacts nobody can tell who uses a number, or that one follows another. */
const ENOUGH = 5;

export function tellTruth(
  world: World,
  delivered: Delivered,
  established: ReadonlySet<string>,
  rises: Truth["wastewater"],
): Truth {
  const { persons } = delivered;
  const contactsOf = countContacts(delivered);
  const members = membersOf(world);
  const deals = trueDeals(world, delivered);
  return {
    format: "triplezero.truth/1",
    preset: world.parameters.preset,
    seed: world.parameters.seed,
    groups: world.gangs.map((gang, i) => ({
      id: groupId(i),
      started_on: isoDate(gang.started),
      members: gang.members
        .map(({ person, roles }) => ({ person_id: persons.id(person), roles: [...roles].sort() }))
        .sort(by((member) => member.person_id)),
    })),
    users: [...new Set(deals.map((deal) => deal.buyer_person_id))].sort(),
    straws: [...world.straws]
      .filter((straw) => !members.has(straw))
      .map(persons.id)
      .sort(),
    lookalikes: [...world.lookalikes]
      .map(([person, kind]) => ({ person_id: persons.id(person), kind }))
      .sort(by((lookalike) => lookalike.person_id)),
    deals,
    ...phoneUsers(delivered, established, contactsOf),
    ...phoneSwaps(world, delivered, contactsOf),
    wastewater: rises,
  };
}

function trueDeals(
  world: World,
  { persons, accounts, contacts, payments, parcels, sightings }: Delivered,
): TrueDeal[] {
  const seen = groupBy(sightings.things, (sighting: Sighting) => sighting.visit);
  const recorded = (ids: readonly string[]): string[] => ids.filter((id) => id !== "").sort();
  const told = (deal: Deal, i: number): TrueDeal => {
    const legs = {
      contacts: recorded(deal.contacts.map(contacts.id)),
      payments: recorded(deal.payments.map(payments.id)),
      parcels: recorded(deal.parcels.map(parcels.id)),
      sightings: recorded(deal.visits.flatMap((visit) => (seen.get(visit) ?? []).map(sightings.id))),
    };
    const stages = [legs.contacts.length, legs.payments.length, legs.parcels.length + legs.sightings.length];
    return {
      id: `deal-${String(i + 1).padStart(5, "0")}`,
      group: groupId(deal.gang),
      at: isoTime(deal.at),
      delivery: deal.delivery,
      buyer_person_id: persons.id(deal.buyer),
      seller_person_id: persons.id(deal.seller),
      payee_account_id: deal.payee && accounts.id(deal.payee),
      payee_person_id: deal.payee && persons.id(deal.payee.holder),
      deliverer_person_id: persons.id(deal.deliverer),
      ...legs,
      observable: stages.filter((count) => count > 0).length >= 2,
    };
  };
  return world.deals
    .filter(({ at }) => at < world.end)
    .sort((a, b) => a.at - b.at)
    .map(told);
}

function countContacts({ contacts }: Delivered): (sim: Sim) => number {
  const counts = new Map<Sim, number>();
  for (const { from, to } of contacts.things)
    for (const sim of [from, to]) counts.set(sim, (counts.get(sim) ?? 0) + 1);
  return (sim) => counts.get(sim) ?? 0;
}

/** Of SIMs that another or nobody holds; those of families and of strangers have no single answer. */
function phoneUsers(
  { persons, sims, holders }: Delivered,
  established: ReadonlySet<string>,
  contactsOf: (sim: Sim) => number,
): Pick<Truth, "phone_users" | "uncounted_phones"> {
  const open = sims.things.filter(
    (sim) => sim.line.shared || (holders.get(sim) ?? null) !== sim.line.user || !sim.line.user,
  );
  const counts = (sim: Sim): boolean =>
    !sim.line.shared && sim.line.user !== null && contactsOf(sim) >= ENOUGH && !established.has(sims.id(sim));
  return {
    phone_users: open
      .filter(counts)
      .map((sim) => ({ phone_id: sims.id(sim), person_id: persons.id(sim.line.user) }))
      .sort(by((use) => use.phone_id)),
    uncounted_phones: open
      .filter((sim) => !counts(sim))
      .map(sims.id)
      .sort(),
  };
}

function phoneSwaps(
  world: World,
  { persons, sims }: Delivered,
  contactsOf: (sim: Sim) => number,
): Pick<Truth, "phone_swaps" | "uncounted_swaps"> {
  const swaps = world.lines.flatMap(({ user, sims: chain }) =>
    chain.slice(1).flatMap((to, i) => {
      const from = chain[i] as Sim;
      if (!user || sims.id(from) === "" || sims.id(to) === "") return [];
      const clear = contactsOf(from) >= ENOUGH && contactsOf(to) >= ENOUGH && to.from < world.end - 3 * DAY;
      return [
        {
          clear,
          told: { from_phone_id: sims.id(from), to_phone_id: sims.id(to), person_id: persons.id(user) },
        },
      ];
    }),
  );
  const some = (clear: boolean): Truth["phone_swaps"] =>
    swaps
      .filter((swap) => swap.clear === clear)
      .map(({ told }) => told)
      .sort(by((swap) => swap.from_phone_id));
  return { phone_swaps: some(true), uncounted_swaps: some(false) };
}

function groupId(gang: number): string {
  return `gang-${String(gang + 1).padStart(2, "0")}`;
}

function by<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : 1);
}
