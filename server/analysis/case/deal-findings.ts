/** Deals of all groups as findings, numbered in the order of time. */
import type { DealFinding, DealReckoning } from "../../domain/findings.ts";
import { type DealCandidate, SHIFTS, TILL_CAP } from "../deals/group-deals.ts";
import { CONTACT_CAP, DELIVERY_CAP } from "../deals/leg-weights.ts";
import type { Scene } from "../groups/business.ts";
import { byId, isoTime, numberedId, rounded } from "./ids.ts";

export function dealFindings(
  scene: Scene,
  deals: readonly (readonly DealCandidate[])[],
  groupIds: readonly string[],
  q: readonly number[],
): DealFinding[] {
  const { tables, actors } = scene;
  const idOf = dealIds(deals);
  const flat = deals.flatMap((own, group) => own.map((deal) => ({ deal, group: groupIds[group]! })));
  const person = (actor: number) =>
    actor >= 0 && actor < actors.personCount ? tables.persons.ids[actor]! : null;
  const payee = (till: number) =>
    till < 0 ? null : (person(tables.accounts.holder[till]!) ?? person(actors.ofAccount[till]!));
  return flat
    .map(({ deal, group }, index) => ({ deal, group, q: q[index]! }))
    .map(({ deal, group, q: own }) => ({
      id: idOf.get(deal)!,
      group,
      at: isoTime(deal.at, tables.utcOffsetS),
      buyer_person_id: person(deal.buyer),
      seller_person_id: person(deal.seller),
      payee_person_id: payee(deal.till),
      deliverer_person_id: deal.delivery ? person(deal.delivery.deliverer) : null,
      delivery: deal.delivery?.kind ?? null,
      contacts: deal.contacts.map((row) => tables.contacts.ids[row]!).sort(byId),
      payments: deal.payments.map((row) => tables.payments.ids[row]!).sort(byId),
      parcels: deal.delivery && deal.delivery.parcel >= 0 ? [tables.parcels.ids[deal.delivery.parcel]!] : [],
      sightings: (deal.delivery?.sightings ?? []).map((row) => tables.sightings.ids[row]!).sort(byId),
      log10_lr: rounded(deal.logLr / Math.LN10),
      q: rounded(own, 6),
      reckoning: reckoningOf(deal, scene.periodS),
    }))
    .sort((a, b) => byId(a.id, b.id));
}

function reckoningOf({ reckoning, delivery, p }: DealCandidate, periodS: number): DealReckoning {
  const leg = (name: DealReckoning["legs"][number]["leg"], logLr: number, cap: number) => ({
    leg: name,
    log10_lr: rounded(logLr / Math.LN10),
    at_most: rounded(cap / Math.LN10),
  });
  return {
    legs: [
      leg("contact", reckoning.contact, CONTACT_CAP),
      leg("payment", reckoning.payment, TILL_CAP),
      leg("delivery", reckoning.delivery, DELIVERY_CAP),
    ],
    gap_min: reckoning.gapS === null ? null : rounded(reckoning.gapS / 60, 1),
    episodes: reckoning.episodes,
    period_days: rounded(periodS / 86_400, 1),
    delivery_chance: delivery ? rounded(delivery.chance) : null,
    till_share: reckoning.tillShare === null ? null : rounded(Math.min(1, reckoning.tillShare)),
    p: rounded(p, 6),
    shifts: SHIFTS,
    null_values: reckoning.nullValues,
    ...(reckoning.isOnCredit ? { on_credit: true } : {}),
  };
}

/** Deals of all groups numbered in the order of time; of the same moment, group after group. */
export function dealIds(deals: readonly (readonly DealCandidate[])[]): Map<DealCandidate, string> {
  const flat = deals.flatMap((own, group) => own.map((deal) => ({ deal, group })));
  return new Map(
    flat
      .sort((a, b) => a.deal.at - b.deal.at || a.group - b.group || a.deal.buyer - b.deal.buyer)
      .map(({ deal }, index) => [deal, numberedId("d", index, flat.length)]),
  );
}
