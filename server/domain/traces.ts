/** The guided traces: from one person along deals, goods, money or company to the next ones. */
import type { ViewStep } from "./saved-view.ts";

/**
 * `source`: back to where the goods may come from. `money`: on to where payments of deals may
 * have ended. `fellows`: who else uses and buys. `dealers`: from a user to who sold to them.
 * `buyers`: from a dealer to who bought.
 */
export const TRACE_KINDS = ["source", "money", "fellows", "dealers", "buyers"] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

export interface Trace {
  /** In order of time, `source` against it; each rests on the records named beside it. */
  readonly steps: readonly ViewStep[];
  /** Where it stopped and why, and how much was left out. */
  readonly notes: readonly ViewStep[];
}
