/**
 * Honest one-man trades that look like dealing from a distance: regular customers, short calls,
 * round fees, a number for the trade, somebody else's account, stock from another town.
 */
import type { MediumWeights } from "../acts.ts";

type Range = readonly [low: number, high: number];

export interface Trade {
  readonly kind: string;
  readonly per1000: number;
  readonly clients: Range;
  /** Days from one order of a client to the next. */
  readonly gapDays: Range;
  readonly media: MediumWeights;
  /** Median of a fee and how it spreads; rounded to `step`. */
  readonly fee: Range;
  readonly spread: number;
  readonly step: number;
  /** By the client, or by a platform that no client pays through here. */
  readonly paid: "before" | "there" | "after" | "deposit" | "by_platform";
  readonly where: "client" | "own" | "work" | "spot" | "locker" | "parcel" | "hotel" | "quay";
  readonly hours: Range;
  /** Chance of a number for the trade, and of being paid into another's account. */
  readonly workLine: number;
  readonly otherPayee: number;
  readonly vainCalls: number;
  readonly supply: "trip" | "parcel" | "brought" | "none";
  readonly minutes: Range;
}

export const VOICE: MediumWeights = { voice: 0.85, sms: 0.1, app: 0.05 };
export const APP: MediumWeights = { voice: 0.08, sms: 0.02, app: 0.9 };
const MIXED: MediumWeights = { voice: 0.5, sms: 0.08, app: 0.42 };

/** What a trade is like unless it says otherwise. */
export const USUAL = {
  media: MIXED,
  spread: 0.35,
  step: 10,
  paid: "there",
  workLine: 0.72,
  otherPayee: 0.35,
  vainCalls: 0.2,
  supply: "none",
  minutes: [4, 15],
} as const;
