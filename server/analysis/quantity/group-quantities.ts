/** Quantity of a whole group and of each of its members who sells. */
import type { GroupFinding } from "../../domain/findings.ts";
import { byId } from "../case/ids.ts";
import type { DealCandidate } from "../deals/group-deals.ts";
import type { Business, Scene } from "../groups/business.ts";
import { seededRandom } from "../random.ts";
import { estimateQuantity } from "./estimate-quantity.ts";
import { paymentsOfDeals } from "./payments-of-deals.ts";
import { METH_RETAIL_CNY_G } from "./unit-price.ts";

/**
 * Deals of sellers who are no person of the records count for the group only, so that the
 * dealers may have less in sum than the group. Each estimate draws from the seed anew: other
 * groups and dealers leave it as it is.
 *
 * @param q of each deal
 * @param dealIds of each deal
 */
export function groupQuantities(
  scene: Scene,
  business: Business,
  deals: readonly DealCandidate[],
  q: readonly number[],
  dealIds: readonly string[],
  seed: number,
): Required<Pick<GroupFinding, "quantity" | "dealer_quantities">> {
  const payments = paymentsOfDeals(scene, business, deals, q, METH_RETAIL_CNY_G, dealIds);
  const { ids } = scene.tables.persons;
  const dealers = [...business.members]
    .filter((member) => member < scene.actors.personCount)
    .sort((a, b) => byId(ids[a]!, ids[b]!));
  return {
    quantity: estimateQuantity(payments, METH_RETAIL_CNY_G, seededRandom(seed)),
    dealer_quantities: dealers.flatMap((dealer) => {
      const own = payments.filter((_, index) => deals[index]!.seller === dealer);
      const quantity = estimateQuantity(own, METH_RETAIL_CNY_G, seededRandom(seed));
      return quantity ? [{ person_id: ids[dealer]!, ...quantity }] : [];
    }),
  };
}
