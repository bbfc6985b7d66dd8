/** `truth.json`: what really happened, in terms of the delivered records. */
import { DAY } from "../../generator/clock.ts";
import type { TrueDeal, Truth } from "../../generator/records/truth.ts";
import { date, iso } from "../time.ts";
import type { Deal, Person, Sim, Swap, World } from "../world.ts";
import type { Delivered } from "./deliver.ts";

interface Known {
  readonly delivered: Delivered;
  readonly holders: ReadonlyMap<Sim, Person | null>;
  /** Phones whose user stands in phone_users. */
  readonly established: ReadonlySet<string | number | undefined>;
  readonly rises: Truth["wastewater"];
}

/** Below so many delivered contacts nobody could tell who uses a number, or that one follows another. */
const ENOUGH = { user: 12, swap: 8 };

export function tellTruth(world: World, known: Known): Truth {
  const { ids } = known.delivered;
  const contactsOf = countContacts(known.delivered);
  const deals = trueDeals(world, known.delivered);
  return {
    format: "triplezero.truth/1",
    preset: world.parameters.preset,
    seed: world.parameters.seed,
    groups: world.groups.map(({ id, started, members }) => ({
      id,
      started_on: date(started),
      members: members
        .map(({ person, roles }) => ({ person_id: ids.person(person), roles: [...roles].sort() }))
        .sort(by((member) => member.person_id)),
    })),
    users: [...new Set(deals.map((deal) => deal.buyer_person_id))].sort(),
    straws: [...world.straws].map(ids.person).sort(),
    lookalikes: [...world.lookalikes]
      .map(([person, kind]) => ({ person_id: ids.person(person), kind }))
      .sort(by((lookalike) => lookalike.person_id)),
    deals,
    ...phoneUsers(world, known, contactsOf),
    ...phoneSwaps(world, known.delivered, contactsOf),
    wastewater: known.rises,
  };
}

function trueDeals({ deals, end }: World, { ids }: Delivered): TrueDeal[] {
  const recorded = <T>(acts: readonly T[], id: (act: T) => string): string[] =>
    acts
      .map(id)
      .filter((text) => text !== "")
      .sort();
  const told = (deal: Deal, index: number): TrueDeal => {
    const contacts = recorded(deal.contacts, ids.contact);
    const payments = recorded(deal.payments, ids.payment);
    const parcels = recorded(deal.parcels, ids.parcel);
    const sightings = recorded(deal.sightings, ids.sighting);
    const stages = [contacts.length, payments.length, parcels.length + sightings.length];
    return {
      id: `deal-${String(index + 1).padStart(5, "0")}`,
      group: deal.group,
      at: iso(deal.at),
      delivery: deal.delivery,
      buyer_person_id: ids.person(deal.buyer),
      seller_person_id: ids.person(deal.seller),
      payee_account_id: ids.account(deal.payee),
      payee_person_id: ids.person(deal.payee.holder),
      deliverer_person_id: ids.person(deal.deliverer),
      contacts,
      payments,
      parcels,
      sightings,
      observable: stages.filter((records) => records > 0).length >= 2,
    };
  };
  return deals
    .filter((deal) => deal.at < end)
    .sort((a, b) => a.at - b.at)
    .map(told);
}

function countContacts({ contacts }: Delivered): (sim: Sim) => number {
  const seen = new Map<Sim, number>();
  for (const { from, to } of contacts) for (const sim of [from, to]) seen.set(sim, (seen.get(sim) ?? 0) + 1);
  return (sim) => seen.get(sim) ?? 0;
}

function phoneUsers(
  world: World,
  { delivered, holders, established }: Known,
  contactsOf: (sim: Sim) => number,
): Pick<Truth, "phone_users" | "uncounted_phones"> {
  const { ids } = delivered;
  const shared = new Set(
    world.persons.flatMap((person) =>
      person.lines.flatMap(({ sims }) => sims.filter(({ user }) => user !== person)),
    ),
  );
  const open = delivered.sims.filter(
    (sim) => sim.user !== null && ((holders.get(sim) ?? null) !== sim.user || shared.has(sim)),
  );
  const counted = new Set(
    open.filter(
      (sim) => contactsOf(sim) >= ENOUGH.user && !established.has(ids.sim(sim)) && !shared.has(sim),
    ),
  );
  return {
    phone_users: [...counted]
      .map((sim) => ({ phone_id: ids.sim(sim), person_id: ids.person(sim.user) }))
      .sort(by((use) => use.phone_id)),
    uncounted_phones: open
      .filter((sim) => !counted.has(sim))
      .map(ids.sim)
      .sort(),
  };
}

function phoneSwaps(
  world: World,
  { ids, sims }: Delivered,
  contactsOf: (sim: Sim) => number,
): Pick<Truth, "phone_swaps" | "uncounted_swaps"> {
  const listed = new Set(sims);
  const swaps = world.swaps.filter(({ from, to }) => listed.has(from) && listed.has(to));
  const isClear = ({ from, to }: Swap): boolean =>
    to.from > 2 * DAY &&
    to.from < world.end - 4 * DAY &&
    contactsOf(from) >= ENOUGH.swap &&
    contactsOf(to) >= ENOUGH.swap;
  const told = (some: readonly Swap[]): Truth["phone_swaps"] =>
    some
      .map(({ from, to, person }) => ({
        from_phone_id: ids.sim(from),
        to_phone_id: ids.sim(to),
        person_id: ids.person(person),
      }))
      .sort(by((swap) => swap.from_phone_id));
  return {
    phone_swaps: told(swaps.filter(isClear)),
    uncounted_swaps: told(swaps.filter((swap) => !isClear(swap))),
  };
}

function by<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : 1);
}
