/**
 * Sellers who belong to one business: they share a till that takes mainly their orders, or one
 * is in touch with the other as with no customer, in step with the orders.
 */
import { newBusiness, type Scene } from "./business.ts";
import { tiesToBusiness } from "./ties-to-business.ts";

const LEAST_TILL_SHARE = 0.1;
const FEWEST_CONTACTS = 4;
const LEAST_COUPLING_LR = 5;

/** Indices of `scene.sellers`, grouped; groups in the order of their first seller. */
export function clusterSellers(scene: Scene): number[][] {
  const { sellers } = scene;
  const parent = sellers.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const join = (a: number, b: number) => {
    const [low, high] = [root(a), root(b)].sort((x, y) => x - y) as [number, number];
    parent[high] = low;
  };
  joinByTill(scene, join);
  joinByContact(scene, join);
  const groups = new Map<number, number[]>();
  for (const index of sellers.keys()) groups.set(root(index), [...(groups.get(root(index)) ?? []), index]);
  return [...groups.values()];
}

function joinByTill({ sellers, tables }: Scene, join: (a: number, b: number) => void): void {
  const inflow = new Uint32Array(tables.accounts.ids.length);
  for (const account of tables.payments.to) inflow[account]! += 1;
  const users = new Map<number, number[]>();
  for (const [index, seller] of sellers.entries()) {
    for (const coupling of seller.couplings) {
      if (coupling.payments.length < LEAST_TILL_SHARE * inflow[coupling.account]!) continue;
      users.set(coupling.account, [...(users.get(coupling.account) ?? []), index]);
    }
  }
  for (const [first, ...others] of users.values()) for (const other of others) join(first!, other);
}

function joinByContact(scene: Scene, join: (a: number, b: number) => void): void {
  const indexOf = new Map(scene.sellers.map((seller, index) => [seller.actor, index]));
  for (const [index, seller] of scene.sellers.entries()) {
    for (const ties of tiesToBusiness(scene, newBusiness(scene, [seller], [])).values()) {
      const other = indexOf.get(ties.actor);
      if (other === undefined || other === index || ties.purchases > 0 || ties.contacts < FEWEST_CONTACTS)
        continue;
      const lr =
        ties.coupled > ties.coupledExpected
          ? ties.coupled * Math.log(ties.coupled / Math.max(0.05, ties.coupledExpected)) -
            (ties.coupled - ties.coupledExpected)
          : 0;
      if (lr >= LEAST_COUPLING_LR && ties.workContacts >= FEWEST_CONTACTS) join(index, other);
    }
  }
}
