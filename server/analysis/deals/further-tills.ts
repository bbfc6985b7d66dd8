/**
 * Further tills of a group: accounts lent for a few days or a member's own, into which its customers
 * pay now and then. Too little goes in to couple such an account with a line by itself
 * (coupling.ts). But those who pay are customers already and were just in touch with the group.
 */
import type { Business, Scene } from "../groups/business.ts";
import { ORDER_AFTER_S, ORDER_BEFORE_S } from "./coupling.ts";
import { episodesWith } from "./leg-weights.ts";
import { contactsAround } from "./legs.ts";

const FEWEST_PAYERS = 2;
/** As for a line that sells; members have few accounts, so that less is needed to say that one is a till. */
const LEAST_LOG_LR = 8;
const LEAST_OF_A_MEMBER = 5;
/** Less of what goes into it from customers: an account of a shop or platform, where they are buyers like others. */
const LEAST_SHARE = 0.25;
/** Customers of one seller know each other, so that they are no independent draws. */
const TEMPER = 0.5;
const MOST_BY_PAYERS = 6;

/** Rows of payments into one account. */
interface Takings {
  readonly all: number;
  /** Of customers of the group. */
  readonly fromCustomers: readonly number[];
  readonly payers: ReadonlySet<number>;
}

/**
 * The business with the accounts that its customers pay into just after contacts with members,
 * against the customers' own rates of such contacts (Poisson), and of whose payers more are
 * customers than of those of any account (binomial). Such payments count as orders.
 *
 * @param leftOut accounts that are known for something else
 */
export function withFurtherTills(scene: Scene, business: Business, leftOut: ReadonlySet<number>): Business {
  const { payments } = scene.tables;
  const everyShare = business.customers.size / payersOfAnything(scene);
  const tills = new Set(business.tills);
  const orders = new Map(business.orders);
  for (const account of paidByCustomers(scene, business)) {
    if (tills.has(account) || leftOut.has(account)) continue;
    const operator = scene.actors.ofAccount[account]!;
    const isMembers = business.members.has(operator);
    if (business.customers.has(operator) && !isMembers) continue;
    const takings = takingsOf(scene, business, account);
    if (!isMembers && takings.fromCustomers.length < LEAST_SHARE * takings.all) continue;
    const ordered = takings.fromCustomers.filter((row) => inTouch(scene, business, row));
    if (new Set(ordered.map((row) => payerOf(scene, row))).size < FEWEST_PAYERS) continue;
    const logLr =
      byTime(scene, business, takings.fromCustomers, ordered.length) +
      byPayers(business, takings.payers, everyShare);
    if (logLr < (isMembers ? LEAST_OF_A_MEMBER : LEAST_LOG_LR)) continue;
    tills.add(account);
    for (const row of ordered) orders.set(row, payments.at[row]!);
  }
  if (tills.size === business.tills.size) return business;
  return { ...business, tills, orders, accounts: new Set([...business.accounts, ...tills]) };
}

function payerOf({ tables, actors }: Scene, payment: number): number {
  return actors.ofAccount[tables.payments.from[payment]!]!;
}

function payersOfAnything({ tables, actors }: Scene): number {
  const payers = new Set<number>();
  for (const account of tables.payments.from) payers.add(actors.ofAccount[account]!);
  return payers.size;
}

/** In the order of accounts. */
function paidByCustomers({ tables, actors, accountPayments }: Scene, business: Business): number[] {
  const paid = new Set<number>();
  for (const customer of business.customers.keys()) {
    if (business.members.has(customer)) continue;
    for (const account of actors.accountsOf[customer]!) {
      for (let at = accountPayments.starts[account]!; at < accountPayments.starts[account + 1]!; at++) {
        const payment = accountPayments.row[at]!;
        if (tables.payments.from[payment] === account) paid.add(tables.payments.to[payment]!);
      }
    }
  }
  return [...paid].sort((a, b) => a - b);
}

function takingsOf(scene: Scene, { members, customers }: Business, account: number): Takings {
  const { starts, row } = scene.accountPayments;
  const fromCustomers: number[] = [];
  const payers = new Set<number>();
  let all = 0;
  for (let at = starts[account]!; at < starts[account + 1]!; at++) {
    const payment = row[at]!;
    if (scene.tables.payments.to[payment] !== account) continue;
    all++;
    const payer = payerOf(scene, payment);
    if (payer < 0 || members.has(payer)) continue;
    payers.add(payer);
    if (customers.has(payer)) fromCustomers.push(payment);
  }
  return { all, fromCustomers, payers };
}

function inTouch(scene: Scene, business: Business, payment: number): boolean {
  const time = scene.tables.payments.at[payment]!;
  return contactsAround(scene, business, payerOf(scene, payment), time, ORDER_BEFORE_S).length > 0;
}

/** Natural log of the Poisson likelihood ratio of so many payments beside contacts; 0 where no more than by chance. */
function byTime(scene: Scene, business: Business, rows: readonly number[], ordered: number): number {
  const windowS = ORDER_BEFORE_S + ORDER_AFTER_S;
  const expected = rows
    .map(
      (row) => 1 - Math.exp((-episodesWith(scene, business, payerOf(scene, row)) * windowS) / scene.periodS),
    )
    .reduce((sum, chance) => sum + chance, 0);
  return ordered <= expected ? 0 : ordered * Math.log(ordered / expected) - (ordered - expected);
}

/** Natural log of the binomial likelihood ratio that so many of the payers are customers; 0 … 6. */
function byPayers({ customers }: Business, payers: ReadonlySet<number>, everyShare: number): number {
  const known = [...payers].filter((payer) => customers.has(payer)).length;
  const share = Math.min(0.95, known / payers.size);
  if (share <= everyShare) return 0;
  const others = payers.size - known;
  const logLr = known * Math.log(share / everyShare) + others * Math.log((1 - share) / (1 - everyShare));
  return Math.min(MOST_BY_PAYERS, TEMPER * logLr);
}
