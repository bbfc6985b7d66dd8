/**
 * Weight of evidence in words: the verbal scale of the ENFSI Guideline for Evaluative Reporting
 * in Forensic Science (2015), steps of the likelihood ratio.
 */
import type { Bilingual } from "./errors.ts";

interface Step {
  /** Smallest size of log10 LR that the words stand for. */
  readonly from: number;
  readonly words: Bilingual;
}

/** Log10 of a factor of two: the guideline has no words for less; there the evidence decides nothing. */
export const NO_SUPPORT_BELOW = Math.log10(2);
const NO_SUPPORT: Bilingual = { zh: "几乎无区分力", en: "no support either way" };

const STEPS: readonly Step[] = [
  { from: 6, words: { zh: "极强", en: "extremely strong" } },
  { from: 4, words: { zh: "很强", en: "very strong" } },
  { from: 3, words: { zh: "强", en: "strong" } },
  { from: 2, words: { zh: "中等偏强", en: "moderately strong" } },
  { from: 1, words: { zh: "中等", en: "moderate" } },
  { from: NO_SUPPORT_BELOW, words: { zh: "弱", en: "weak" } },
];

/** @param log10Lr of either sign: the words name the size, the sign says which side is supported */
export function verbalSupport(log10Lr: number): Bilingual {
  const size = Math.abs(log10Lr);
  return STEPS.find((step) => size >= step.from)?.words ?? NO_SUPPORT;
}
