import { expect, it } from "vitest";
import { traceMoneyDownstream } from "./money-downstream.ts";

const payment = (id: string, at: number, from: string, to: string, amount_cny: number) => ({
  id,
  at,
  from,
  to,
  amount_cny,
});

it("follows payments of deals forward only, to where they rest, and no further than they reach", () => {
  const trace = traceMoneyDownstream({
    payments: [
      payment("before", 5, "till", "boss", 900),
      payment("order", 10, "buyer", "till", 300),
      payment("up", 20, "till", "boss", 250),
      payment("own", 25, "boss", "boss-savings", 100),
      payment("spent", 30, "boss", "shop", 40),
    ],
    orders: new Set(["order"]),
    nodeOf: (account) => (account.startsWith("boss") ? "person:boss" : `account:${account}`),
    between: (id) => [`payment:${id}`],
  });
  expect(
    trace.steps.map(({ at, text, records }) => [at, text.key, text.params.yuan, records[0]?.id]),
  ).toEqual([
    [10, "trace.step.paid", 300, "order"],
    [20, "trace.step.passedOn", 250, "up"],
    [30, "trace.step.passedOn", 40, "spent"],
    [null, "trace.step.rests", 210, "up"],
    [null, "trace.step.rests", 50, "order"],
    [null, "trace.step.rests", 40, "spent"],
  ]);
  expect(trace.notes.map(({ text }) => text)).toEqual([
    { key: "trace.note.moneyWithin", params: { count: 1, yuan: 100 } },
  ]);
});

it("says so where nothing was paid, or where the money ends with the payee", () => {
  const input = { nodeOf: (account: string) => account, between: () => [] };
  const notes = (orders: readonly string[]) =>
    traceMoneyDownstream({
      ...input,
      payments: [payment("order", 1, "buyer", "till", 5)],
      orders: new Set(orders),
    }).notes.map(({ text }) => text.key);
  expect(notes([])).toEqual(["trace.note.moneyNone"]);
  expect(notes(["order"])).toEqual(["trace.note.moneyEnds"]);
});
