/**
 * Trade or friendship: friends ring each other, too, before one sends the other money. Who sells
 * is paid one way, by people whose contacts with him are mostly about buying. Friends pay back
 * and forth, and mostly ring for other things.
 */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { Actors } from "../identity/actors.ts";
import { type ContactIndex, episodesWithLines } from "./contact-index.ts";

/** Who is paid by whom, on which lines and accounts. */
export interface Trade {
  readonly actor: number;
  /** Lines on which orders come in. */
  readonly lines: readonly number[];
  /** Accounts that are paid into, the most used first. */
  readonly accounts: readonly number[];
  /** Payers of coupled payments. */
  readonly customers: readonly number[];
  /** Rows of coupled payments, by time, each once. */
  readonly payments: readonly number[];
}

/**
 * @returns a function that gives, of all talks (episodes) of the customers with the seller's lines, the share
 *   that a payment followed of somebody whom the seller never paid; above 1 where one order is paid in parts
 */
export function tradeShareOf(
  { payments }: CaseTables,
  actors: Actors,
  index: ContactIndex,
): (trade: Trade) => number {
  const paid = new Set<number>();
  const pair = (from: number, to: number) => from * actors.count + to;
  for (let row = 0; row < payments.ids.length; row++) {
    const from = actors.ofAccount[payments.from[row]!]!;
    const to = actors.ofAccount[payments.to[row]!]!;
    if (from >= 0 && to >= 0) paid.add(pair(from, to));
  }
  return ({ actor, lines, accounts, customers, payments: rows }) => {
    const sides = new Set([actor, ...accounts.map((account) => actors.ofAccount[account]!)]);
    const isPaidBack = (customer: number) =>
      [...sides].some((side) => side >= 0 && side !== customer && paid.has(pair(side, customer)));
    const oneWay = new Set(customers.filter((customer) => !isPaidBack(customer)));
    const own = new Set(lines);
    let talks = 0;
    for (const customer of customers) talks += episodesWithLines(index, customer, (line) => own.has(line));
    const bought = rows.filter((row) => oneWay.has(actors.ofAccount[payments.from[row]!]!)).length;
    return bought / Math.max(1, talks);
  };
}
