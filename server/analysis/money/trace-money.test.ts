import { describe, expect, it } from "vitest";
import { backFlows } from "./back-flows.ts";
import { traceMoney } from "./trace-money.ts";

const pay = (id: string, at: number, from: string, to: string, amount_cny: number) => ({
  id,
  at,
  from,
  to,
  amount_cny,
});
/** `m.1` and `m.2` are accounts of m. */
const rules = {
  isOrder: (id: string) => id.startsWith("o"),
  nodeOf: (account: string) => account.split(".")[0] as string,
};

describe("traceMoney", () => {
  it("passes on what deals brought in before, and never more", () => {
    const { flows, rest_cny } = traceMoney(
      [
        // Before any deal was paid: not of deals.
        pay("x1", 1, "till", "boss", 500),
        pay("o1", 2, "buyer", "till", 300),
        pay("x2", 3, "till", "m.1", 1000),
        pay("x3", 4, "m.1", "boss", 200),
      ],
      rules,
    );
    expect(flows.map(({ from, to, amount_cny, sent_cny }) => [from, to, amount_cny, sent_cny])).toEqual([
      ["buyer", "till", 300, 300],
      ["till", "m", 300, 1000],
      ["m", "boss", 200, 200],
    ]);
    expect(Object.fromEntries(rest_cny)).toEqual({ m: 100, boss: 200 });
  });

  it("keeps every yuan: what came in by deals is what rests in the end, circles or not", () => {
    const { flows, rest_cny, within } = traceMoney(
      [
        pay("o1", 1, "buyer", "till", 900),
        pay("x1", 2, "till", "m.1", 600),
        pay("x2", 3, "m.1", "m.2", 600),
        pay("x3", 4, "m.2", "till", 250),
        pay("o2", 5, "buyer", "till", 100),
        pay("x4", 6, "till", "buyer", 40),
      ],
      rules,
    );
    expect([...rest_cny.values()].reduce((sum, one) => sum + one, 0)).toBe(1000);
    expect(within).toEqual({ payments: ["x2"], amount_cny: 600 });
    const isBack = backFlows(flows);
    const back = flows.filter((_, index) => isBack[index]).map(({ from, to }) => `${from}>${to}`);
    expect(back).toEqual(["m>till", "till>buyer"]);
  });
});
