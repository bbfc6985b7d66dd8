/** Deals as rows of a table: names for ids, the amount, which legs no record shows. */
import type { DealFinding, RecordRef } from "../../../../server/domain/findings.ts";
import type { Answer } from "../../../api/client.ts";

export type Leg = "contact" | "payment" | "delivery";

export interface Party {
  readonly id: string;
  readonly label: string;
}

export interface DealRow {
  readonly id: string;
  readonly at: string;
  readonly buyer: Party | null;
  readonly seller: Party | null;
  readonly payee: Party | null;
  /** Yuan; null without a payment on record. */
  readonly amount: number | null;
  readonly delivery: DealFinding["delivery"];
  readonly log10_lr: number;
  readonly q: number;
  readonly missing: readonly Leg[];
  readonly records: readonly RecordRef[];
}

/** In order of time. */
export function rowsOfDeals({ deals, persons, deal_amounts }: Answer<"getGroup">): DealRow[] {
  const labels = new Map(persons.map((person) => [person.person_id, person.label]));
  const party = (id: string | null): Party | null =>
    id === null ? null : { id, label: labels.get(id) ?? id };
  return [...deals]
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((deal) => ({
      id: deal.id,
      at: deal.at,
      buyer: party(deal.buyer_person_id),
      seller: party(deal.seller_person_id),
      payee: party(deal.payee_person_id),
      amount: deal_amounts[deal.id] ?? null,
      delivery: deal.delivery,
      log10_lr: deal.log10_lr,
      q: deal.q,
      missing: missingLegs(deal),
      records: recordsOfDeal(deal),
    }));
}

function missingLegs(deal: DealFinding): Leg[] {
  return [
    ...(deal.contacts.length === 0 ? (["contact"] as const) : []),
    ...(deal.payments.length === 0 ? (["payment"] as const) : []),
    ...(deal.delivery === null ? (["delivery"] as const) : []),
  ];
}

function recordsOfDeal(deal: DealFinding): RecordRef[] {
  const of = (file: RecordRef["file"], ids: readonly string[]) => ids.map((id) => ({ file, id }));
  return [
    ...of("payments", deal.payments),
    ...of("contacts", deal.contacts),
    ...of("parcels", deal.parcels),
    ...of("sightings", deal.sightings),
  ];
}
