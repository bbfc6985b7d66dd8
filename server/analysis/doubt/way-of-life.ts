/**
 * How a person lives, from all of his or her records, a group or not: what tells members from
 * each innocent class. Shares and logarithms only, so that neither prices nor a place matter.
 */
import type { RecordKind } from "../../domain/case-folder.ts";
import type { RecordRef } from "../../domain/findings.ts";
import { paymentsOf } from "../deals/account-payments.ts";
import type { Scene } from "../groups/business.ts";
import { share } from "../share.ts";

export const LIFE_FEATURES = [
  "life-payers",
  "life-payments-per-payer",
  "life-share-received",
  "life-money-both-ways",
  "life-regular-pay",
  "life-account-lent",
  "life-account-of-another",
  "life-parcels-sent",
  "life-parcel-towns",
  "life-single-contacts",
  "life-evening-contacts",
  "life-office-contacts",
  "life-places",
  "life-visits-per-place",
  "life-called-before-visits",
] as const;
export type LifeFeature = (typeof LIFE_FEATURES)[number];

export interface WayOfLife {
  /** In the order of LIFE_FEATURES. */
  readonly values: readonly number[];
  readonly records: Readonly<Record<LifeFeature, readonly RecordRef[]>>;
}

const DAY = 86_400;
const HOUR = 3600;
const SHORTLY_S = HOUR / 4;
const MONTH_S = { from: 26 * DAY, to: 35 * DAY };

/** @param sentRows rows of parcels that the actor sent, see `parcelsByActor` */
export function wayOfLife(scene: Scene, actor: number, sentRows: readonly number[]): WayOfLife {
  const { tables } = scene;
  const money = moneyOf(scene, actor);
  const talk = contactsOf(scene, actor);
  const been = visitsOf(scene, actor, talk.times);
  const lent = accountsOf(scene, (holder, operator) => holder === actor && operator !== actor);
  const used = accountsOf(scene, (holder, operator) => holder >= 0 && holder !== actor && operator === actor);
  const { receiverPlace } = tables.parcels;
  const towns = new Set(
    sentRows.map((row) => tables.places.city[receiverPlace[row]!] ?? -1).filter((city) => city >= 0),
  );
  const refs = (file: RecordKind, ids: readonly string[], rows: readonly number[]): RecordRef[] =>
    rows.map((row) => ({ file, id: ids[row]! }));
  const payments = refs("payments", tables.payments.ids, money.rows);
  const received = refs("payments", tables.payments.ids, money.received);
  const parcels = refs("parcels", tables.parcels.ids, sentRows);
  const contacts = refs("contacts", tables.contacts.ids, talk.rows);
  const visits = refs("sightings", tables.sightings.ids, been.rows);
  return {
    values: [
      Math.log1p(money.payers),
      Math.log1p(money.received.length / Math.max(1, money.payers)),
      share(money.received.length, money.rows.length),
      money.bothWays,
      money.monthly.length > 0 ? 1 : 0,
      lent.length > 0 ? 1 : 0,
      used.length > 0 ? 1 : 0,
      Math.log1p(sentRows.length),
      Math.log1p(towns.size),
      talk.single,
      talk.evening,
      talk.office,
      Math.log1p(been.places),
      Math.log1p(been.rows.length / Math.max(1, been.places)),
      share(been.called, been.rows.length),
    ],
    records: {
      "life-payers": received,
      "life-payments-per-payer": received,
      "life-share-received": payments,
      "life-money-both-ways": payments,
      "life-regular-pay": refs("payments", tables.payments.ids, money.monthly),
      "life-account-lent": refs("accounts", tables.accounts.ids, lent),
      "life-account-of-another": refs("accounts", tables.accounts.ids, used),
      "life-parcels-sent": parcels,
      "life-parcel-towns": parcels,
      "life-single-contacts": contacts,
      "life-evening-contacts": contacts,
      "life-office-contacts": contacts,
      "life-places": visits,
      "life-visits-per-place": visits,
      "life-called-before-visits": visits,
    },
  };
}

function moneyOf({ tables: { payments }, actors, accountPayments }: Scene, actor: number) {
  const rows = paymentsOf(accountPayments, actors.accountsOf[actor]!).filter(
    (row) => actors.ofAccount[payments.from[row]!] !== actors.ofAccount[payments.to[row]!],
  );
  const payers = new Set<number>();
  const payees = new Set<number>();
  const lastPay = new Map<string, number>();
  const received: number[] = [];
  const monthly: number[] = [];
  for (const row of rows) {
    const from = payments.from[row]!;
    if (actors.ofAccount[from] === actor) {
      payees.add(payments.to[row]!);
      continue;
    }
    received.push(row);
    payers.add(from);
    const pay = `${from} ${payments.amountCny[row]!}`;
    const last = lastPay.get(pay);
    const gap = last === undefined ? 0 : payments.at[row]! - payments.at[last]!;
    if (last !== undefined && gap >= MONTH_S.from && gap <= MONTH_S.to) monthly.push(last, row);
    lastPay.set(pay, row);
  }
  const both = [...payers].filter((account) => payees.has(account)).length;
  const bothWays = share(both, payers.size + payees.size - both);
  return { rows, received, monthly, payers: payers.size, bothWays };
}

function contactsOf({ contactIndex, tables: { utcOffsetS } }: Scene, actor: number) {
  const times: number[] = [];
  const rows: number[] = [];
  const perLine = new Map<number, number>();
  let evening = 0;
  let office = 0;
  for (let at = contactIndex.starts[actor]!; at < contactIndex.starts[actor + 1]!; at++) {
    const time = contactIndex.at[at]!;
    times.push(time);
    rows.push(contactIndex.row[at]!);
    const line = contactIndex.otherLine[at]!;
    perLine.set(line, (perLine.get(line) ?? 0) + 1);
    const hour = Math.floor((time + utcOffsetS) / HOUR) % 24;
    if (hour >= 18 || hour < 2) evening++;
    if (hour >= 9 && hour < 18) office++;
  }
  const single = [...perLine.values()].filter((count) => count === 1).length;
  return {
    times,
    rows,
    single: share(single, perLine.size),
    evening: share(evening, rows.length),
    office: share(office, rows.length),
  };
}

function visitsOf({ visits }: Scene, actor: number, contactTimes: readonly number[]) {
  const rows: number[] = [];
  const places = new Set<number>();
  let called = 0;
  let next = 0;
  for (let at = visits.actorStarts[actor]!; at < visits.actorStarts[actor + 1]!; at++) {
    const own = visits.byActor[at]!;
    const time = visits.at[own]!;
    rows.push(visits.row[own]!);
    places.add(visits.place[own]!);
    while (next < contactTimes.length && contactTimes[next]! < time - SHORTLY_S) next++;
    if (next < contactTimes.length && contactTimes[next]! <= time) called++;
  }
  return { rows, places: places.size, called };
}

function accountsOf(
  { tables: { accounts }, actors }: Scene,
  wanted: (holder: number, operator: number) => boolean,
): number[] {
  return [...accounts.holder.keys()].filter((row) => wanted(accounts.holder[row]!, actors.ofAccount[row]!));
}
