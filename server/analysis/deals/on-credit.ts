/**
 * Goods had on credit: the order was delivered and not paid, and days later the same buyer paid a
 * till of the business without having been in touch. Both are one deal.
 */
import type { DealCandidate } from "./group-deals.ts";
import { isPaymentAlone } from "./payment-alone.ts";

/** Later payments are for the next order. */
const CREDIT_S = 3 * 86_400;

/**
 * @param paid deals with a payment
 * @param unpaid deals without one
 * @param contactAt when each row of contacts was, epoch seconds
 * @returns all of them, each payment alone joined to the nearest unpaid delivery before it
 */
export function joinOnCredit(
  paid: readonly DealCandidate[],
  unpaid: readonly DealCandidate[],
  contactAt: Float64Array,
): DealCandidate[] {
  const open = new Set(unpaid);
  const joined = [...paid]
    .sort((a, b) => a.at - b.at || a.payments[0]! - b.payments[0]!)
    .map((deal) => {
      if (!isPaymentAlone(deal)) return deal;
      const order = latestBefore(open, deal);
      if (!order) return deal;
      open.delete(order);
      return together(deal, order, contactAt);
    });
  return [...joined, ...open];
}

function latestBefore(open: ReadonlySet<DealCandidate>, { buyer, at }: DealCandidate): DealCandidate | null {
  let latest: DealCandidate | null = null;
  for (const order of open) {
    const delivered = order.delivery?.at ?? order.at;
    if (order.buyer !== buyer || delivered > at || order.at < at - CREDIT_S) continue;
    if (!latest || order.at > latest.at) latest = order;
  }
  return latest;
}

function together(paid: DealCandidate, order: DealCandidate, contactAt: Float64Array): DealCandidate {
  const lastContact = Math.max(...order.contacts.map((row) => contactAt[row]!));
  return {
    ...paid,
    seller: order.seller,
    delivery: order.delivery,
    contacts: order.contacts,
    logLr: paid.reckoning.payment + order.logLr,
    // The better of two is twice as easily had by chance.
    p: Math.min(1, 2 * Math.min(paid.p, order.p)),
    reckoning: {
      ...paid.reckoning,
      contact: order.reckoning.contact,
      delivery: order.reckoning.delivery,
      gapS: paid.at - lastContact,
      isOnCredit: true,
    },
  };
}
