/** A phone has one user where findings are drawn or added up: the likeliest. */
import { LIKELY_USER } from "../analysis/identity/actors.ts";
import type { PhoneUserFinding } from "../domain/findings.ts";

/** One use a phone, however unlikely; of equal ones the first. */
export function likeliestUsers(uses: readonly PhoneUserFinding[]): PhoneUserFinding[] {
  const best = new Map<string, PhoneUserFinding>();
  for (const use of uses) {
    const known = best.get(use.phone_id);
    if (!known || use.probability > known.probability) best.set(use.phone_id, use);
  }
  return [...best.values()];
}

/** Less sure, a phone stays that of an unknown user, as it does in the deals. */
export function likelyUsers(uses: readonly PhoneUserFinding[]): PhoneUserFinding[] {
  return likeliestUsers(uses).filter(({ probability }) => probability >= LIKELY_USER);
}
