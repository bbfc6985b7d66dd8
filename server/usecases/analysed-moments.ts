/** The days that were analysed, as moments: what lies far from all else is shown, but stretches no axis. */
import type { CaseResult } from "../domain/findings.ts";

/** Epoch milliseconds, both ends included. */
export interface Moments {
  readonly from_ms: number;
  readonly to_ms: number;
}

const DAY_MS = 86_400_000;

/** @returns null before the first analysis, and where no record has a time */
export function analysedMoments(result: CaseResult | null): Moments | null {
  if (!result?.period) return null;
  const [first, last] = result.period.days.map((day) => Date.parse(`${day}T00:00:00+08:00`));
  return { from_ms: first!, to_ms: last! + DAY_MS - 1 };
}
