/** Payments that no other record of the deal goes with: parts of another, or for goods had on credit. */
import type { DealCandidate } from "./group-deals.ts";

/** Neither contact nor delivery goes with the payment of the deal. */
export function isPaymentAlone({
  contacts,
  delivery,
}: Pick<DealCandidate, "contacts" | "delivery">): boolean {
  return contacts.length === 0 && delivery === null;
}
