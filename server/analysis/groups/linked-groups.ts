/**
 * Suspect groups that have something in common: a money handler, a supplier, a likely member,
 * many customers. They are linked by name and record, never merged: whoever serves two trades
 * does not make them one.
 *
 * A shop, a platform or an ordinary sender of parcels has to do with everybody; so a handler must
 * get a noticeable part of each group's takings, and a supplier must live off such groups.
 */
import type { GroupLink, RecordRef } from "../../domain/findings.ts";
import { paymentsOf } from "../deals/account-payments.ts";
import { livesElsewhere } from "../location/other-towns.ts";
import type { Scene } from "./business.ts";
import { recordsOfMember } from "./member-evidence.ts";
import type { JudgedBusiness } from "./suspect-groups.ts";

/** What a handler or supplier gets from a group, as a share of its takings. */
const LEAST_SHARE_OF_TAKINGS = 0.1;
const FEWEST_SUPPLIES = 2;
/** Share of all that a sender sends that goes to suspect groups. */
const LEAST_SHARE_SENT = 0.3;
/** Membership in each of the two from which a person links them. */
const LIKELY_ENOUGH = 0.3;
const FEWEST_CUSTOMERS = 3;
/** Of the customers of the smaller group. */
const LEAST_SHARE_OF_CUSTOMERS = 0.2;
/** Records named per link; `records_total` says how many there are. */
const RECORDS_SHOWN = 12;

const KINDS = ["money-handler", "supplier", "member", "customers"] as const;
type Kind = GroupLink["kind"];
/** Actor (or −1 − account where nobody is known behind it) → records that tie it to one group. */
type Reach = ReadonlyMap<number, readonly RecordRef[]>;
type Reaches = Readonly<Record<Kind, Reach>>;

/** Links of each group, in the order of `ids`: what g says of h, h says of g. */
export function linkedGroups(
  scene: Scene,
  groups: readonly JudgedBusiness[],
  ids: readonly string[],
): GroupLink[][] {
  if (groups.length < 2) return groups.map(() => []);
  const suppliers = parcelSuppliers(scene, groups);
  const { tables, actors } = scene;
  const isPurchase = (row: number) =>
    groups.some(
      ({ business }) =>
        business.tills.has(tables.payments.to[row]!) &&
        business.customers.has(actors.ofAccount[tables.payments.from[row]!]!),
    );
  const reaches = groups.map((group, index) => reachesOf(scene, group, suppliers[index]!, isPurchase));
  return reaches.map((own, index) =>
    reaches.flatMap((other, at) => (at === index ? [] : linksBetween(scene, own, other, ids[at]!))),
  );
}

function linksBetween({ tables, actors }: Scene, own: Reaches, other: Reaches, group: string): GroupLink[] {
  const named = new Set<number>();
  return KINDS.flatMap((kind) => {
    const shared = [...own[kind].keys()].filter((actor) => other[kind].has(actor) && !named.has(actor));
    const smaller = Math.min(own[kind].size, other[kind].size);
    const fewest = kind === "customers" ? Math.max(FEWEST_CUSTOMERS, LEAST_SHARE_OF_CUSTOMERS * smaller) : 1;
    if (shared.length < fewest) return [];
    for (const actor of shared) named.add(actor);
    const records = interleaved(
      shared.flatMap((actor) => own[kind].get(actor)!),
      shared.flatMap((actor) => other[kind].get(actor)!),
    );
    const persons = shared.filter((actor) => actor >= 0 && actor < actors.personCount);
    return {
      group,
      kind,
      person_ids: persons.map((actor) => tables.persons.ids[actor]!).sort(),
      records: records.slice(0, RECORDS_SHOWN),
      records_total: records.length,
    };
  });
}

function reachesOf(
  scene: Scene,
  group: JudgedBusiness,
  parcels: Reach,
  isPurchase: (row: number) => boolean,
): Reaches {
  const { business } = group;
  const { tables, actors } = scene;
  const handlers = new Map<number, RecordRef[]>();
  const suppliers = new Map<number, RecordRef[]>([...parcels].map(([actor, refs]) => [actor, [...refs]]));
  for (const till of [...business.tills].sort((a, b) => a - b)) {
    // Straw and operator alike: one who lends or runs the tills of two groups handles both's money.
    for (const actor of new Set([actors.ofAccount[till]!, tables.accounts.holder[till]!])) {
      if (actor >= 0) add(handlers, actor, { file: "accounts", id: tables.accounts.ids[till]! });
    }
  }
  for (const [actor, rows] of largeReceivers(scene, group, isPurchase)) {
    // Paid largely and living elsewhere, or sending goods: for the goods. Else he moves the money.
    const kind = suppliers.has(actor) || livesElsewhere(scene, actor, business.town) ? suppliers : handlers;
    for (const row of rows) add(kind, actor, { file: "payments", id: tables.payments.ids[row]! });
  }
  const members = new Map<number, RecordRef[]>();
  for (const { actor, probability } of group.candidates) {
    if (probability * group.probability < LIKELY_ENOUGH) continue;
    const { contacts, moneyIn, moneyOut, meetings } = recordsOfMember(scene, business, [], actor);
    members.set(actor, [...contacts, ...moneyIn, ...moneyOut, ...meetings]);
  }
  const customers = new Map<number, RecordRef[]>();
  for (const row of [...business.orders.keys()].sort((a, b) => a - b)) {
    const payer = actors.ofAccount[tables.payments.from[row]!]!;
    if (payer >= 0) add(customers, payer, { file: "payments", id: tables.payments.ids[row]! });
  }
  return { "money-handler": handlers, supplier: suppliers, member: members, customers };
}

/**
 * Who gets a noticeable part of the takings out of the group's accounts, customers left out. A
 * member who buys from another group pays into its till, too: that is no handling of money.
 */
function largeReceivers(
  scene: Scene,
  { business }: JudgedBusiness,
  isPurchase: (row: number) => boolean,
): Map<number, number[]> {
  const { actors, tables, accountPayments } = scene;
  const { from, to, amountCny } = tables.payments;
  const received = new Map<number, { rows: number[]; cny: number }>();
  for (const row of paymentsOf(accountPayments, business.accounts)) {
    if (!business.accounts.has(from[row]!) || isPurchase(row)) continue;
    const actor = actors.ofAccount[to[row]!]!;
    if (business.customers.has(actor) || (actor >= 0 && actor === actors.ofAccount[from[row]!])) continue;
    const key = actor >= 0 ? actor : -1 - to[row]!;
    const entry = received.get(key) ?? { rows: [], cny: 0 };
    entry.rows.push(row);
    entry.cny += amountCny[row]!;
    received.set(key, entry);
  }
  const least = Math.max(1, LEAST_SHARE_OF_TAKINGS * business.takings);
  return new Map(
    [...received].filter(([, { cny }]) => cny >= least).map(([actor, { rows }]) => [actor, rows]),
  );
}

/** For each group, who keeps sending its members parcels and sends little to others. */
function parcelSuppliers(scene: Scene, groups: readonly JudgedBusiness[]): Reach[] {
  const { tables, actors, parcelsTo } = scene;
  const sent = new Map<number, number>();
  for (const phone of tables.parcels.sender) {
    if (phone < 0) continue;
    const actor = actors.ofPhone[phone]!;
    sent.set(actor, (sent.get(actor) ?? 0) + 1);
  }
  const toSuspects = new Map<number, number>();
  const found = groups.map(({ business }) => {
    const bySender = new Map<number, RecordRef[]>();
    for (const member of [...business.members].sort((a, b) => a - b)) {
      for (const row of parcelsTo.get(member) ?? []) {
        const phone = tables.parcels.sender[row]!;
        const actor = phone < 0 ? -1 : actors.ofPhone[phone]!;
        if (actor < 0 || actor === member) continue;
        toSuspects.set(actor, (toSuspects.get(actor) ?? 0) + 1);
        add(bySender, actor, { file: "parcels", id: tables.parcels.ids[row]! });
      }
    }
    return bySender;
  });
  return found.map(
    (bySender) =>
      new Map(
        [...bySender].filter(
          ([actor, refs]) =>
            refs.length >= FEWEST_SUPPLIES && toSuspects.get(actor)! >= LEAST_SHARE_SENT * sent.get(actor)!,
        ),
      ),
  );
}

function add(reach: Map<number, RecordRef[]>, actor: number, record: RecordRef): void {
  const records = reach.get(actor);
  if (records) records.push(record);
  else reach.set(actor, [record]);
}

/** Alternately from both, each record once: the first ones shown come from either group. */
function interleaved(own: readonly RecordRef[], other: readonly RecordRef[]): RecordRef[] {
  const byName = new Map<string, RecordRef>();
  for (let at = 0; at < Math.max(own.length, other.length); at++) {
    for (const record of [own[at], other[at]]) if (record) byName.set(`${record.file}/${record.id}`, record);
  }
  return [...byName.values()];
}
