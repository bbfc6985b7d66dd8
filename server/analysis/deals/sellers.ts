/**
 * Sellers of any kind: actors whose contacts keep being followed by payments into the same
 * accounts. Riders, online sellers and taxis are among them; what tells a suspect seller is
 * judged later, from what stands behind it.
 */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { Actors } from "../identity/actors.ts";
import type { Coupling } from "./coupling.ts";

export interface Seller {
  readonly actor: number;
  readonly couplings: readonly Coupling[];
  /** Lines on which orders come in. */
  readonly lines: readonly number[];
  /** Accounts that are paid into, the most used first. */
  readonly accounts: readonly number[];
  /** Payers of coupled payments. */
  readonly customers: readonly number[];
  /** Rows of coupled payments, by time, each once. */
  readonly payments: readonly number[];
}

const LEAST_LOG_LR = 8;
const FEWEST_CUSTOMERS = 3;
/** An account of a shop or platform takes payments for many: this line's share must be noticeable. */
const LEAST_SHARE = 0.06;

export function findSellers(tables: CaseTables, actors: Actors, couplings: readonly Coupling[]): Seller[] {
  const inflow = new Uint32Array(tables.accounts.ids.length);
  for (const account of tables.payments.to) inflow[account]! += 1;
  const byActor = new Map<number, Coupling[]>();
  for (const coupling of couplings) {
    if (coupling.logLr < LEAST_LOG_LR) continue;
    if (coupling.payments.length < LEAST_SHARE * inflow[coupling.account]!) continue;
    const actor = actors.ofLine[coupling.line]!;
    byActor.set(actor, [...(byActor.get(actor) ?? []), coupling]);
  }
  const sellers: Seller[] = [];
  for (const [actor, own] of byActor) {
    const customers = [...new Set(own.flatMap((coupling) => coupling.payers))].sort((a, b) => a - b);
    if (customers.length < FEWEST_CUSTOMERS) continue;
    const ranked = [...own].sort((a, b) => b.payments.length - a.payments.length || a.account - b.account);
    sellers.push({
      actor,
      couplings: own,
      lines: [...new Set(own.map((coupling) => coupling.line))].sort((a, b) => a - b),
      accounts: [...new Set(ranked.map((coupling) => coupling.account))],
      customers,
      payments: [...new Set(own.flatMap((coupling) => coupling.payments))].sort((a, b) => a - b),
    });
  }
  return sellers.sort((a, b) => a.actor - b.actor);
}
