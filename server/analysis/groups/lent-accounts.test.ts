import { describe, expect, it } from "vitest";
import { indexPayments } from "../deals/account-payments.ts";
import type { Business, Scene } from "./business.ts";
import { lentAccounts, withoutOperators } from "./lent-accounts.ts";

const [SELLER, HOLDER, STRANGER] = [0, 1, 2];
/** Account 0 is the seller's, 1 the one in question, 2 the holder's own, 3 a stranger's. */
const [TILL, LENT, OWN, SHOP] = [0, 1, 2, 3];
const NO_PHONE = -1;

interface Made {
  readonly inside?: number;
  readonly outside?: number;
  readonly elsewhere?: number;
  readonly phone?: number;
  readonly sellers?: readonly number[];
  readonly accepted?: readonly number[];
}

function found({ inside = 8, outside = 0, elsewhere = 9, phone = NO_PHONE, ...made }: Made): number[] {
  const times = (count: number, from: number, to: number) => Array.from({ length: count }, () => [from, to]);
  const rows = [
    ...times(inside, TILL, LENT),
    ...times(outside, LENT, SHOP),
    ...times(elsewhere, OWN, SHOP),
  ] as [number, number][];
  const tables = {
    accounts: { ids: ["a0", "a1", "a2", "a3"], phone: [NO_PHONE, phone, NO_PHONE, NO_PHONE] },
    payments: {
      ids: rows.map((_, row) => `y${row}`),
      from: Int32Array.from(rows, ([from]) => from),
      to: Int32Array.from(rows, ([, to]) => to),
    },
  } as unknown as Scene["tables"];
  const decisions = made.accepted?.map((person) => ({ person, verdict: "accept" })) ?? [];
  const scene = {
    tables,
    identity: { decided: { phones: new Map(), accounts: new Map([[LENT, decisions]]) } },
    actors: {
      ofAccount: Int32Array.of(SELLER, HOLDER, HOLDER, STRANGER),
      accountsOf: [[TILL], [LENT, OWN], [SHOP]],
    },
    accountPayments: indexPayments(tables),
  } as unknown as Scene;
  const business = {
    members: new Set([SELLER, HOLDER]),
    sellers: (made.sellers ?? [SELLER]).map((actor) => ({ actor })),
    accounts: new Set([TILL, LENT, OWN]),
    customers: new Map(),
  } as unknown as Business;
  const lent = lentAccounts(scene, business);
  expect([...withoutOperators(scene, lent).actors.ofAccount]).toEqual(
    [SELLER, HOLDER, HOLDER, STRANGER].map((actor, account) => (lent.has(account) ? -1 : actor)),
  );
  return [...lent];
}

describe("an account that may be lent", () => {
  it("serves the business alone, is bound to no telephone, and its holder lives on another", () => {
    expect(found({})).toEqual([LENT]);
  });

  it("has hardly a payment with others", () => {
    expect(found({ inside: 20, outside: 2 })).toEqual([LENT]);
    expect(found({ inside: 20, outside: 3 })).toEqual([]);
  });

  it("is not one of few payments, nor the only one that its holder lives on", () => {
    expect(found({ inside: 4 })).toEqual([]);
    expect(found({ elsewhere: 4 })).toEqual([]);
  });

  it("is not one bound to a telephone, of a seller, or that a reviewer gave to somebody", () => {
    expect(found({ phone: 0 })).toEqual([]);
    expect(found({ sellers: [SELLER, HOLDER] })).toEqual([]);
    expect(found({ accepted: [HOLDER] })).toEqual([]);
  });
});
