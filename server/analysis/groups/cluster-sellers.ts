/**
 * Sellers who belong to one business: they share a till that takes mainly their orders, or one
 * is in touch with the other as with no customer, in step with the orders.
 */
import { newBusiness, type Scene } from "./business.ts";
import { surplus } from "./member-features.ts";
import { tiesToBusiness } from "./ties-to-business.ts";

const LEAST_TILL_SHARE = 0.1;
const FEWEST_CONTACTS = 4;
const LEAST_SURPLUS = 2.2;
const LEAST_LINE_SHARE = 0.04;

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

/** Contacts that go with orders, and that are a noticeable part of what both lines do. */
function joinByContact(scene: Scene, join: (a: number, b: number) => void): void {
  const indexOf = new Map(scene.sellers.map((seller, index) => [seller.actor, index]));
  const seen = new Map<number, { readonly surplus: number; readonly share: number }>();
  const count = scene.sellers.length;
  for (const [index, seller] of scene.sellers.entries()) {
    for (const ties of tiesToBusiness(scene, newBusiness(scene, [seller], [])).values()) {
      const other = indexOf.get(ties.actor);
      if (other === undefined || other === index || ties.purchases > 0 || ties.workContacts < FEWEST_CONTACTS)
        continue;
      seen.set(index * count + other, {
        surplus: surplus(ties.coupled, ties.coupledExpected),
        share: ties.lineShare,
      });
    }
  }
  for (const [key, forth] of seen) {
    const [a, b] = [Math.floor(key / count), key % count];
    const back = seen.get(b * count + a);
    if (!back || a > b) continue;
    if (
      Math.max(forth.surplus, back.surplus) >= LEAST_SURPLUS &&
      Math.min(forth.share, back.share) >= LEAST_LINE_SHARE
    )
      join(a, b);
  }
}
