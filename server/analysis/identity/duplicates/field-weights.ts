/**
 * How much the agreement of one field says for "one person entered twice" against "two people":
 * log10(m / u) after Fellegi and Sunter (1969), m = P(the field agrees | one person), u = P(it
 * agrees | two people). Where values are of unequal frequency, u is that of the very value
 * (Winkler 2000), the share of the other entries that have it, so that a common name says less.
 * m are assumed rates of slips and changes in police and operator entries, not fitted.
 */

export const DUPLICATE_FEATURES = [
  "same-id-number",
  "same-id-number-invalid",
  "similar-id-number",
  "other-id-number",
  "same-name",
  "alias-as-name",
  "other-name",
  "same-birth-date",
  "similar-birth-date",
  "other-birth-date",
  "same-sex",
  "other-sex",
  "same-home",
  "other-home",
  "shared-phone-or-account",
] as const;
export type DuplicateFeature = (typeof DUPLICATE_FEATURES)[number];

/** P(this outcome | one person entered twice). */
const M: Record<DuplicateFeature, number> = {
  "same-id-number": 0.95,
  "same-id-number-invalid": 0.5,
  "similar-id-number": 0.02,
  "other-id-number": 0.003,
  "same-name": 0.85,
  "alias-as-name": 0.1,
  "other-name": 0.03,
  "same-birth-date": 0.9,
  "similar-birth-date": 0.05,
  "other-birth-date": 0.01,
  "same-sex": 0.99,
  "other-sex": 0.01,
  "same-home": 0.6,
  "other-home": 0.4,
  "shared-phone-or-account": 0.3,
};

/** P(this outcome | two people), where it does not depend on the value. */
const U: Record<DuplicateFeature, number> = {
  // Numbers are unique; what is left is a number entered for the wrong person, or lent.
  "same-id-number": 1e-6,
  // Nobody owns an invalid number: it may be a filler that many entries were given.
  "same-id-number-invalid": 5e-3,
  "similar-id-number": 1e-5,
  "other-id-number": 1,
  // No full name is commoner in China than some 290,000 of 1.4 billion: with it as the floor, a
  // rare name and the sex alone never reach the bound, however large the case.
  "same-name": 2e-4,
  "alias-as-name": 2e-4,
  "other-name": 1,
  // One day out of sixty years of birth.
  "same-birth-date": 1 / 21_915,
  // Same but for the day, the month or the year, or day and month changed: some hundred dates of these.
  "similar-birth-date": 5e-3,
  "other-birth-date": 1,
  "same-sex": 0.5,
  "other-sex": 0.5,
  "same-home": 1e-4,
  "other-home": 1,
  // Families share phones and accounts.
  "shared-phone-or-account": 0.03,
};

/**
 * log10 LR of one outcome.
 * @param valueShare share of the other entries that have the very value, where it matters
 */
export function fieldWeight(feature: DuplicateFeature, valueShare = 0): number {
  // Among a handful of entries shares are large: an agreement never speaks against for that.
  return Math.log10(M[feature] / Math.max(U[feature], Math.min(M[feature], valueShare)));
}
