/** Deals: an order, then a payment within minutes to hours, then a delivery. Some have a leg less. */

import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Delivery } from "../../generator/parameters.ts";
import { contact, pay, round } from "../acts/acts.ts";
import { renewals } from "../calendar.ts";
import type { Account, Contact, Line, Payment, World } from "../world.ts";
import { deliver } from "./deliver.ts";
import type { Customer, Dealer, Gang, Sale } from "./gang.ts";

const IN_VAIN = 0.15;
const PAID_LATE = 0.1;
const CASH = 0.06;
const GRAMS = { 0.2: 0.15, 0.3: 0.25, 0.5: 0.3, 1: 0.25, 2: 0.05 } as const;

export function sellAll(world: World, gang: Gang): Sale[] {
  return gang.dealers.flatMap((dealer) =>
    dealer.customers.flatMap((customer) => {
      const times = [...renewals(gang.random, world, gang.habits.hours, 1.3, customer.daysBetween)];
      return times
        .filter((at) => at >= gang.started)
        .flatMap((at) => sell(world, gang, dealer, customer, at));
    }),
  );
}

function sell(world: World, gang: Gang, dealer: Dealer, customer: Customer, at: number): Sale[] {
  const { random, habits } = gang;
  const { contacts, asked } = order(world, gang, customer, at);
  if (random.chance(IN_VAIN)) return [];
  const yuan = price(gang);
  const cash = random.chance(CASH);
  const delivery: Delivery = cash ? "meeting" : random.weighted(habits.ways);
  const agreed = asked + Math.min(6 * HOUR, random.logNormal(22 * MINUTE, 0.9));
  const late = random.chance(PAID_LATE);
  const goods = deliver(world, gang, dealer, customer, delivery, agreed);
  if (!goods) return [];
  const paidAt = late ? goods.at + random.logNormal(2 * HOUR, 0.9) : agreed;
  const payee = dealer.payees[Math.floor((at - world.start) / (6 * DAY)) % dealer.payees.length];
  const paid = cash || !payee ? null : transfer(world, gang, customer, payee, paidAt, yuan);
  world.deals.push({
    gang: gang.index,
    at: goods.at,
    delivery,
    buyer: customer.buyer,
    seller: dealer.member.person,
    deliverer: goods.deliverer,
    payee: paid?.payee ?? null,
    contacts: [...contacts, ...goods.contacts],
    payments: paid?.payments ?? [],
    parcels: goods.parcels,
    visits: goods.visits,
  });
  return payee && paid ? [{ at: paidAt + 5 * MINUTE, into: payee, yuan: paid.received, dealer }] : [];
}

/** One to three contacts of the buyer with the dealer or the broker; a dealer seldom rings back. */
function order(
  world: World,
  gang: Gang,
  customer: Customer,
  at: number,
): { contacts: Contact[]; asked: number } {
  const { random, habits } = gang;
  const contacts: Contact[] = [];
  let asked = at;
  const say = (from: Line, to: Line): void => {
    const made = contact(world, random, asked, from, to, {
      medium: random.weighted(habits.media),
      seconds: random.logNormal(28, 0.6),
    });
    if (made) contacts.push(made);
  };
  const broker = customer.broker?.line;
  const first = broker ?? customer.dealerLine;
  say(customer.line, first);
  for (let more = Number(random.weighted({ 0: 0.6, 1: 0.28, 2: 0.12 })); more > 0; more--) {
    asked += random.exponential(7) * MINUTE;
    say(customer.line, first);
  }
  if (random.chance(0.15)) {
    asked += random.exponential(5) * MINUTE;
    say(first, customer.line);
  }
  if (broker && broker !== customer.dealerLine) {
    asked += random.between(1, 12) * MINUTE;
    say(broker, customer.dealerLine);
  }
  return { contacts, asked };
}

/** A multiple of the price of a gram, more or less rounded; between 100 and 1,000 yuan. */
function price({ random, habits }: Gang): number {
  const exact = Number(random.weighted(GRAMS)) * habits.gramYuan;
  const step = random.chance(habits.odd) ? 1 : random.pick([10, 50]);
  const asked = step === 1 ? exact * random.between(0.93, 1.07) : exact;
  return Math.min(1000, Math.max(100, round(asked, step)));
}

interface Paid {
  readonly payments: Payment[];
  readonly payee: Account;
  readonly received: number;
}

/** To the payee, or to a broker who passes it on, less a margin; payments after the window leave no record. */
function transfer(
  world: World,
  gang: Gang,
  customer: Customer,
  payee: Account,
  at: number,
  yuan: number,
): Paid | null {
  const { random } = gang;
  const from = customer.buyer.accounts[0];
  if (!from) return null;
  const memo = random.pick(["", "", "", "转账", "饭钱"]);
  const middle = gang.habits.brokersHandleMoney ? customer.broker?.person.accounts[0] : undefined;
  const first = pay(world, at, from, middle ?? payee, yuan, memo);
  if (!middle || middle === payee)
    return { payments: first ? [first] : [], payee, received: first ? yuan : 0 };
  const less = yuan - round(yuan * 0.1, 10);
  const second = first && pay(world, at + random.between(2, 40) * MINUTE, middle, payee, less);
  const payments = [first, second].filter((made) => made !== null);
  return { payments, payee: middle, received: second ? less : 0 };
}
