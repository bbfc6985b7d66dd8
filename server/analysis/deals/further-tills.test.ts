/**
 * Person 0 sells on line 0, and customers 1 to 6 ring it. Account 7 is lent by a stranger, 8 is a
 * shop's, 9 a member's; people and accounts have the same numbers.
 */
import { describe, expect, it } from "vitest";
import type { Business, Scene } from "../groups/business.ts";
import { indexPayments } from "./account-payments.ts";
import { withFurtherTills } from "./further-tills.ts";
import { handMadePeople, type Made } from "./hand-made-people.ts";

const PEOPLE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;
const SELLER = 0;
const CUSTOMERS = [1, 2, 3, 4, 5, 6];
const [LENT, SHOP, MEMBER] = [7, 8, 9] as const;
/** Payer, account, hours after the payer's call to the seller on that day. */
type Paid = readonly [payer: number, account: number, hours: number];

const ofDays = (payers: readonly number[], account: number, hours: number): Paid[] =>
  payers.map((payer) => [payer, account, hours]);

describe("a further till", () => {
  it("is an account that customers pay into after they rang, whoever holds it", () => {
    const { tills, orders, accounts } = found(ofDays([1, 2, 3, 4], LENT, 1));
    expect([...tills]).toEqual([SELLER, LENT]);
    expect([...orders.keys()]).toHaveLength(4);
    expect(accounts.has(LENT)).toBe(true);
  });

  it("is none where they pay at any time", () => {
    expect([...found(ofDays([1, 2, 3, 4], LENT, 12)).tills]).toEqual([SELLER]);
  });

  it("is none where everybody pays", () => {
    const everybody = Array.from({ length: 40 }, (_, at) => 10 + at);
    const paid = [...ofDays([1, 2, 3, 4], SHOP, 1), ...ofDays(everybody, SHOP, 1)];
    expect([...found(paid).tills]).toEqual([SELLER]);
  });

  it("takes less where the account is a member's", () => {
    const few = (account: number) => [...ofDays([1, 2], account, 1), ...ofDays([20, 21, 22], account, 1)];
    expect([...found(few(LENT)).tills]).toEqual([SELLER]);
    expect([...found(few(MEMBER)).tills]).toEqual([SELLER, MEMBER]);
  });

  it("is none where one customer alone pays", () => {
    expect([...found(ofDays([1, 1, 1, 1], MEMBER, 1)).tills]).toEqual([SELLER]);
  });

  it("is no account that is known for something else, and none of a customer", () => {
    expect([...found(ofDays([1, 2, 3, 4], LENT, 1), [LENT]).tills]).toEqual([SELLER]);
    expect([...found(ofDays([1, 2, 3, 4], 6, 1)).tills]).toEqual([SELLER]);
  });
});

/** Each payment on a day of its own, on which the payer also rings the seller; all ring him on ten other days. */
function found(paid: readonly Paid[], leftOut: readonly number[] = []): Business {
  const calls = [
    ...paid.map(([payer], day): Made => [payer, SELLER, day * DAY]),
    ...CUSTOMERS.flatMap((customer) =>
      Array.from({ length: 10 }, (_, at): Made => [customer, SELLER, (50 + at) * DAY]),
    ),
  ].sort((a, b) => a[2] - b[2]);
  const payments = [
    ...paid.map(([payer, account, hours], day): Made => [payer, account, day * DAY + hours * HOUR]),
    // Everybody pays somebody.
    ...Array.from({ length: PEOPLE }, (_, payer): Made => [payer, PEOPLE - 1, 65 * DAY]),
  ];
  const made = handMadePeople(PEOPLE, calls, payments);
  const scene = {
    ...made,
    accountPayments: indexPayments(made.tables),
    periodS: 70 * DAY,
  } as unknown as Scene;
  const business = {
    members: new Set([SELLER, MEMBER]),
    customers: new Map(CUSTOMERS.map((customer) => [customer, 3])),
    tills: new Set([SELLER]),
    accounts: new Set([SELLER, MEMBER]),
    orders: new Map(),
  } as unknown as Business;
  return withFurtherTills(scene, business, new Set(leftOut));
}
