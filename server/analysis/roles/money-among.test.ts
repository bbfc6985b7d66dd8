import { expect, it } from "vitest";
import type { CaseTables } from "../../domain/case-tables.ts";
import { indexPayments } from "../deals/account-payments.ts";
import { DELIVERER, handMadeScene, SELLER, START } from "../doubt/hand-made-scene.ts";
import { moneyAmong } from "./money-among.ts";

const DAY = 86_400;
const inside = new Set<number>([SELLER, DELIVERER]);

/** [days after START, from, to, yuan]; account and person have the same number. */
function moneyOf(rows: readonly (readonly [number, number, number, number])[]) {
  const scene = handMadeScene({});
  const payments = {
    ids: rows.map((_, row) => `y${row}`),
    at: Float64Array.from(rows, ([days]) => START + days * DAY),
    from: Int32Array.from(rows, ([, from]) => from),
    to: Int32Array.from(rows, ([, , to]) => to),
    amountCny: Float64Array.from(rows, ([, , , cny]) => cny),
  };
  const tables: CaseTables = { ...scene.tables, payments };
  return moneyAmong({ ...scene, tables, accountPayments: indexPayments(tables) }, inside, new Set());
}

it("knows who pays in early and is paid out later", () => {
  const money = moneyOf([
    [1, DELIVERER, SELLER, 9000],
    [3, DELIVERER, SELLER, 1000],
    [20, SELLER, DELIVERER, 6000],
    [31, SELLER, DELIVERER, 6000],
  ]);
  const lender = money.get(DELIVERER)!;
  expect(lender.earlyOutCny).toBe(10_000);
  expect(money.get(SELLER)!.earlyOutCny).toBe(0);
  expect(lender.outCnyS / lender.outCny).toBeCloseTo(0.2 * DAY);
  expect(lender.inCnyS / lender.inCny).toBeCloseTo(24.5 * DAY);
});

it("counts money of others neither in nor towards the time", () => {
  const money = moneyOf([
    [0, 1, SELLER, 500],
    [10, SELLER, DELIVERER, 300],
  ]);
  expect(money.get(SELLER)?.inCny).toBe(0);
  expect(money.get(DELIVERER)!.inCnyS).toBe(0);
});

it("finds nothing where nothing moves among members", () => {
  expect(moneyOf([[0, 1, SELLER, 500]]).size).toBe(0);
});
