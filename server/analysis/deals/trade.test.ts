import { expect, it } from "vitest";
import type { CaseTables } from "../../domain/case-tables.ts";
import type { Actors } from "../identity/actors.ts";
import type { ContactIndex } from "./contact-index.ts";
import { tradeShareOf } from "./trade.ts";

const SELLER = 0;
const ALI = 1;
const BO = 2;
const HOUR = 3600;

/** Contacts of actors 1 and 2 with line 0, at these hours; account i belongs to actor i. */
function shareOf(
  hours: readonly (readonly number[])[],
  payments: readonly (readonly [number, number])[],
): number {
  const at = [[], ...hours].flat().map((hour) => hour * HOUR);
  const starts = Uint32Array.from([0, 0, hours[0]!.length, hours[0]!.length + hours[1]!.length]);
  const tables = {
    payments: {
      ids: payments.map((_, row) => `y${row}`),
      from: Int32Array.from(payments, ([from]) => from),
      to: Int32Array.from(payments, ([, to]) => to),
    },
  } as unknown as CaseTables;
  const actors = { count: 3, ofAccount: Int32Array.of(SELLER, ALI, BO) } as unknown as Actors;
  const index: ContactIndex = {
    starts,
    row: Uint32Array.from(at.keys()),
    otherLine: new Int32Array(at.length),
    at: Float64Array.from(at),
  };
  const rows = [...payments.keys()].filter((row) => payments[row]![1] === SELLER);
  const trade = { actor: SELLER, lines: [0], accounts: [SELLER], customers: [ALI, BO], payments: rows };
  return tradeShareOf(tables, actors, index)(trade);
}

it("is the share of talks that a payment followed; contacts close together are one talk", () => {
  const talks = [
    [1, 1.5, 9],
    [4, 30],
  ];
  expect(
    shareOf(talks, [
      [ALI, SELLER],
      [BO, SELLER],
    ]),
  ).toBe(2 / 4);
});

it("counts no payment of somebody who is paid back: friends send each other money", () => {
  const talks = [[1], [4, 30]];
  expect(
    shareOf(talks, [
      [ALI, SELLER],
      [BO, SELLER],
      [SELLER, BO],
    ]),
  ).toBe(1 / 3);
});
