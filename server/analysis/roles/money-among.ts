/** Money that moves within a group: between members, and from the accounts that customers pay into. */
import { paymentsOf } from "../deals/account-payments.ts";
import type { Scene } from "../groups/business.ts";

export interface Flows {
  inCny: number;
  outCny: number;
  largestIn: number;
  largestOut: number;
  /** To whom, yuan. */
  readonly paidCny: Map<number, number>;
  readonly paidBy: Set<number>;
  /** Of payments in. */
  readonly times: number[];
  /** Yuan paid to members in the first third of the time in which money moves among them. */
  earlyOutCny: number;
  /** Sums of yuan × seconds since the first such payment: whose money goes out before it comes in has lent it. */
  inCnyS: number;
  outCnyS: number;
}

const EARLY_SHARE = 1 / 3;

export function noFlows(): Flows {
  return {
    inCny: 0,
    outCny: 0,
    largestIn: 0,
    largestOut: 0,
    paidCny: new Map(),
    paidBy: new Set(),
    times: [],
    earlyOutCny: 0,
    inCnyS: 0,
    outCnyS: 0,
  };
}

/** Payments between members, and from tills to members. */
export function moneyAmong(
  scene: Scene,
  inside: ReadonlySet<number>,
  tills: ReadonlySet<number>,
): Map<number, Flows> {
  const flows = new Map<number, Flows>();
  const of = (actor: number) => {
    let entry = flows.get(actor);
    if (!entry) {
      entry = noFlows();
      flows.set(actor, entry);
    }
    return entry;
  };
  const { payments } = scene.tables;
  const accounts = new Set(
    [...inside].flatMap((actor) => scene.actors.accountsOf[actor]!).concat([...tills]),
  );
  const rows = paymentsOf(scene.accountPayments, accounts).filter((row) => {
    const from = scene.actors.ofAccount[payments.from[row]!]!;
    const to = scene.actors.ofAccount[payments.to[row]!]!;
    return inside.has(to) && from !== to && (inside.has(from) || tills.has(payments.from[row]!));
  });
  // Rows ascend with time.
  const begun = payments.at[rows[0] ?? -1] ?? 0;
  const early = ((payments.at[rows.at(-1) ?? -1] ?? 0) - begun) * EARLY_SHARE;
  for (const row of rows) {
    const from = scene.actors.ofAccount[payments.from[row]!]!;
    const to = scene.actors.ofAccount[payments.to[row]!]!;
    const since = payments.at[row]! - begun;
    const amount = payments.amountCny[row]!;
    const receiver = of(to);
    receiver.inCny += amount;
    receiver.largestIn = Math.max(receiver.largestIn, amount);
    receiver.paidBy.add(from);
    receiver.times.push(payments.at[row]!);
    receiver.inCnyS += amount * since;
    if (!inside.has(from)) continue;
    const payer = of(from);
    payer.outCny += amount;
    payer.outCnyS += amount * since;
    if (since <= early) payer.earlyOutCny += amount;
    payer.largestOut = Math.max(payer.largestOut, amount);
    payer.paidCny.set(to, (payer.paidCny.get(to) ?? 0) + amount);
  }
  return flows;
}
