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
}

export function noFlows(): Flows {
  return {
    inCny: 0,
    outCny: 0,
    largestIn: 0,
    largestOut: 0,
    paidCny: new Map(),
    paidBy: new Set(),
    times: [],
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
  for (const row of paymentsOf(scene.accountPayments, accounts)) {
    const from = scene.actors.ofAccount[payments.from[row]!]!;
    const to = scene.actors.ofAccount[payments.to[row]!]!;
    const fromTill = tills.has(payments.from[row]!);
    if (!inside.has(to) || from === to || !(inside.has(from) || fromTill)) continue;
    const amount = payments.amountCny[row]!;
    const receiver = of(to);
    receiver.inCny += amount;
    receiver.largestIn = Math.max(receiver.largestIn, amount);
    receiver.paidBy.add(from);
    receiver.times.push(payments.at[row]!);
    if (!inside.has(from)) continue;
    const payer = of(from);
    payer.outCny += amount;
    payer.largestOut = Math.max(payer.largestOut, amount);
    payer.paidCny.set(to, (payer.paidCny.get(to) ?? 0) + amount);
  }
  return flows;
}
