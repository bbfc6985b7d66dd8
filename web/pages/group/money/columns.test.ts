import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inColumns } from "./columns.ts";
import type { MoneyFlow } from "./diagram.ts";

/** All from an earlier to a later letter, so that none closes a circle. */
function flow(from: number, to: number, amount_cny: number): MoneyFlow {
  return { from: `n${from}`, to: `n${to}`, amount_cny } as MoneyFlow;
}

describe("columns of the money", () => {
  it("leaves out the smallest step of a chain that is too long, and draws the rest to the right", () => {
    const chain = [flow(0, 1, 90), flow(1, 2, 80), flow(2, 3, 5), flow(3, 4, 70)];
    const { drawn, undrawn, column } = inColumns(chain, 4);
    expect(undrawn).toEqual([chain[2]]);
    expect(drawn).toHaveLength(3);
    expect(Object.fromEntries(column)).toEqual({ n0: 0, n1: 1, n2: 2, n3: 0, n4: 1 });
  });

  it("keeps every flow once, goes left to right, and never needs more columns than there are", () => {
    const flows = fc.uniqueArray(
      fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 1000 })).filter(([a, b]) => a < b),
      { selector: ([a, b]) => `${a} ${b}`, maxLength: 40 },
    );
    fc.assert(
      fc.property(flows, fc.integer({ min: 2, max: 6 }), (list, most) => {
        const all = list.map(([a, b, amount]) => flow(a, b, amount));
        const { drawn, undrawn, column } = inColumns(all, most);
        expect(new Set([...drawn, ...undrawn])).toEqual(new Set(all));
        for (const { from, to } of drawn) expect(column.get(from)).toBeLessThan(column.get(to) ?? -1);
        expect(Math.max(-1, ...column.values())).toBeLessThan(most);
        // The largest always has room.
        const largest = Math.max(0, ...all.map(({ amount_cny }) => amount_cny));
        expect(undrawn.every(({ amount_cny }) => amount_cny <= largest)).toBe(true);
        if (all.length > 0) expect(drawn.some(({ amount_cny }) => amount_cny === largest)).toBe(true);
      }),
    );
  });
});
