/** What a buyer pays, when and to whom: at once, in parts, on credit for a week, in cash; and the go-between's cut. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import { accountOf, awake, pay } from "../acts.ts";
import { type City, item } from "../city.ts";
import { familyOf } from "../people/settle.ts";
import type { Buyer } from "./buyers.ts";
import type { Gang } from "./gang.ts";
import type { Order } from "./selling.ts";

export interface Paid {
  /** −1: cash. */
  readonly account: number;
  readonly payments: number[];
  readonly onCredit: boolean;
}

export type Owed = Map<Buyer, { amount: number; deals: number[] }>;

const NOTES = ["", "", "", "", "货款", "谢谢", "饭钱", "茶", "话费", "还款"];

export function payFor(city: City, gang: Gang, order: Order, givenAt: number, owed: Owed): Paid {
  const { random } = city;
  const { buyer, seller, amount } = order;
  if (random.chance(city.parameters.cashShare)) return { account: -1, payments: [], onCredit: false };
  if (gang.habits.payWhen === "weekly_credit" && random.chance(0.55)) {
    const debt = owed.get(buyer) ?? { amount: 0, deals: [] };
    owed.set(buyer, { ...debt, amount: debt.amount + amount });
    return { account: gang.payeeAt(seller, givenAt), payments: [], onCredit: true };
  }
  const at = momentOf(city, gang, order.at, givenAt);
  const account = gang.payeeAt(seller, at);
  const from = payerOf(city, buyer.person);
  const parts =
    random.chance(0.07) && amount > 150
      ? [Math.round(amount * 0.6), amount - Math.round(amount * 0.6)]
      : [amount];
  const payments = parts.map((part, i) =>
    pay(city, at + i * random.between(0.1, 1.5) * DAY, from, account, part, random.pick(NOTES)),
  );
  gang.takings.push({ at, account, amount, dealer: seller });
  if (buyer.broker >= 0 && gang.habits.broker === "per_deal" && random.chance(0.85)) {
    const cut = Math.max(10, Math.round((amount * random.between(0.08, 0.2)) / 5) * 5);
    pay(city, awake(city, at + random.exponential(8 * HOUR)), account, accountOf(city, buyer.broker), cut);
  }
  return { account, payments, onCredit: false };
}

/** Credit is paid off about every week: one payment for several deals, of which each names it. */
export function settleCredit(city: City, gang: Gang, buyer: Buyer, owed: Owed): void {
  const debt = owed.get(buyer);
  if (!debt || debt.deals.length === 0) return;
  const byWeek = new Map<number, number[]>();
  for (const index of debt.deals) {
    const week = Math.floor((item(city.deals, index).at - city.start) / (7 * DAY));
    byWeek.set(week, [...(byWeek.get(week) ?? []), index]);
  }
  for (const [, deals] of byWeek) {
    const last = item(city.deals, item(deals, deals.length - 1));
    const at = awake(city, last.at + city.random.between(0.3, 3.5) * DAY);
    const amount = Math.round((debt.amount / debt.deals.length) * deals.length);
    const payment = pay(city, at, payerOf(city, buyer.person), last.payee, amount);
    gang.takings.push({ at, account: last.payee, amount, dealer: last.seller });
    for (const index of deals) {
      const deal = item(city.deals, index);
      city.deals[index] = { ...deal, payee: last.payee, payments: [payment] };
    }
  }
}

function momentOf(city: City, gang: Gang, orderedAt: number, givenAt: number): number {
  const { random } = city;
  const usual = gang.habits.payWhen === "weekly_credit" ? "after" : gang.habits.payWhen;
  const when = random.chance(0.8) ? usual : random.pick(["before", "at_hand_over", "after"] as const);
  if (when === "before") return orderedAt + random.exponential(9 * MINUTE) + 20;
  if (when === "at_hand_over") return givenAt + random.normal() * 90;
  return awake(city, givenAt + random.exponential(5 * HOUR) + 5 * MINUTE);
}

/** At times a wife's or a friend's wallet. */
function payerOf(city: City, person: number): number {
  const family = familyOf(city, person);
  const other = family.length > 0 && city.random.chance(0.05) ? city.random.pick(family) : person;
  return accountOf(city, other);
}
