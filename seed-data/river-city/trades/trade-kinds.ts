/** What a trade is that lives on customers who come back, and how trades deal unless they say otherwise. */
import { TALK } from "../acts/hours.ts";
import type { Manner } from "../acts/manner.ts";

export type Price =
  /** One of some prices, now and then two of it. */
  | { readonly list: readonly number[]; readonly multiples?: number }
  /** What the goods come to. */
  | { readonly median: number; readonly sigma: number; readonly round: number };

export interface TradeKind {
  readonly kind: string;
  /** Businesses among 1,500 people. */
  readonly count: number;
  readonly customers: readonly [number, number];
  /** Days until a customer comes again: median over customers, and how regular (Weibull shape). */
  readonly gapDays: number;
  readonly regular: number;
  readonly price: Price;
  readonly manner: Manner;
  /** Share of businesses paid into somebody else's account. */
  readonly otherAccount: number;
  readonly helpers: readonly [number, number];
  /** Share of businesses with a number for business, and of these that change it often. */
  readonly businessLine: number;
  readonly changes: number;
  readonly shop?: string;
  readonly spots: readonly string[];
  /** Stock from another town: every so many days. */
  readonly stockDays?: readonly [number, number];
  /** Share of customers looked for among people who are out at night. */
  readonly nightPeople?: number;
  /** Customers who buy on credit pay the sum on this day of the week (0 = Monday). */
  readonly tabDay?: number;
}

const PLAIN: Manner = {
  hours: TALK,
  medium: { voice: 0.5, sms: 0.02, app: 0.48 },
  asked: 1,
  turns: [1, 3],
  talkSeconds: 35,
  pay: { before: 0, at: 1, after: 0, tab: 0 },
  payLag: 6,
  afterHours: 20,
  ways: { door: 1 },
  lead: [20, 120],
  minutes: [3, 10],
  arrival: 0.3,
  afterword: 0.05,
  memos: [],
  packDays: 1,
};

export function trade(kind: Omit<TradeKind, "manner"> & { readonly manner: Partial<Manner> }): TradeKind {
  return { ...kind, manner: { ...PLAIN, ...kind.manner } };
}
