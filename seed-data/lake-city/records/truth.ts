/** `truth.json`: what really happened, in terms of the delivered records. */
import { DAY, isoDate, isoTime } from "../../generator/clock.ts";
import type { TrueDeal, Truth } from "../../generator/records/truth.ts";
import type { Deal, Sim, World } from "../types.ts";
import type { Delivered } from "./deliver.ts";

const FEWEST_CONTACTS = 5;

export function tellTruth(
  world: World,
  delivered: Delivered,
  established: ReadonlySet<string>,
  wastewater: Truth["wastewater"],
): Truth {
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
    groups: world.groups.map(({ id: name, started, roles }) => ({
      id: name,
      started_on: isoDate(started),
      members: [...roles]
        .map(([person, some]) => ({ person_id: id("persons", person), roles: [...some].sort() }))
        .sort(by(({ person_id }) => person_id)),
    })),
    users: [...new Set(deals.map(({ buyer_person_id }) => buyer_person_id))].sort(),
    straws: [...world.straws].map((straw) => id("persons", straw)).sort(),
    lookalikes: [...world.lookAlikes]
      .filter(([person]) => !members.has(person) && !world.straws.has(person))
      .map(([person, kind]) => ({ person_id: id("persons", person), kind }))
      .sort(by(({ person_id }) => person_id)),
    deals,
    ...tellPhones(world, delivered, established),
    wastewater,
  };
}

function trueDeal(world: World, { id }: Delivered, deal: Deal, index: number): TrueDeal {
  const told = (ids: readonly string[]) => ids.filter((one) => one !== "").sort();
  const contacts = told(deal.contacts.map((one) => id("contacts", one)));
  const payments = told(deal.payments.map((one) => id("payments", one)));
  const parcels = told(deal.parcels.map((one) => id("parcels", one)));
  const seen = deal.visits.flatMap((visit) => world.seenOf.get(visit) ?? []);
  const sightings = told(seen.map((one) => id("sightings", one)));
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

type Phones = Pick<Truth, "phone_users" | "uncounted_phones" | "phone_swaps" | "uncounted_swaps">;

function tellPhones(
  world: World,
  { lists, id, holderOf }: Delivered,
  established: ReadonlySet<string>,
): Phones {
  const seen = new Map<Sim, number>();
  for (const { from, to } of lists.contacts)
    for (const sim of [from, to]) seen.set(sim, (seen.get(sim) ?? 0) + 1);
  const busy = (sim: Sim) => (seen.get(sim) ?? 0) >= FEWEST_CONTACTS;
  const alone = ({ line }: Sim) => line.user !== null && line.shared.length === 0;
  const open = lists.phones.filter((sim) => !alone(sim) || holderOf(sim) !== sim.line.user);
  const counts = (sim: Sim) => alone(sim) && busy(sim) && !established.has(id("phones", sim));
  const swaps = world.lines.flatMap(({ user, sims }) =>
    sims.slice(1).flatMap((to, i) => {
      const from = sims[i] as Sim;
      return user && id("phones", from) !== "" && id("phones", to) !== "" ? [{ from, to, user }] : [];
    }),
  );
  const clear = ({ from, to }: (typeof swaps)[number]) =>
    busy(from) && busy(to) && to.from > world.start + DAY && to.from < world.end - 2 * DAY;
  const tell = (some: typeof swaps): Truth["phone_swaps"] =>
    some
      .map(({ from, to, user }) => ({
        from_phone_id: id("phones", from),
        to_phone_id: id("phones", to),
        person_id: id("persons", user),
      }))
      .sort(by(({ from_phone_id }) => from_phone_id));
  return {
    phone_users: open
      .filter(counts)
      .map((sim) => ({ phone_id: id("phones", sim), person_id: id("persons", sim.line.user) }))
      .sort(by(({ phone_id }) => phone_id)),
    uncounted_phones: lists.phones
      .filter((sim) => (open.includes(sim) && !counts(sim)) || established.has(id("phones", sim)))
      .map((sim) => id("phones", sim))
      .sort(),
    phone_swaps: tell(swaps.filter(clear)),
    uncounted_swaps: tell(swaps.filter((swap) => !clear(swap))),
  };
}

function by<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
