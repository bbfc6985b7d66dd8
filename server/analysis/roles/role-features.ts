/**
 * What each member does in the business: orders, deliveries, money up and down, command,
 * supply, presence. Shares and logarithms, so that they mean the same in small and large groups.
 */

import { paymentsOf } from "../deals/account-payments.ts";
import type { DealCandidate } from "../deals/group-deals.ts";
import type { Scene } from "../groups/business.ts";
import type { Candidate, GrownBusiness } from "../groups/grow.ts";
import { surplus } from "../groups/member-features.ts";
import { parcelsFromAfar, trips } from "./other-towns.ts";

export const ROLE_FEATURES = [
  "sells",
  "sells-much",
  "takes-orders-for-others",
  "delivers-for-others",
  "delivers-own",
  "sends-parcels",
  "runs-with-orders",
  "takings-received",
  "operates-foreign-till",
  "own-till",
  "received-from-members",
  "paid-to-members",
  "members-paid",
  "members-paid-by",
  "largest-payment-in",
  "largest-payment-out",
  "customer-contact-share",
  "members-contacted-share",
  "calls-out-share",
  "relays",
  "out-of-town-home",
  "trips",
  "meets-members",
  "common-place",
  "contacts-per-member",
  "parcels-from-afar",
  "no-line",
  "group-size",
] as const;
export type RoleFeature = (typeof ROLE_FEATURES)[number];

const RELAY_S = 15 * 60;

/** One row for each of `members`, in the order of ROLE_FEATURES. */
export function roleFeatures(
  scene: Scene,
  { business }: GrownBusiness,
  members: readonly Candidate[],
  deals: readonly DealCandidate[],
): number[][] {
  const inside = new Set(members.map(({ actor }) => actor));
  const money = moneyAmong(scene, inside, business.tills);
  const meanOrder = Math.max(1, business.takings / Math.max(1, business.orders.size));
  const places = commonPlaces(scene, inside);
  const homeCity = commonest([...inside].map((actor) => cityOf(scene, actor)));
  return members.map(({ actor, ties }) => {
    const sold = deals.filter((deal) => deal.seller === actor);
    const served = deals.filter((deal) => deal.delivery?.deliverer === actor);
    const command = commandOf(scene, inside, actor);
    const flows = money.get(actor) ?? noFlows();
    const orders = ordersTaken(business, actor);
    const home = cityOf(scene, actor);
    return [
      share(sold.length, deals.length) * Math.sqrt(members.length),
      Math.log1p(sold.length),
      share(orders.forOthers, orders.all),
      Math.log1p(served.filter((deal) => deal.seller !== actor).length),
      Math.log1p(served.filter((deal) => deal.seller === actor).length),
      Math.log1p(served.filter((deal) => deal.delivery?.kind === "waybill").length),
      surplus(ties.coupled, ties.coupledExpected),
      Math.min(2, ties.fromTillsCny / Math.max(1, business.takings)) * 2,
      ties.operatesTill && !ties.holdsTill ? 1 : 0,
      ties.operatesTill && ties.holdsTill ? 1 : 0,
      Math.log1p(flows.inCny / meanOrder),
      Math.log1p(flows.outCny / meanOrder),
      Math.log1p(flows.paid.size),
      Math.log1p(flows.paidBy.size),
      Math.log1p(flows.largestIn / meanOrder),
      Math.log1p(flows.largestOut / meanOrder),
      command.customerShare,
      share(command.members, Math.max(1, members.length - 1)),
      command.outShare,
      command.relays,
      home >= 0 && homeCity >= 0 && home !== homeCity ? 1 : 0,
      Math.log1p(trips(scene, actor, homeCity)),
      Math.log1p(ties.metMembers),
      places.get(actor) ?? 0,
      Math.log1p(command.all / Math.max(1, command.members)),
      Math.log1p(parcelsFromAfar(scene, actor, homeCity)),
      command.all === 0 ? 1 : 0,
      Math.log(members.length),
    ];
  });
}

interface Flows {
  inCny: number;
  outCny: number;
  largestIn: number;
  largestOut: number;
  readonly paid: Set<number>;
  readonly paidBy: Set<number>;
}

function noFlows(): Flows {
  return { inCny: 0, outCny: 0, largestIn: 0, largestOut: 0, paid: new Set(), paidBy: new Set() };
}

/** Payments between members, and from tills to members. */
function moneyAmong(
  scene: Scene,
  inside: ReadonlySet<number>,
  tills: ReadonlySet<number>,
): Map<number, Flows> {
  const flows = new Map<number, Flows>();
  const of = (actor: number) => {
    let entry = flows.get(actor);
    if (!entry) {
      entry = noFlows();
      flows.set(actor, entry);
    }
    return entry;
  };
  const { payments } = scene.tables;
  const accounts = new Set(
    [...inside].flatMap((actor) => scene.actors.accountsOf[actor]!).concat([...tills]),
  );
  for (const row of paymentsOf(scene.accountPayments, accounts)) {
    const from = scene.actors.ofAccount[payments.from[row]!]!;
    const to = scene.actors.ofAccount[payments.to[row]!]!;
    const fromTill = tills.has(payments.from[row]!);
    if (!inside.has(to) || from === to || !(inside.has(from) || fromTill)) continue;
    const amount = payments.amountCny[row]!;
    const receiver = of(to);
    receiver.inCny += amount;
    receiver.largestIn = Math.max(receiver.largestIn, amount);
    receiver.paidBy.add(from);
    if (!inside.has(from)) continue;
    const payer = of(from);
    payer.outCny += amount;
    payer.largestOut = Math.max(payer.largestOut, amount);
    payer.paid.add(to);
  }
  return flows;
}

interface Command {
  readonly all: number;
  readonly members: number;
  readonly outShare: number;
  readonly customerShare: number;
  /** Share of the calls to members after which these rang another member within a quarter of an hour, less their usual. */
  readonly relays: number;
}

function commandOf(scene: Scene, inside: ReadonlySet<number>, actor: number): Command {
  const { contactIndex, actors, tables } = scene;
  const met = new Set<number>();
  let all = 0;
  let out = 0;
  let relayed = 0;
  let other = 0;
  for (let at = contactIndex.starts[actor]!; at < contactIndex.starts[actor + 1]!; at++) {
    const partner = actors.ofLine[contactIndex.otherLine[at]!]!;
    if (!inside.has(partner)) {
      other++;
      continue;
    }
    all++;
    met.add(partner);
    if (actors.ofPhone[tables.contacts.from[contactIndex.row[at]!]!] !== actor) continue;
    out++;
    if (ringsAnother(scene, inside, partner, actor, contactIndex.at[at]!)) relayed++;
  }
  return {
    all,
    members: met.size,
    outShare: share(out + 1, all + 2),
    customerShare: share(other, other + all),
    relays: share(relayed, out + 2),
  };
}

function ringsAnother(
  scene: Scene,
  inside: ReadonlySet<number>,
  caller: number,
  first: number,
  time: number,
): boolean {
  const { contactIndex, actors, tables } = scene;
  const end = contactIndex.starts[caller + 1]!;
  let low = contactIndex.starts[caller]!;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (contactIndex.at[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < end && contactIndex.at[at]! <= time + RELAY_S; at++) {
    const partner = actors.ofLine[contactIndex.otherLine[at]!]!;
    if (partner === first || !inside.has(partner)) continue;
    if (actors.ofPhone[tables.contacts.from[contactIndex.row[at]!]!] === caller) return true;
  }
  return false;
}

/** Orders whose contact was with this actor's lines, and of these the ones paid into others' tills. */
function ordersTaken(business: GrownBusiness["business"], actor: number): { all: number; forOthers: number } {
  const own = business.sellers.find((seller) => seller.actor === actor);
  if (!own) return { all: 0, forOthers: 0 };
  let forOthers = 0;
  for (const coupling of own.couplings) {
    const stronger = business.sellers.some(
      (seller) =>
        seller.actor !== actor &&
        seller.couplings.some(
          (other) => other.account === coupling.account && other.payments.length > coupling.payments.length,
        ),
    );
    if (stronger) forOthers += coupling.payments.length;
  }
  const all = own.couplings.reduce((sum, coupling) => sum + coupling.payments.length, 0);

  return { all, forOthers };
}

/** Share of an actor's visits at the place (not a home of a member) that most members visit. */
function commonPlaces({ visits, tables }: Scene, inside: ReadonlySet<number>): Map<number, number> {
  const visitors = new Map<number, Map<number, number>>();
  const homes = new Set([...inside].map((actor) => tables.persons.home[actor] ?? -1));
  for (const actor of inside) {
    for (let at = visits.actorStarts[actor]!; at < visits.actorStarts[actor + 1]!; at++) {
      const place = visits.place[visits.byActor[at]!]!;
      if (homes.has(place)) continue;
      const counts = visitors.get(place) ?? new Map<number, number>();
      counts.set(actor, (counts.get(actor) ?? 0) + 1);
      visitors.set(place, counts);
    }
  }
  let best = new Map<number, number>();
  let bestScore = 0;
  for (const [place, counts] of visitors) {
    const everybody = visits.placeStarts[place + 1]! - visits.placeStarts[place]!;
    const own = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const score = (counts.size - 1) * (own / everybody) * Math.log1p(own);
    if (score > bestScore) {
      bestScore = score;
      best = counts;
    }
  }
  return new Map([...best].map(([actor, count]) => [actor, Math.log1p(count)]));
}

function cityOf({ tables }: Scene, actor: number): number {
  const home = tables.persons.home[actor] ?? -1;
  return home < 0 ? -1 : tables.places.city[home]!;
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) if (value >= 0) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1;
}

function share(part: number, whole: number): number {
  return whole <= 0 ? 0 : part / whole;
}
