import { describe, expect, it } from "vitest";
import { indexPayments } from "../deals/account-payments.ts";
import type { DealCandidate } from "../deals/group-deals.ts";
import { UNRECKONED } from "../doubt/hand-made-scene.ts";
import type { Business, Scene } from "../groups/business.ts";
import { groupQuantities } from "./group-quantities.ts";
import { paymentsOfDeals } from "./payments-of-deals.ts";

const DAY = 86_400;
const PRICE = { low: 200, median: 450, high: 1000 };
/** Account i belongs to actor i; actor 0 sells, 0 is the till, 9 sells without being a person. */
type Payment = readonly [day: number, from: number, to: number, cny: number];

function sceneOf(rows: readonly Payment[]): Scene {
  const ids = Array.from({ length: 10 }, (_, index) => `x${index}`);
  const payments = {
    ids: rows.map((_, row) => `y${row}`),
    at: rows.map(([day]) => day * DAY),
    from: rows.map(([, from]) => from),
    to: rows.map(([, , to]) => to),
    amountCny: rows.map(([, , , cny]) => cny),
  };
  const tables = { accounts: { ids }, persons: { ids }, payments } as unknown as Scene["tables"];
  const actors = { ofAccount: Int32Array.from(ids.keys()), personCount: 9 };
  return { tables, actors, accountPayments: indexPayments(tables) } as unknown as Scene;
}

const BUSINESS = { members: new Set([0, 1, 9]), accounts: new Set([0]) } as unknown as Business;

function dealOf(row: number, buyer: number, more: Partial<DealCandidate> = {}): DealCandidate {
  const legs = { contacts: [row], payments: [row], delivery: null };
  const sure = { logLr: 10, p: 0, businessP: 0 };
  return { at: 0, buyer, seller: 0, till: 0, ...legs, ...sure, reckoning: UNRECKONED, ...more };
}

const idsOf = (deals: readonly DealCandidate[]) => deals.map((_, index) => `d${index}`);
const leftOut = (rows: readonly Payment[], deals: readonly DealCandidate[], q: readonly number[]) =>
  paymentsOfDeals(sceneOf(rows), BUSINESS, deals, q, PRICE, idsOf(deals)).map((one) => one.leftOut);

describe("payments of deals", () => {
  it("count where the deal is called and has another leg", () => {
    const rows: Payment[] = [1, 2, 3].map((day) => [day, 5, 0, 300]);
    const deals = [dealOf(0, 5), dealOf(1, 5, { contacts: [] }), dealOf(2, 5)];
    expect(leftOut(rows, deals, [0.05, 0.01, 0.051])).toEqual([null, "payment-alone", "not-significant"]);
    expect(leftOut(rows, [dealOf(0, 5, { payments: [] })], [0.01])).toEqual(["no-payment"]);
  });

  it("are undone by the same sum back within a week, one refund for one payment", () => {
    const paid: Payment[] = [
      [1, 5, 0, 300],
      [2, 5, 0, 300],
      [2, 6, 0, 300],
    ];
    const deals = [dealOf(0, 5), dealOf(1, 5), dealOf(2, 6)];
    const repaid = (day: number, cny: number) => leftOut([...paid, [day, 0, 5, cny]], deals, [0, 0, 0]);
    expect(repaid(3, 300)).toEqual([null, "refunded", null]);
    expect(repaid(3, 299)).toEqual([null, null, null]);
    expect(repaid(9.5, 300)).toEqual([null, null, null]);
    expect(repaid(1.5, 300)).toEqual(["refunded", null, null]);
  });

  it("are odd below a tenth of a gram or above six usual payments", () => {
    const rows: Payment[] = [300, 300, 300, 19, 1801, 1800].map((cny, day) => [day, 5, 0, cny]);
    const deals = rows.map((_, row) => dealOf(row, 5));
    expect(leftOut(rows, deals, [0, 0, 0, 0, 0, 0])).toEqual([
      null,
      null,
      null,
      "odd-amount",
      "odd-amount",
      null,
    ]);
  });

  it("weigh by q where shown by itself, else by the lesser of q and the likelihood ratio", () => {
    const rows: Payment[] = [1, 2, 3, 4].map((day) => [day, 5, 0, 300]);
    const thin = { logLr: -Math.log(4) };
    const deals = [dealOf(0, 5, thin), dealOf(1, 5, thin), dealOf(2, 5)];
    deals.push(dealOf(3, 5, { ...thin, contacts: [] }));
    const found = paymentsOfDeals(
      sceneOf(rows),
      BUSINESS,
      deals,
      [0.01, 0.3, 0.3, 0.01],
      PRICE,
      idsOf(deals),
    );
    const expected = [0.99, 0.2, 0.7, 0.2];
    for (const [index, { weight }] of found.entries()) expect(weight).toBeCloseTo(expected[index]!, 9);
  });
});

it("gives each selling member who is a person a quantity, and the group that of all", () => {
  const rows: Payment[] = [1, 2, 3, 4].map((day) => [day, 5, 0, day * 100]);
  const deals = [0, 1, 9, 4].map((seller, row) => dealOf(row, 5, { seller }));
  const { quantity, dealer_quantities } = groupQuantities(
    sceneOf(rows),
    BUSINESS,
    deals,
    [0, 0, 0, 0],
    idsOf(deals),
    1,
  );
  expect(quantity).toMatchObject({ payments: 4, amount_cny: 1000, deals: ["d0", "d1", "d2", "d3"] });
  expect(dealer_quantities.map((one) => [one.person_id, one.amount_cny])).toEqual([
    ["x0", 100],
    ["x1", 200],
  ]);
});
