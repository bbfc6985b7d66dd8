/**
 * What each deal's payment is worth for the quantity: how surely it paid for a deal, and why it
 * may not stand in the lower bound.
 */
import { CALLED_Q } from "../deals/false-discovery.ts";
import type { DealCandidate } from "../deals/group-deals.ts";
import { isPaymentAlone } from "../deals/payment-alone.ts";
import type { Business, Scene } from "../groups/business.ts";
import { upperMedian } from "../median.ts";
import type { DealPayment, LeftOutReason } from "./estimate-quantity.ts";
import type { UnitPrice } from "./unit-price.ts";

/** The same sum back to the buyer within so many days undoes the payment. */
const REFUND_S = 7 * 86_400;
/** Less than this at the lowest price is no portion that is sold. */
const SMALLEST_PORTION_G = 0.1;
/** More than so many usual payments at once is a loan, a debt or somebody else's business. */
const PORTIONS_AT_ONCE = 6;
const CENT = 0.005;

/** One entry per deal, in the order of `deals`. @param q of each deal @param ids of each deal */
export function paymentsOfDeals(
  scene: Scene,
  business: Business,
  deals: readonly DealCandidate[],
  q: readonly number[],
  price: UnitPrice,
  ids: readonly string[],
): DealPayment[] {
  const { amountCny } = scene.tables.payments;
  const amounts = deals.map(({ payments }) => payments.reduce((sum, row) => sum + amountCny[row]!, 0));
  const refunded = refundedDeals(scene, business, deals);
  const called = amounts.filter((amount, index) => amount > 0 && q[index]! <= CALLED_Q);
  const largest = PORTIONS_AT_ONCE * upperMedian(called);
  const smallest = SMALLEST_PORTION_G * price.low;
  return deals.map((deal, index) => {
    const [amount, id] = [amounts[index]!, ids[index]!];
    const undone: LeftOutReason | null =
      deal.payments.length === 0
        ? "no-payment"
        : refunded.has(index)
          ? "refunded"
          : amount < smallest || (called.length > 0 && amount > largest)
            ? "odd-amount"
            : null;
    if (undone) return { deal: id, amountCny: amount, weight: 0, leftOut: undone };
    const leftOut = q[index]! > CALLED_Q ? "not-significant" : isPaymentAlone(deal) ? "payment-alone" : null;
    return {
      deal: id,
      amountCny: amount,
      weight: probabilityOfDeal(deal, q[index]!, leftOut === null),
      leftOut,
    };
  });
}

/**
 * Of a called deal with another leg 1 − q: of such deals so many are none. Of any other the
 * lesser of that and the posterior of its own likelihood ratio at even odds: what the buyer's
 * other payments show does not carry it alone.
 */
function probabilityOfDeal({ logLr }: DealCandidate, q: number, isShown: boolean): number {
  return isShown ? 1 - q : Math.min(1 - q, 1 / (1 + Math.exp(-logLr)));
}

/** Indices of deals whose payment went back to the buyer in full; one refund undoes one payment, the latest before it. */
function refundedDeals(scene: Scene, business: Business, deals: readonly DealCandidate[]): Set<number> {
  const { payments } = scene.tables;
  const paid = new Map<number, number[]>();
  for (const [index, deal] of deals.entries()) {
    if (deal.payments.length === 0) continue;
    paid.set(deal.buyer, [...(paid.get(deal.buyer) ?? []), index]);
  }
  const refunded = new Set<number>();
  for (const row of outgoing(scene, business)) {
    const own = paid.get(scene.actors.ofAccount[payments.to[row]!]!) ?? [];
    const undone = own.findLast((index) => {
      const deal = deals[index]!;
      const amount = deal.payments.reduce((sum, payment) => sum + payments.amountCny[payment]!, 0);
      const after = payments.at[row]! - payments.at[deal.payments[0]!]!;
      return (
        !refunded.has(index) &&
        after > 0 &&
        after <= REFUND_S &&
        Math.abs(payments.amountCny[row]! - amount) < CENT
      );
    });
    if (undone !== undefined) refunded.add(undone);
  }
  return refunded;
}

/** Rows of payments out of the accounts of the business, by time. */
function outgoing({ accountPayments, tables }: Scene, business: Business): number[] {
  const rows: number[] = [];
  for (const account of business.accounts) {
    for (let at = accountPayments.starts[account]!; at < accountPayments.starts[account + 1]!; at++) {
      const row = accountPayments.row[at]!;
      if (tables.payments.from[row] === account) rows.push(row);
    }
  }
  return rows.sort((a, b) => a - b);
}
