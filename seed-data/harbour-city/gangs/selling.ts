/** The orders of a gang's buyers: who sees to each, what it costs, what became of it. */
import { HOUR } from "../../generator/clock.ts";
import type { City } from "../city.ts";
import { type Buyer, findBuyers, orderTimes } from "./buyers.ts";
import type { Gang } from "./gang.ts";
import { handOver } from "./hand-over.ts";
import { answererAt, askFor, refuse } from "./ordering.ts";
import { payFor, settleCredit } from "./settling.ts";

/** One order that was agreed. */
export interface Order {
  readonly at: number;
  readonly buyer: Buyer;
  readonly seller: number;
  readonly deliverer: number;
  readonly sellerLine: number;
  readonly amount: number;
}

export function sellAll(city: City, gang: Gang): void {
  const { random } = city;
  const owed = new Map<Buyer, { amount: number; deals: number[] }>();
  for (const buyer of findBuyers(city, gang)) {
    for (const at of orderTimes(city, gang, buyer)) {
      const seller = answererAt(gang, buyer, at);
      if (random.chance(gang.habits.refusedShare)) {
        refuse(city, gang, buyer, seller, at);
        continue;
      }
      const deliverer = delivererFor(city, gang, buyer, seller, at);
      const { order, contacts } = askFor(city, gang, {
        buyer,
        seller,
        deliverer,
        at,
        amount: priceOf(city, gang, buyer),
      });
      const given = handOver(city, gang, order);
      const paid = payFor(city, gang, order, given.at, owed);
      const deal = city.deals.push({
        gang: gang.index,
        at: Math.floor(given.at),
        delivery: given.delivery,
        buyer: buyer.person,
        seller,
        deliverer,
        payee: paid.account,
        contacts: [...contacts, ...given.contacts],
        payments: paid.payments,
        parcels: given.parcels,
        stays: given.stays,
      });
      if (paid.onCredit) owed.get(buyer)?.deals.push(deal - 1);
    }
    settleCredit(city, gang, buyer, owed);
  }
}

/** The seller comes, or whoever is sent: with one phone for all, anybody free. */
function delivererFor(city: City, gang: Gang, buyer: Buyer, seller: number, at: number): number {
  const { posts, habits } = gang;
  if (habits.answering === "dealer")
    return city.random.chance(0.92) ? seller : city.random.pick(posts.dealers);
  if (habits.answering === "shift_phone") return seller;
  const runners = posts.dealers.filter((dealer) => dealer !== seller || posts.dealers.length === 1);
  const onDuty = runners[Math.floor(at / (12 * HOUR)) % Math.max(1, runners.length)] ?? seller;
  return city.random.chance(0.5) && runners.includes(buyer.dealer) ? buyer.dealer : onDuty;
}

function priceOf(city: City, gang: Gang, buyer: Buyer): number {
  const { random } = city;
  const { price, gramPrice } = gang.habits;
  if (price === "pieces")
    return (
      Math.max(1, Math.round((buyer.grams * random.pick([1, 1, 2])) / 0.5)) * Math.round(gramPrice * 0.52)
    );
  const grams = Math.max(0.15, Math.round(buyer.grams * random.logNormal(1, 0.25) * 20) / 20);
  const full = grams * gramPrice * (grams > 1 ? 0.92 : 1);
  if (price === "haggled")
    return Math.round(full * random.between(0.85, 1.05)) - (random.chance(0.3) ? random.whole(0, 9) : 0);
  if (price === "with_fee") return Math.round(full / 10) * 10 + random.pick([0, 15, 20, 28]);
  const step = random.chance(0.5) ? 50 : 10;
  return Math.max(step, Math.round(full / step) * step);
}
