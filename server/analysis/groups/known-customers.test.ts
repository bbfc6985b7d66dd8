import { describe, expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { type Clientele, drugTradeLogRatio, knownCustomers } from "./known-customers.ts";

describe("share of customers whom the police know", () => {
  test.each([
    [0.05, 0.25],
    [0.12, 0.55],
  ])("of two kinds of trade is found: %f and %f", (usual, ofDrugTrade) => {
    const found = knownCustomers([...sellers(80, 20, usual, 1), ...sellers(12, 25, ofDrugTrade, 2)])!;
    expect(Math.abs(found.usual - usual)).toBeLessThan(0.03);
    expect(Math.abs(found.ofDrugTrade - ofDrugTrade)).toBeLessThan(0.1);
  });

  test("of one kind of trade tells hardly anything", () => {
    const all = sellers(90, 20, 0.1, 3);
    const found = knownCustomers(all)!;
    const suspect = all.filter((one) => drugTradeLogRatio(found, one) > 3);
    expect(suspect.length).toBeLessThanOrEqual(1);
  });

  test("is not known where no customer is", () => {
    expect(knownCustomers([{ known: 0, total: 20 }])).toBeNull();
    expect(knownCustomers([])).toBeNull();
  });
});

test("what speaks for a drug trade in one folder speaks against it in another", () => {
  const third = { known: 10, total: 30 };
  expect(drugTradeLogRatio({ usual: 0.08, ofDrugTrade: 0.3 }, third)).toBeGreaterThan(5);
  expect(drugTradeLogRatio({ usual: 0.17, ofDrugTrade: 0.6 }, third)).toBeLessThan(0);
});

function sellers(count: number, customers: number, rate: number, seed: number): Clientele[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const known = Array.from({ length: customers }, () => random.uniform() < rate).filter(Boolean).length;
    return { known, total: customers };
  });
}
