/** What really happened, in the form that the accuracy suite reads (seed-data/generator/records/truth.ts). */
import type { RecordKind } from "../../../server/domain/case-folder.ts";
import { isoDate, isoTime } from "../../generator/clock.ts";
import type { Truth } from "../../generator/records/truth.ts";
import { item, type City as OtherCity } from "../city.ts";
import type { Seen as SeenThere } from "./observed.ts";
import type { PoliceRecords as PoliceThere } from "./police.ts";
import type { Waste as WasteThere } from "./waste-water.ts";

type Ids = (kind: RecordKind, index: number) => string;

/** What the truth is told from: of the other city and of the harbour city alike. */
interface City extends Pick<OtherCity, "deals"> {
  readonly parameters: Pick<OtherCity["parameters"], "preset" | "seed">;
  readonly phones: readonly Pick<OtherCity["phones"][number], "holder" | "line">[];
  readonly lines: readonly Pick<OtherCity["lines"][number], "user" | "sharedWith" | "phones">[];
  readonly accounts: readonly Pick<OtherCity["accounts"][number], "holder">[];
  readonly gangs: readonly Readonly<
    Pick<OtherCity["gangs"][number], "startedAt"> & { members: readonly number[] }
  >[];
  readonly persons: readonly (Pick<OtherCity["persons"][number], "roles" | "isBuyer" | "isStraw"> & {
    readonly lookalike: string | null;
  })[];
}
interface Seen {
  readonly contacts: readonly Pick<SeenThere["contacts"][number], "act" | "from" | "to">[];
  readonly payments: SeenThere["payments"];
  readonly parcels: readonly Pick<SeenThere["parcels"][number], "act">[];
  readonly sightings: readonly Pick<SeenThere["sightings"][number], "stay">[];
}
interface PoliceRecords {
  readonly phoneUsers: readonly Pick<PoliceThere["phoneUsers"][number], "phone">[];
}
type Waste = Pick<WasteThere, "rises">;

const FEWEST_CONTACTS = 5;

export function tellTruth(city: City, ids: Ids, seen: Seen, police: PoliceRecords, waste: Waste): Truth {
  const contactsOf = city.phones.map(() => 0);
  for (const { from, to } of seen.contacts) {
    contactsOf[from] = item(contactsOf, from) + 1;
    contactsOf[to] = item(contactsOf, to) + 1;
  }
  const busy = (phone: number) => item(contactsOf, phone) >= FEWEST_CONTACTS;
  const established = new Set(police.phoneUsers.map(({ phone }) => phone));
  const counted = (phone: number) => {
    const { user, sharedWith } = item(city.lines, item(city.phones, phone).line);
    return user >= 0 && sharedWith.length === 0 && busy(phone) && !established.has(phone);
  };
  const personIds = (matches: (person: City["persons"][number]) => boolean) =>
    city.persons.flatMap((person, i) => (matches(person) ? [ids("persons", i)] : [])).sort();
  return {
    format: "triplezero.truth/1",
    preset: city.parameters.preset,
    seed: city.parameters.seed,
    groups: city.gangs.map((gang, i) => ({
      id: groupId(i),
      started_on: isoDate(gang.startedAt),
      members: gang.members
        .map((person) => ({
          person_id: ids("persons", person),
          roles: [...item(city.persons, person).roles].sort(),
        }))
        .sort((a, b) => (a.person_id < b.person_id ? -1 : 1)),
    })),
    users: personIds((person) => person.isBuyer),
    straws: personIds((person) => person.isStraw),
    lookalikes: city.persons
      .flatMap(({ lookalike }, i) => (lookalike ? [{ person_id: ids("persons", i), kind: lookalike }] : []))
      .sort((a, b) => (a.person_id < b.person_id ? -1 : 1)),
    deals: trueDeals(city, ids, seen),
    phone_users: city.phones.flatMap(({ holder, line }, phone) => {
      const { user } = item(city.lines, line);
      return counted(phone) && holder !== user
        ? [{ phone_id: ids("phones", phone), person_id: ids("persons", user) }]
        : [];
    }),
    uncounted_phones: city.phones
      .flatMap((_, phone) => (counted(phone) ? [] : [ids("phones", phone)]))
      .sort(),
    ...swaps(city, ids, busy),
    wastewater: waste.rises.map(({ town, at }) => ({
      catchment_id: `WW${town + 1}`,
      analyte: "METH" as const,
      sampled_on: isoDate(at),
    })),
  };
}

function groupId(index: number): string {
  return `true-${String(index + 1).padStart(2, "0")}`;
}

function swaps(
  city: City,
  ids: Ids,
  busy: (phone: number) => boolean,
): Pick<Truth, "phone_swaps" | "uncounted_swaps"> {
  const pairs = city.lines.flatMap(({ user, phones }) =>
    user < 0
      ? []
      : phones.flatMap((from, i) =>
          phones
            .slice(i + 1)
            .map((to, gap) => ({ from, to, user, between: phones.slice(i + 1, i + 1 + gap) })),
        ),
  );
  const rows = (matches: (pair: (typeof pairs)[number]) => boolean) =>
    pairs.filter(matches).map(({ from, to, user }) => ({
      from_phone_id: ids("phones", from),
      to_phone_id: ids("phones", to),
      person_id: ids("persons", user),
    }));
  const shown = ({ from, to, between }: (typeof pairs)[number]) =>
    between.length === 0 && busy(from) && busy(to);
  return {
    phone_swaps: rows(shown),
    uncounted_swaps: rows((pair) => !shown(pair) && !pair.between.some(busy)),
  };
}

function trueDeals(city: City, ids: Ids, seen: Seen): Truth["deals"] {
  const rowOf = {
    contacts: new Map(seen.contacts.map(({ act }, row) => [act, row])),
    payments: new Map(seen.payments.map((act, row) => [act, row])),
    parcels: new Map(seen.parcels.map(({ act }, row) => [act, row])),
    sightings: new Map(seen.sightings.map(({ stay }, row) => [stay, row])),
  };
  const rows = (kind: keyof typeof rowOf, acts: readonly number[]) =>
    acts
      .flatMap((act) => rowOf[kind].get(act) ?? [])
      .map((row) => ids(kind, row))
      .sort();
  return city.deals.map((deal, i) => {
    const contacts = rows("contacts", deal.contacts);
    const payments = rows("payments", deal.payments);
    const parcels = rows("parcels", deal.parcels);
    const sightings = rows("sightings", deal.stays);
    const legs = [contacts, payments, [...parcels, ...sightings]].filter((leg) => leg.length > 0).length;
    return {
      id: `deal-${String(i + 1).padStart(5, "0")}`,
      group: groupId(deal.gang),
      at: isoTime(deal.at),
      delivery: deal.delivery,
      buyer_person_id: ids("persons", deal.buyer),
      seller_person_id: ids("persons", deal.seller),
      payee_account_id: deal.payee < 0 ? null : ids("accounts", deal.payee),
      payee_person_id: deal.payee < 0 ? null : ids("persons", item(city.accounts, deal.payee).holder),
      deliverer_person_id: ids("persons", deal.deliverer),
      contacts,
      payments,
      parcels,
      sightings,
      observable: legs >= 2,
    };
  });
}
