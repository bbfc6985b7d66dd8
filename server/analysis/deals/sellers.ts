/**
 * Sellers of any kind: actors whose contacts keep being followed by payments into the same
 * accounts. Riders, online sellers and taxis are among them; what tells a suspect seller is
 * judged later, from what stands behind it.
 */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { Actors } from "../identity/actors.ts";
import type { ContactIndex } from "./contact-index.ts";
import type { Coupling } from "./coupling.ts";
import { type Trade, tradeShareOf } from "./trade.ts";

export interface Seller extends Trade {
  readonly couplings: readonly Coupling[];
  /** Row of a coupled payment → when it was ordered, as deliveries follow it: the payment itself, or the contact before one on credit. */
  readonly orderedAt: ReadonlyMap<number, number>;
  /** Accounts paid into on credit. */
  readonly creditTills: readonly number[];
}

const LEAST_LOG_LR = 8;
const FEWEST_CUSTOMERS = 3;
/** An account of a shop or platform takes payments for many: this line's share must be noticeable. */
const LEAST_SHARE = 0.06;
/** Less of what his customers ring him for is buying: a circle of friends who send each other money. */
const LEAST_TRADE = 0.2;

export function findSellers(
  tables: CaseTables,
  actors: Actors,
  index: ContactIndex,
  couplings: readonly Coupling[],
): Seller[] {
  const tradeShare = tradeShareOf(tables, actors, index);
  const inflow = new Uint32Array(tables.accounts.ids.length);
  for (const account of tables.payments.to) inflow[account]! += 1;
  const byActor = new Map<number, Coupling[]>();
  for (const coupling of unexplained(couplings, actors)) {
    if (coupling.logLr < LEAST_LOG_LR) continue;
    if (coupling.payments.length < LEAST_SHARE * inflow[coupling.account]!) continue;
    const actor = actors.ofLine[coupling.line]!;
    byActor.set(actor, [...(byActor.get(actor) ?? []), coupling]);
  }
  const sellers: Seller[] = [];
  for (const [actor, own] of byActor) {
    const seller = newSeller(tables, actor, own);
    if (seller.customers.length >= FEWEST_CUSTOMERS && tradeShare(seller) >= LEAST_TRADE)
      sellers.push(seller);
  }
  return sellers.sort((a, b) => a.actor - b.actor);
}

/** @param couplings of the actor's lines, of which the seller is made */
export function newSeller(tables: CaseTables, actor: number, couplings: readonly Coupling[]): Seller {
  const ranked = [...couplings].sort(
    (a, b) => b.payments.length - a.payments.length || a.account - b.account,
  );
  return {
    actor,
    couplings,
    lines: [...new Set(couplings.map(({ line }) => line))].sort((a, b) => a - b),
    accounts: [...new Set(ranked.map(({ account }) => account))],
    customers: [...new Set(couplings.flatMap(({ payers }) => payers))].sort((a, b) => a - b),
    payments: [...new Set(couplings.flatMap(({ payments }) => payments))].sort((a, b) => a - b),
    orderedAt: orderTimes(tables, couplings),
    creditTills: couplings.filter(({ isOnCredit }) => isOnCredit).map(({ account }) => account),
  };
}

function orderTimes({ payments }: CaseTables, couplings: readonly Coupling[]): Map<number, number> {
  const times = new Map<number, number>();
  for (const coupling of couplings) {
    for (const [at, row] of coupling.payments.entries())
      times.set(row, coupling.isOnCredit ? coupling.contactAt[at]! : payments.at[row]!);
  }
  return times;
}

/** A weaker line's coupling must have so many payments that no stronger line accounts for. */
const FEWEST_OWN_PAYMENTS = 3;
const LEAST_OWN_SHARE = 0.3;

/**
 * Customers of one seller also ring riders, agents and friends about the time they pay. For
 * each account the strongest line explains its payments first; another line is coupled to it
 * only by what is left over (a second seller with customers of his own, a broker's orders).
 */
function unexplained(couplings: readonly Coupling[], actors: Actors): Coupling[] {
  const byAccount = new Map<number, Coupling[]>();
  for (const coupling of couplings) {
    const list = byAccount.get(coupling.account);
    if (list) list.push(coupling);
    else byAccount.set(coupling.account, [coupling]);
  }
  const kept: Coupling[] = [];
  for (const list of byAccount.values()) {
    const explained = new Map<number, number>();
    for (const coupling of [...list].sort((a, b) => b.logLr - a.logLr || a.line - b.line)) {
      const actor = actors.ofLine[coupling.line]!;
      const own = coupling.payments.filter((row) => (explained.get(row) ?? actor) === actor);
      if (own.length < Math.max(FEWEST_OWN_PAYMENTS, LEAST_OWN_SHARE * coupling.payments.length)) continue;
      kept.push(coupling);
      for (const row of own) explained.set(row, actor);
    }
  }
  return kept.sort((a, b) => a.line - b.line || b.logLr - a.logLr || a.account - b.account);
}
