/** Nobody is listed in two gangs. */
import type { JudgedBusiness } from "./suspect-groups.ts";

/** Smaller groups are judged, but not listed. */
export const FEWEST_MEMBERS = 3;

/**
 * A person whom two gangs have in common is counted with the likelier gang. What is left of the
 * other is judged again by what its own sellers sell: a business that merely grew into a gang owes
 * its suspicion to it, and without a seller it is none.
 *
 * @param groups likeliest first
 * @param leftOf the group with these of its members only, judged again
 */
export function apart(
  groups: readonly JudgedBusiness[],
  leftOf: (group: JudgedBusiness, members: ReadonlySet<number>) => JudgedBusiness,
  leastSuspect: number,
): JudgedBusiness[] {
  const taken = new Set<number>();
  const kept: JudgedBusiness[] = [];
  for (const group of groups) {
    const { members: whole, sellers } = group.business;
    const members = new Set([...whole].filter((member) => !taken.has(member)));
    if (members.size < FEWEST_MEMBERS || !sellers.some(({ actor }) => members.has(actor))) continue;
    const left = members.size === whole.size ? group : leftOf(group, members);
    if (left.probability < leastSuspect) continue;
    for (const member of members) taken.add(member);
    kept.push(left);
  }
  return kept;
}
