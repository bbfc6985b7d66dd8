/** One-to-one matching of called deals with true ones, as many pairs as possible (Kuhn's augmenting paths). */

import type { TrueDeal } from "../../seed-data/generator/records/truth.ts";
import type { DealFinding } from "../../server/domain/findings.ts";
import type { Counts } from "./measures.ts";

export type CalledDeal = Pick<
  DealFinding,
  "at" | "buyer_person_id" | "seller_person_id" | "payments" | "parcels"
>;

const WITHIN_MS = 3_600_000;

export function matchDeals(called: readonly CalledDeal[], real: readonly TrueDeal[]): Counts {
  const candidates = candidateFinder(real);
  const options = called.map(candidates);
  const calledOf = new Map<number, number>();
  const place = (deal: number, tried: Set<number>): boolean => {
    for (const truth of options[deal] ?? []) {
      if (tried.has(truth)) continue;
      tried.add(truth);
      const holder = calledOf.get(truth);
      if (holder === undefined || place(holder, tried)) {
        calledOf.set(truth, deal);
        return true;
      }
    }
    return false;
  };
  called.forEach((_, deal) => {
    place(deal, new Set());
  });
  const found = [...calledOf.keys()].filter((truth) => real[truth]?.observable).length;
  return {
    hits: calledOf.size,
    claimed: called.length,
    found,
    real: real.filter((deal) => deal.observable).length,
  };
}

/** Observable truths first, so that a call is not spent on one that does not count. */
function candidateFinder(real: readonly TrueDeal[]): (deal: CalledDeal) => number[] {
  const byRecord = new Map<string, number[]>();
  const byPair = new Map<string, number[]>();
  const put = (map: Map<string, number[]>, key: string, index: number) =>
    map.set(key, [...(map.get(key) ?? []), index]);
  real.forEach((deal, index) => {
    for (const id of deal.payments) put(byRecord, `payment ${id}`, index);
    for (const id of deal.parcels) put(byRecord, `parcel ${id}`, index);
    put(byPair, `${deal.buyer_person_id} ${deal.seller_person_id}`, index);
  });
  return (deal) => {
    const shared = [
      ...deal.payments.map((id) => `payment ${id}`),
      ...deal.parcels.map((id) => `parcel ${id}`),
    ];
    const near = (byPair.get(`${deal.buyer_person_id} ${deal.seller_person_id}`) ?? []).filter(
      (index) => Math.abs(Date.parse(real[index]?.at ?? "") - Date.parse(deal.at)) <= WITHIN_MS,
    );
    const all = [...new Set([...shared.flatMap((key) => byRecord.get(key) ?? []), ...near])];
    return all.sort((a, b) => Number(real[b]?.observable) - Number(real[a]?.observable));
  };
}
