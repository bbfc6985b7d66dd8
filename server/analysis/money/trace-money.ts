/**
 * Where the money of deals may have gone: payment by payment in order of time, every account
 * keeps how much of its money can still come from deals, and passes that on first. What leaves
 * an account therefore never exceeds what deals brought in before, so the sums are conserved:
 * the traced amount of a payment is the most of it that deals can have paid for (the rule
 * "tainted money leaves first", against which FIFO and pro rata trace less).
 */
export interface TracedPayment {
  readonly id: string;
  /** Any unit of time; the list is in its order. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly amount_cny: number;
}

export interface MoneyFlow {
  readonly from: string;
  readonly to: string;
  /** The most that deals can have paid for. */
  readonly amount_cny: number;
  /** Sum of the payments as recorded. */
  readonly sent_cny: number;
  readonly payments: readonly string[];
  readonly first_at: number;
  readonly last_at: number;
}

export interface TracedMoney {
  /** By the nodes they join, in order of first payment. */
  readonly flows: readonly MoneyFlow[];
  /** What stays with each node in the end. */
  readonly rest_cny: ReadonlyMap<string, number>;
  /** Transfers between accounts of one node: they move no money between nodes. */
  readonly within: { readonly payments: readonly string[]; readonly amount_cny: number };
}

export interface MoneyRules {
  /** Payments for deals: they bring money in, whoever pays. */
  readonly isOrder: (id: string) => boolean;
  readonly nodeOf: (account: string) => string;
}

/** Less than a fen is rounding. */
const NOTHING = 0.005;

/** @param payments in order of time */
export function traceMoney(payments: readonly TracedPayment[], rules: MoneyRules): TracedMoney {
  const balance = new Map<string, number>();
  const flows = new Map<string, Mutable<MoneyFlow> & { payments: string[] }>();
  const within = { payments: [] as string[], amount_cny: 0 };
  for (const { id, at, from, to, amount_cny: amount } of payments) {
    const traced = rules.isOrder(id) ? amount : Math.min(amount, balance.get(from) ?? 0);
    if (traced < NOTHING) continue;
    if (!rules.isOrder(id)) balance.set(from, (balance.get(from) ?? 0) - traced);
    balance.set(to, (balance.get(to) ?? 0) + traced);
    const [source, target] = [rules.nodeOf(from), rules.nodeOf(to)];
    if (source === target) {
      within.payments.push(id);
      within.amount_cny += traced;
      continue;
    }
    const key = JSON.stringify([source, target]);
    const flow = flows.get(key) ?? {
      from: source,
      to: target,
      amount_cny: 0,
      sent_cny: 0,
      payments: [],
      first_at: at,
      last_at: at,
    };
    flow.amount_cny += traced;
    flow.sent_cny += amount;
    flow.payments.push(id);
    flow.last_at = at;
    flows.set(key, flow);
  }
  const rest = new Map<string, number>();
  for (const [account, left] of balance) {
    if (left < NOTHING) continue;
    const node = rules.nodeOf(account);
    rest.set(node, (rest.get(node) ?? 0) + left);
  }
  return { flows: [...flows.values()], rest_cny: rest, within };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
