/**
 * Legs missing from called deals. One request serves many deals of the same buyer and seller:
 * they become one gap whose window reaches from the first to the last of them.
 */
import type { Gap, RecordRef } from "../../domain/findings.ts";
import { ORDER_AFTER_S, ORDER_BEFORE_S } from "../deals/coupling.ts";
import type { DealCandidate } from "../deals/group-deals.ts";
import { PARCEL_WINDOW_S, VISIT_WINDOW_S } from "../deals/legs.ts";
import type { Scene } from "../groups/business.ts";
import { type CalledDeal, type GroupInDoubt, type Leg, missingLegs, settling } from "./called-deals.ts";
import { accountRefs, holderOf, personOf, phonesOf, type Span, vehiclesOf, wanted } from "./wanted.ts";

export function dealGaps(group: GroupInDoubt): Gap[] {
  const open = new Map<string, { leg: Leg; deals: CalledDeal[] }>();
  for (const called of group.called) {
    for (const leg of missingLegs(called.deal)) {
      const key = `${leg} ${called.deal.buyer} ${called.deal.seller}`;
      const entry = open.get(key) ?? { leg, deals: [] };
      entry.deals.push(called);
      open.set(key, entry);
    }
  }
  return [...open.values()].map(({ leg, deals }) => legGap(group, leg, deals));
}

/** @param deals of one buyer and one seller, by time */
function legGap(group: GroupInDoubt, leg: Leg, deals: readonly CalledDeal[]): Gap {
  const { scene } = group;
  const { deal, id } = deals[0]!;
  const [seller] = personOf(scene, deal.seller);
  const request = { contact: contactsWanted, payment: paymentsWanted, delivery: deliveryWanted }[leg];
  return {
    kind: `deal-${leg}`,
    deal: deals.length === 1 ? id : null,
    person_id: seller?.id ?? null,
    role: null,
    wanted: request(
      group,
      deals.map((called) => called.deal),
    ),
    ...settling(deals),
  };
}

function contactsWanted({ scene, business }: GroupInDoubt, deals: readonly DealCandidate[]): Gap["wanted"] {
  const { buyer, seller } = deals[0]!;
  const span = spanAround(deals, [-ORDER_BEFORE_S, ORDER_AFTER_S]);
  const work = linesOf(scene, seller).filter((line) => business.workLines.has(line));
  const of = [
    ...phonesOf(scene, buyer, span),
    ...(seller < 0 ? [] : phonesOf(scene, seller, span, work.length > 0 ? work : linesOf(scene, seller))),
  ];
  return wanted(scene, "contacts", of, span, null);
}

/** Also of the buyer himself: he may have paid from an account that nobody asked for yet. */
function paymentsWanted({ scene, business }: GroupInDoubt, deals: readonly DealCandidate[]): Gap["wanted"] {
  const { buyer, seller } = deals[0]!;
  const tills = business.sellers.filter(({ actor }) => actor === seller).flatMap(({ accounts }) => accounts);
  const accounts = [...scene.actors.accountsOf[buyer]!, ...tills];
  return wanted(
    scene,
    "payments",
    [...personOf(scene, buyer), ...accountRefs(scene, accounts)],
    spanAround(deals, [-ORDER_BEFORE_S, VISIT_WINDOW_S[1]]),
    holderOf(accounts.map((account) => scene.tables.accounts.provider[account]!)),
  );
}

/** Asked for in the form that the pair, else the seller, else the group otherwise delivers in; waybills where none is seen. */
function deliveryWanted(group: GroupInDoubt, deals: readonly DealCandidate[]): Gap["wanted"] {
  const { buyer, seller } = deals[0]!;
  const delivered = group.called.map(({ deal }) => deal).filter((deal) => deal.delivery !== null);
  const bySeller = delivered.filter((deal) => deal.seller === seller);
  const example =
    [bySeller.filter((deal) => deal.buyer === buyer), bySeller, delivered].find((some) => some.length > 0) ??
    [];
  const waybills = example.filter((deal) => deal.delivery!.kind === "waybill");
  return 2 * waybills.length >= example.length
    ? waybillsWanted(group.scene, deals, waybills)
    : sightingsWanted(group.scene, deals, example);
}

function waybillsWanted(
  scene: Scene,
  deals: readonly DealCandidate[],
  example: readonly DealCandidate[],
): Gap["wanted"] {
  const { buyer, seller } = deals[0]!;
  const span = spanAround(deals, PARCEL_WINDOW_S);
  const carriers = example.map((deal) => scene.tables.parcels.carrier[deal.delivery!.parcel]!);
  const of = [buyer, seller].filter((actor) => actor >= 0).flatMap((actor) => phonesOf(scene, actor, span));
  return wanted(scene, "parcels", of, span, holderOf(carriers));
}

/** Of the buyer, of whoever usually delivers, and of the place where they usually meet. */
function sightingsWanted(
  scene: Scene,
  deals: readonly DealCandidate[],
  example: readonly DealCandidate[],
): Gap["wanted"] {
  const span = spanAround(deals, VISIT_WINDOW_S);
  const { sightings, places } = scene.tables;
  const deliverer = commonest(example.map((deal) => deal.delivery!.deliverer));
  const place = commonest(
    example.flatMap((deal) => deal.delivery!.sightings.slice(0, 1).map((row) => sightings.place[row]!)),
  );
  const subjects = [deals[0]!.buyer, deliverer].flatMap((actor): RecordRef[] => [
    ...personOf(scene, actor),
    ...phonesOf(scene, actor, span),
    ...vehiclesOf(scene, actor),
  ]);
  const where: RecordRef[] = place < 0 ? [] : [{ file: "places", id: places.ids[place]! }];
  return wanted(scene, "sightings", [...subjects, ...where], span, null);
}

function linesOf({ actors }: Scene, actor: number): readonly number[] {
  return actor < 0 ? [] : actors.linesOf[actor]!;
}

function spanAround(deals: readonly DealCandidate[], window: readonly [number, number]): Span {
  return { from: deals[0]!.at + window[0], to: deals.at(-1)!.at + window[1] };
}

/** −1 of none. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1;
}
