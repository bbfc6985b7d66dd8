/** Accounts that customers of a business pay into, and the payments into them that may be deals. */
import type { Business, Scene } from "../groups/business.ts";

/** A till into which most payments follow orders is kept for the trade. */
const DEDICATED = 0.6;

/** Share of the payments into each till that follow an order. */
export function tillShares(scene: Scene, business: Business): Map<number, number> {
  const { starts, row } = scene.accountPayments;
  const shares = new Map<number, number>();
  for (const till of business.tills) {
    let into = 0;
    let ordered = 0;
    for (let at = starts[till]!; at < starts[till + 1]!; at++) {
      if (scene.tables.payments.to[row[at]!] !== till) continue;
      into++;
      if (business.orders.has(row[at]!)) ordered++;
    }
    shares.set(till, into === 0 ? 0 : ordered / into);
  }
  return shares;
}

/** Coupled payments, and others of non-members into tills kept for the trade or by known customers. */
export function paymentsToTills(
  scene: Scene,
  business: Business,
  shares: ReadonlyMap<number, number>,
): number[] {
  const { starts, row } = scene.accountPayments;
  const { payments } = scene.tables;
  const rows: number[] = [];
  for (const till of [...business.tills].sort((a, b) => a - b)) {
    for (let at = starts[till]!; at < starts[till + 1]!; at++) {
      const payment = row[at]!;
      const payer = scene.actors.ofAccount[payments.from[payment]!]!;
      if (payments.to[payment] !== till || payer < 0 || business.members.has(payer)) continue;
      const isKnown = business.customers.has(payer);
      if (business.orders.has(payment) || isKnown || (shares.get(till) ?? 0) >= DEDICATED) rows.push(payment);
    }
  }
  return rows.sort((a, b) => a - b);
}
