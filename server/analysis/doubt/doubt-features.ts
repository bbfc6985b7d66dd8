/** Names of what is computed against (or, of accusations, for) a member beside the models; texts in `domain/feature-texts.ts`. */
import type { Contribution, RecordRef } from "../../domain/findings.ts";
import { rounded } from "../case/ids.ts";

export const DOUBT_FEATURES = [
  "exculpated-by-others",
  "own-denial",
  "accused-by-others",
  "seen-elsewhere",
  "vehicle-elsewhere",
  "other-phone-elsewhere",
  "deals-missing-a-leg",
  "negative-drug-test",
] as const;
export type DoubtFeature = (typeof DOUBT_FEATURES)[number];

interface Weighed {
  readonly value: number;
  readonly comparison?: number;
  readonly population?: string;
  /** Log10 of the likelihood ratio; its sign is the direction. */
  readonly log10Lr: number;
  readonly records: readonly RecordRef[];
}

const RECORDS_SHOWN = 12;
const DECIMALS = 3;

export function doubt(
  feature: DoubtFeature,
  { log10Lr, records, value, ...compared }: Weighed,
): Contribution {
  return {
    feature,
    value: rounded(value, DECIMALS),
    ...compared,
    direction: log10Lr > 0 ? "for" : "against",
    log10_lr: rounded(log10Lr, DECIMALS),
    records: records.slice(0, RECORDS_SHOWN),
    records_total: records.length,
  };
}
