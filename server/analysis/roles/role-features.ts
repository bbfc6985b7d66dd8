/**
 * What each member does in the business: orders, deliveries, money up and down, command,
 * supply, presence. Shares and logarithms, so that they mean the same in small and large groups.
 */

import type { DealCandidate } from "../deals/group-deals.ts";
import type { Scene } from "../groups/business.ts";
import type { Candidate, GrownBusiness } from "../groups/grow.ts";
import { surplus } from "../groups/member-features.ts";
import { membersElsewhere, parcelsFromAfar, trips } from "../location/other-towns.ts";
import { share } from "../share.ts";
import { aroundDeals } from "./around-deals.ts";
import { commonPlace } from "./common-place.ts";
import { hostingAmong } from "./hosting.ts";
import { type Flows, moneyAmong, noFlows } from "./money-among.ts";

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
  "rings-round-hand-overs",
  "hand-over-share",
  "stands-by",
  "introduces",
  "fee-after-trip",
  "share-of-money-in",
  "share-of-money-out",
  "money-kept",
  "paid-out-of-town",
  "main-contact-share",
  "hosts-visits",
  "hosts-members",
  "contacts-out-of-town",
  "money-out-before-in",
  "share-of-early-money-out",
] as const;
export type RoleFeature = (typeof ROLE_FEATURES)[number];

const RELAY_S = 15 * 60;
/** A courier is paid when he is back. */
const FEE_S = 4 * 86_400;

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
  const place = commonPlace(scene, inside);
  const hosting = hostingAmong(scene, inside);
  const { town } = business;
  const elsewhere = membersElsewhere(scene, inside, town);
  const early = [...money.values()].reduce((sum, { earlyOutCny }) => sum + earlyOutCny, 0);
  const flowing = [...money.values()].reduce((sum, { inCny }) => sum + inCny, 0);
  return members.map(({ actor, ties }) => {
    const sold = deals.filter((deal) => deal.seller === actor);
    const served = deals.filter((deal) => deal.delivery?.deliverer === actor);
    const command = commandOf(scene, inside, elsewhere, actor);
    const flows = money.get(actor) ?? noFlows();
    const orders = ordersTaken(business, actor);
    const away = trips(scene, actor, town);
    const around = aroundDeals(scene, inside, deals, actor);
    return [
      share(sold.length, deals.length) * Math.sqrt(members.length),
      Math.log1p(sold.length),
      share(orders.forOthers, orders.all),
      Math.log1p(served.filter((deal) => deal.seller !== actor).length),
      Math.log1p(served.filter((deal) => deal.seller === actor).length),
      Math.log1p(served.filter((deal) => deal.delivery?.kind === "waybill").length),
      surplus(ties.coupled, ties.coupledExpected),
      Math.min(2, ties.fromTillsCny / Math.max(1, business.takings)),
      ties.operatesTill && !ties.holdsTill ? 1 : 0,
      ties.operatesTill && ties.holdsTill ? 1 : 0,
      Math.log1p(flows.inCny / meanOrder),
      Math.log1p(flows.outCny / meanOrder),
      Math.log1p(flows.paidCny.size),
      Math.log1p(flows.paidBy.size),
      Math.log1p(flows.largestIn / meanOrder),
      Math.log1p(flows.largestOut / meanOrder),
      command.customerShare,
      share(command.members, Math.max(1, members.length - 1)),
      command.outShare,
      command.relays,
      elsewhere.has(actor) ? 1 : 0,
      Math.log1p(away.length),
      Math.log1p(ties.metMembers),
      Math.log1p(place?.visits.get(actor) ?? 0),
      Math.log1p(command.all / Math.max(1, command.members)),
      Math.log1p(parcelsFromAfar(scene, actor, town).length),
      command.all === 0 ? 1 : 0,
      Math.log(members.length),
      around.ringsRound,
      around.ringsShare,
      Math.log1p(around.standsBy),
      Math.log1p(around.introduces),
      Math.log1p(away.filter((begun) => flows.times.some((at) => at > begun && at <= begun + FEE_S)).length),
      share(flows.inCny, flowing),
      share(flows.outCny, flowing),
      signedLog((flows.inCny - flows.outCny) / meanOrder),
      Math.log1p(
        [...flows.paidCny].reduce((sum, [to, cny]) => sum + (elsewhere.has(to) ? cny : 0), 0) / meanOrder,
      ),
      command.mainShare,
      Math.log1p(hosting.get(actor)?.visits.length ?? 0),
      Math.log1p(hosting.get(actor)?.visitors ?? 0),
      Math.log1p(command.outOfTown),
      outBeforeIn(flows, scene.periodS),
      share(flows.earlyOutCny, early),
    ];
  });
}

interface Command {
  readonly all: number;
  readonly members: number;
  readonly outShare: number;
  readonly customerShare: number;
  /** Of the contacts with members, those with the one most in contact. */
  readonly mainShare: number;
  /** Share of the calls to members after which these rang another member soon, shrunk by two calls. */
  readonly relays: number;
  /** Contacts with members who live in another town. */
  readonly outOfTown: number;
}

function commandOf(
  scene: Scene,
  inside: ReadonlySet<number>,
  elsewhere: ReadonlySet<number>,
  actor: number,
): Command {
  const { contactIndex, actors, tables } = scene;
  const met = new Map<number, number>();
  let all = 0;
  let out = 0;
  let relayed = 0;
  let other = 0;
  let outOfTown = 0;
  for (let at = contactIndex.starts[actor]!; at < contactIndex.starts[actor + 1]!; at++) {
    const partner = actors.ofLine[contactIndex.otherLine[at]!]!;
    if (!inside.has(partner)) {
      other++;
      continue;
    }
    all++;
    if (elsewhere.has(partner)) outOfTown++;
    met.set(partner, (met.get(partner) ?? 0) + 1);
    if (actors.ofPhone[tables.contacts.from[contactIndex.row[at]!]!] !== actor) continue;
    out++;
    if (ringsAnother(scene, inside, partner, actor, contactIndex.at[at]!)) relayed++;
  }
  return {
    all,
    members: met.size,
    outShare: share(out + 1, all + 2),
    customerShare: share(other, other + all),
    mainShare: share(Math.max(0, ...met.values()), all),
    relays: share(relayed, out + 2),
    outOfTown,
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

/** By which part of the period money went out sooner than it came in, on average by yuan; 0 where it went one way only. */
function outBeforeIn({ inCny, outCny, inCnyS, outCnyS }: Flows, periodS: number): number {
  return inCny > 0 && outCny > 0 ? (inCnyS / inCny - outCnyS / outCny) / Math.max(1, periodS) : 0;
}

/** As log1p, with the sign kept. */
function signedLog(value: number): number {
  return Math.sign(value) * Math.log1p(Math.abs(value));
}
