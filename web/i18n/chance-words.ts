/**
 * A probability in words, after the steps of the probability yardstick of the United Kingdom's
 * Professional Head of Intelligence Assessment (2019); its gaps go to the weaker word.
 */
export type ChanceWord =
  | "almost-certain"
  | "highly-likely"
  | "likely"
  | "even"
  | "unlikely"
  | "highly-unlikely"
  | "remote";

const STEPS: readonly (readonly [from: number, word: ChanceWord])[] = [
  [0.95, "almost-certain"],
  [0.8, "highly-likely"],
  [0.55, "likely"],
  [0.4, "even"],
  [0.25, "unlikely"],
  [0.1, "highly-unlikely"],
];

/** @param probability 0–1; its word is of `groupPage.chance` */
export function chanceWord(probability: number): ChanceWord {
  // Of the whole per cent that stands beside it, so that the two never disagree.
  const shown = Math.round(probability * 100) / 100;
  return STEPS.find(([from]) => shown >= from)?.[1] ?? "remote";
}
