/**
 * Where payments for deals may have gone, as steps: one for each flow between two holders of
 * money, at its first payment, then where it rests. The amounts are those of
 * `money/trace-money.ts`: the most that deals can have paid for.
 */
import type { RecordRef } from "../../domain/findings.ts";
import type { NodeKey } from "../../domain/graph-model.ts";
import type { ViewStep } from "../../domain/saved-view.ts";
import type { Trace } from "../../domain/traces.ts";
import { type TracedPayment, traceMoney } from "../money/trace-money.ts";
import { countNote, note, step } from "./step.ts";

export interface MoneyTraceInput {
  /** In order of time; `at` in epoch milliseconds. */
  readonly payments: readonly TracedPayment[];
  /** Payments for deals. */
  readonly orders: ReadonlySet<string>;
  /** Who holds an account's money: the user, or the account where it stands for itself. */
  readonly nodeOf: (account: string) => NodeKey;
  /** What is drawn between two holders: accounts and payments, by payment. */
  readonly between: (payment: string) => readonly NodeKey[];
}

/** Less than a yuan is not worth a line. */
const REST_MIN_CNY = 1;

export function traceMoneyDownstream({ payments, orders, nodeOf, between }: MoneyTraceInput): Trace {
  if (orders.size === 0) return { steps: [], notes: [note("moneyNone")] };
  const { flows, rest_cny, within } = traceMoney(payments, { isOrder: (id) => orders.has(id), nodeOf });
  const ordered = [...flows].sort((a, b) => a.first_at - b.first_at);
  const isOrder = (ids: readonly string[]) => ids.some((id) => orders.has(id));
  const moves = ordered.map((flow) =>
    step(
      isOrder(flow.payments) ? "paid" : "passedOn",
      { from: flow.from, to: flow.to, yuan: yuan(flow.amount_cny), count: flow.payments.length },
      {
        at: flow.first_at,
        nodes: [flow.from, flow.to, ...flow.payments.flatMap(between)],
        records: flow.payments.map((id): RecordRef => ({ file: "payments", id })),
      },
    ),
  );
  const rests = [...rest_cny]
    .filter(([, rest]) => rest >= REST_MIN_CNY)
    .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))
    .map(([who, rest]): ViewStep => {
      const received = ordered.filter(({ to }) => to === who).flatMap((flow) => flow.payments);
      const records = received.map((id): RecordRef => ({ file: "payments", id }));
      return step("rests", { who, yuan: yuan(rest) }, { at: null, nodes: [who], records });
    });
  return {
    steps: [...moves, ...rests],
    notes: [
      ...(moves.every(({ text }) => text.key.endsWith("paid")) ? [note("moneyEnds")] : []),
      ...(within.payments.length > 0
        ? [note("moneyWithin", { count: within.payments.length, yuan: yuan(within.amount_cny) })]
        : []),
      ...countNote("moneyOut", [...rest_cny].filter(([, rest]) => rest < REST_MIN_CNY).length),
    ],
  };
}

function yuan(amount: number): number {
  return Math.round(amount);
}
