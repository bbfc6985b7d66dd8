/**
 * Orders paid in parts: a payment by itself, of a buyer who paid the same till within the hour.
 * Limits of wallets and red packets split sums, and an empty balance does. All parts are one deal.
 */
import type { DealCandidate } from "./group-deals.ts";
import { isPaymentAlone } from "./payment-alone.ts";

/** Parts follow one another while the buyer has the payment in hand; later ones are for another order. */
const IN_HAND_S = 3600;

/**
 * What shows the deal is the part that goes with the order: a part adds its sum and its record,
 * and neither weight nor significance.
 * @param paid deals with a payment, each with one
 * @param paidAt when each row of payments was, epoch seconds
 */
export function joinInstalments(paid: readonly DealCandidate[], paidAt: Float64Array): DealCandidate[] {
  const withOrdersFirst = [...paid].sort(
    (a, b) => Number(isPaymentAlone(a)) - Number(isPaymentAlone(b)) || a.at - b.at,
  );
  const deals: DealCandidate[] = [];
  for (const deal of withOrdersFirst) {
    const at = isPaymentAlone(deal) ? nearest(deals, deal) : -1;
    if (at < 0) deals.push(deal);
    else deals[at] = together(deals[at]!, deal, paidAt);
  }
  return deals;
}

/** @returns index of the deal of the same buyer and till that is nearest in time; −1 where none is near */
function nearest(deals: readonly DealCandidate[], { buyer, till, at }: DealCandidate): number {
  let best = -1;
  let least = IN_HAND_S;
  for (const [index, other] of deals.entries()) {
    const apart = Math.abs(other.at - at);
    if (other.buyer !== buyer || other.till !== till || apart > least) continue;
    if (best >= 0 && apart === least) continue;
    best = index;
    least = apart;
  }
  return best;
}

function together(deal: DealCandidate, part: DealCandidate, paidAt: Float64Array): DealCandidate {
  const payments = [...deal.payments, ...part.payments].sort((a, b) => paidAt[a]! - paidAt[b]! || a - b);
  return { ...deal, payments };
}
