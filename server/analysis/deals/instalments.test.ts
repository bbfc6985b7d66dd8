import { describe, expect, it } from "vitest";
import { HOUR, handMadeDeal, START } from "../doubt/hand-made-scene.ts";
import { joinInstalments } from "./instalments.ts";

/** Row i of the payments was i minutes after the start. */
const PAID_AT = Float64Array.from({ length: 300 }, (_, row) => START + row * 60);

const ordered = (row: number) =>
  handMadeDeal((row * 60) / HOUR, { payments: [row], contacts: [1], delivery: null, p: 0.01 });
const alone = (row: number, parts: Partial<ReturnType<typeof ordered>> = {}) =>
  handMadeDeal((row * 60) / HOUR, {
    payments: [row],
    contacts: [],
    delivery: null,
    seller: -1,
    p: 0.04,
    ...parts,
  });

describe("an order paid in parts", () => {
  it("is one deal with all its payments, as strong as the part that goes with the order", () => {
    const deals = joinInstalments([alone(3), ordered(1), alone(7)], PAID_AT);
    expect(deals).toEqual([{ ...ordered(1), payments: [1, 3, 7] }]);
  });

  it("may begin with the part that is by itself", () => {
    expect(joinInstalments([alone(2), ordered(4)], PAID_AT)).toEqual([{ ...ordered(4), payments: [2, 4] }]);
  });

  it("takes each part to the nearest order", () => {
    const deals = joinInstalments([ordered(0), alone(40), ordered(50)], PAID_AT);
    expect(deals.map(({ payments }) => payments)).toEqual([[0], [40, 50]]);
  });

  it("counts payments by themselves that were made together once", () => {
    expect(joinInstalments([alone(0), alone(5)], PAID_AT).map(({ payments }) => payments)).toEqual([[0, 5]]);
  });

  it("takes in nothing of another till or buyer, of more than an hour later, or with an order of its own", () => {
    const apart = [alone(2, { till: 9 }), alone(2, { buyer: 9 }), alone(62), ordered(5)];
    for (const other of apart)
      expect(joinInstalments([ordered(1), other], PAID_AT).map(({ payments }) => payments)).toHaveLength(2);
  });
});
