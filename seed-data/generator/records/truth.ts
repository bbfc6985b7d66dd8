/** `truth.json`: what really happened, in terms of the delivered records. Read by test/accuracy only. */
import type { Role } from "../../../server/domain/roles.ts";
import { isoDate, isoTime } from "../clock.ts";
import type { Delivery } from "../parameters.ts";
import { at, type Deal, type World } from "../world/world.ts";
import type { Ids } from "./ids.ts";
import type { Observed } from "./observe.ts";
import type { PoliceRecords } from "./police.ts";
import type { TrueAlert } from "./wastewater.ts";

export interface TrueDeal {
  readonly id: string;
  readonly group: string;
  readonly at: string;
  readonly delivery: Delivery;
  readonly buyer_person_id: string;
  readonly seller_person_id: string;
  /** Null where the deal was paid in cash. */
  readonly payee_account_id: string | null;
  readonly payee_person_id: string | null;
  readonly deliverer_person_id: string;
  readonly contacts: readonly string[];
  readonly payments: readonly string[];
  readonly parcels: readonly string[];
  readonly sightings: readonly string[];
  /** At least two of contact, payment, delivery left a record. Only these count in the score. */
  readonly observable: boolean;
}

export interface Truth {
  readonly format: "triplezero.truth/1";
  readonly preset: string;
  readonly seed: number;
  readonly groups: readonly {
    readonly id: string;
    readonly started_on: string;
    readonly members: readonly { readonly person_id: string; readonly roles: readonly Role[] }[];
  }[];
  /** Customers of the gangs; never members. */
  readonly users: readonly string[];
  /** Holders of accounts that others use, without a part in the business. */
  readonly straws: readonly string[];
  readonly lookalikes: readonly { readonly person_id: string; readonly kind: string }[];
  readonly deals: readonly TrueDeal[];
  /** Users of phones that somebody else or nobody holds, not established in phone_users.csv, with ≥ 5 contacts. */
  readonly phone_users: readonly { readonly phone_id: string; readonly person_id: string }[];
  /** Phones about which no answer counts: shared by several people, service numbers, established users. */
  readonly uncounted_phones: readonly string[];
  /** SIM hand-overs between two phones that have ≥ 5 contacts each. */
  readonly phone_swaps: readonly {
    readonly from_phone_id: string;
    readonly to_phone_id: string;
    readonly person_id: string;
  }[];
  /** True hand-overs that a record can hardly show: a phone of the pair, or one between, has < 5 contacts. */
  readonly uncounted_swaps: Truth["phone_swaps"];
  /** Weeks with a true rise of consumption. */
  readonly wastewater: readonly {
    readonly catchment_id: string;
    readonly analyte: "METH";
    readonly sampled_on: string;
  }[];
}

const FEWEST_CONTACTS = 5;

export function tellTruth(
  world: World,
  seed: number,
  ids: Ids,
  seen: Observed,
  police: PoliceRecords,
  alerts: readonly TrueAlert[],
): Truth {
  const person = (index: number) => ids("persons", index);
  const contactsOf = countContacts(world, seen);
  const established = world.parameters.records.missing.includes("phone_users")
    ? new Set<number>()
    : new Set(police.phoneUsers.map(({ phone }) => phone));
  const busy = (phone: number) => (contactsOf[phone] ?? 0) >= FEWEST_CONTACTS;
  const uncounted = world.phones.flatMap(({ line }, phone) => {
    const { user, sharedWith } = at(world.lines, line);
    return user < 0 || sharedWith.length > 0 || established.has(phone) || !busy(phone) ? [phone] : [];
  });
  const uncountedSet = new Set(uncounted);
  return {
    format: "triplezero.truth/1",
    preset: world.parameters.preset,
    seed,
    groups: world.gangs.map((gang, index) => ({
      id: groupId(index),
      started_on: isoDate(gang.startedAt),
      members: gang.members
        .map((member) => ({ person_id: person(member.person), roles: [...member.roles].sort() }))
        .sort((a, b) => (a.person_id < b.person_id ? -1 : 1)),
    })),
    users: world.persons
      .filter((p) => p.isUser)
      .map((p) => person(p.index))
      .sort(),
    straws: world.persons
      .filter((p) => p.isStraw)
      .map((p) => person(p.index))
      .sort(),
    lookalikes: world.persons
      .flatMap((p) => (p.lookalike ? [{ person_id: person(p.index), kind: p.lookalike }] : []))
      .sort((a, b) => (a.person_id < b.person_id ? -1 : 1)),
    deals: trueDeals(world, ids, seen),
    phone_users: world.phones
      .flatMap((phone, index) => {
        const { user } = at(world.lines, phone.line);
        return !uncountedSet.has(index) && phone.holder !== user
          ? [{ phone_id: ids("phones", index), person_id: person(user) }]
          : [];
      })
      .sort((a, b) => (a.phone_id < b.phone_id ? -1 : 1)),
    uncounted_phones: uncounted.map((phone) => ids("phones", phone)).sort(),
    ...swaps(world, ids, busy),
    wastewater: world.parameters.records.missing.includes("wastewater")
      ? []
      : alerts.map(({ area, at: time }) => ({
          catchment_id: at(world.areas, area).catchment ?? "",
          analyte: "METH" as const,
          sampled_on: isoDate(time),
        })),
  };
}

function swaps(
  world: World,
  ids: Ids,
  busy: (phone: number) => boolean,
): Pick<Truth, "phone_swaps" | "uncounted_swaps"> {
  const counted: Truth["phone_swaps"][number][] = [];
  const uncounted: Truth["phone_swaps"][number][] = [];
  for (const { user, sims } of world.lines) {
    sims.forEach(({ phone: from }, i) => {
      sims.slice(i + 1).forEach(({ phone: to }, gap) => {
        const between = sims.slice(i + 1, i + 1 + gap);
        const pair = {
          from_phone_id: ids("phones", from),
          to_phone_id: ids("phones", to),
          person_id: ids("persons", user),
        };
        if (gap === 0 && busy(from) && busy(to)) counted.push(pair);
        else if (between.every((sim) => !busy(sim.phone))) uncounted.push(pair);
      });
    });
  }
  const byPhone = (a: { from_phone_id: string }, b: { from_phone_id: string }) =>
    a.from_phone_id < b.from_phone_id ? -1 : 1;
  return { phone_swaps: counted.sort(byPhone), uncounted_swaps: uncounted.sort(byPhone) };
}

function groupId(index: number): string {
  return `true-${String(index + 1).padStart(2, "0")}`;
}

function countContacts(world: World, seen: Observed): Uint32Array {
  const counts = new Uint32Array(world.phones.length);
  for (const { fromPhone, toPhone } of seen.contacts) {
    counts[fromPhone] = (counts[fromPhone] ?? 0) + 1;
    counts[toPhone] = (counts[toPhone] ?? 0) + 1;
  }
  return counts;
}

function trueDeals(world: World, ids: Ids, seen: Observed): TrueDeal[] {
  const rowOf = {
    contacts: new Map(seen.contacts.map(({ act }, row) => [act, row])),
    payments: new Map(seen.payments.map((act, row) => [act, row])),
    parcels: new Map(seen.parcels.map(({ act }, row) => [act, row])),
  };
  const sightingsOf = new Map<number, number[]>();
  seen.sightings.forEach(({ visit }, row) => {
    if (visit >= 0) sightingsOf.set(visit, [...(sightingsOf.get(visit) ?? []), row]);
  });
  const rows = (kind: "contacts" | "payments" | "parcels", acts: readonly number[]) =>
    acts
      .flatMap((act) => rowOf[kind].get(act) ?? [])
      .map((row) => ids(kind, row))
      .sort();
  const deals = world.deals.filter((deal) => deal.at < world.end);
  return deals.map((deal: Deal, index) => {
    const contacts = rows("contacts", deal.contacts);
    const payments = rows("payments", deal.payments);
    const parcels = rows("parcels", deal.parcels);
    const sightings = deal.visits
      .flatMap((visit) => sightingsOf.get(visit) ?? [])
      .map((row) => ids("sightings", row))
      .sort();
    const legs = [contacts, payments, [...parcels, ...sightings]].filter((leg) => leg.length > 0).length;
    return {
      id: `deal-${String(index + 1).padStart(5, "0")}`,
      group: groupId(deal.gang),
      at: isoTime(deal.at),
      delivery: deal.delivery,
      buyer_person_id: ids("persons", deal.buyer),
      seller_person_id: ids("persons", deal.seller),
      payee_account_id: deal.payeeAccount < 0 ? null : ids("accounts", deal.payeeAccount),
      payee_person_id:
        deal.payeeAccount < 0 ? null : ids("persons", at(world.accounts, deal.payeeAccount).holder),
      deliverer_person_id: ids("persons", deal.deliverer),
      contacts,
      payments,
      parcels,
      sightings,
      observable: legs >= 2,
    };
  });
}
