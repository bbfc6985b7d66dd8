/**
 * A seller (person 0) with regular customers: those who pay within the hour, and those who pay a
 * day and a half after they ordered. Another account gets as many payments at hours of no order.
 */
import { describe, expect, it } from "vitest";
import { seededRandom } from "../random.ts";
import { type Coupling, findCouplings } from "./coupling.ts";
import { handMadePeople, type Made } from "./hand-made-people.ts";

const HOUR = 3600;
const START = 1_772_294_400;
const DAYS = 60;
const CUSTOMERS = [1, 2, 3, 4, 5, 6] as const;
const [SELLER_LINE, TILL, SHOP] = [0, 0, 7] as const;
const ORDERS = 8;

describe("couplings", () => {
  it("finds the account that is paid within the hour", () => {
    const [found, ...others] = ofTill(0.5);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ line: SELLER_LINE, account: TILL, isOnCredit: false });
    expect(found!.payments).toHaveLength(CUSTOMERS.length * ORDERS);
  });

  it("finds the account that is paid a day and a half later, and says when was ordered", () => {
    const [found, ...others] = ofTill(36);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ line: SELLER_LINE, account: TILL, isOnCredit: true });
    expect(found!.payments).toHaveLength(CUSTOMERS.length * ORDERS);
    const delays = found!.payments.map((row, at) => paidAt(row, 36) - found!.contactAt[at]!);
    expect(new Set(delays)).toEqual(new Set([36 * HOUR]));
  });

  it("finds nothing in payments that follow no order", () => {
    for (const delay of [0.5, 36])
      expect(couplings(delay).filter(({ account }) => account === SHOP)).toEqual([]);
  });

  it("finds nothing where payment comes after more than two days", () => {
    expect(ofTill(60)).toEqual([]);
  });
});

/** Orders of each customer, a week apart and at an hour of his own; payments into till and shop. */
function rowsOf(delayHours: number) {
  const random = seededRandom(5);
  const orders = CUSTOMERS.flatMap((customer) =>
    Array.from({ length: ORDERS }, (_, week) => ({
      customer,
      at: START + (week * 7 * 24 + customer * 5) * HOUR,
    })),
  );
  const payments = orders.flatMap(({ customer, at }) => [
    { at: at + delayHours * HOUR, from: customer, to: TILL },
    { at: START + Math.floor(random.uniform() * DAYS * 24) * HOUR, from: customer, to: SHOP },
  ]);
  return {
    contacts: orders.sort((a, b) => a.at - b.at),
    payments: payments.sort((a, b) => a.at - b.at || a.to - b.to),
  };
}

function paidAt(row: number, delayHours: number): number {
  return rowsOf(delayHours).payments[row]!.at;
}

function ofTill(delayHours: number): Coupling[] {
  return couplings(delayHours).filter(({ account }) => account === TILL);
}

function couplings(delayHours: number): Coupling[] {
  const { contacts, payments } = rowsOf(delayHours);
  const made = handMadePeople(
    SHOP + 1,
    contacts.map(({ customer, at }): Made => [customer, SELLER_LINE, at]),
    payments.map(({ from, to, at }): Made => [from, to, at]),
  );
  return findCouplings(made.tables, made.actors, made.contactIndex);
}
