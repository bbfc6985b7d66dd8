/**
 * How many members of a gang hold a role. A gang has somebody who directs it, and mostly one: who is
 * the likeliest is likelier for there being nobody else, and of two likely ones each is less likely.
 * The models judge everybody by himself; this puts what they say side by side.
 */
import type { MemberRole } from "../../domain/roles.ts";
import weights from "./holder-weights.json" with { type: "json" };

/**
 * Weight of 0, 1, 2, 3, and 4 or more holders: how often gangs have so many, over how often the
 * odds of single members alone would give it. Fitted on members that were found.
 */
export const HOLDER_WEIGHTS: Readonly<Record<MemberRole, readonly number[]>> = weights;

/** Of a smaller group too few are found to say who is missing. */
export const FEWEST_TO_COMPARE = 4;

/** What the other members of a group say about one's holding a role. */
export interface OthersInRole {
  /** How many of the others are expected to hold it, judged each by himself. */
  readonly expected: number;
  /** Natural log of what that does to the odds of this one. */
  readonly logLr: number;
}

/**
 * @param probabilities that each member holds the role, by himself
 * @param memberships that each belongs to the gang at all: who may not be of it fills no role in it for sure
 * @param weights of so many holders, the last standing for all above it
 */
export function othersInRole(
  probabilities: readonly number[],
  memberships: readonly number[],
  weights: readonly number[],
): OthersInRole[] {
  return probabilities.map((_, index) => {
    const others = probabilities
      .map((probability, other) => (other === index ? 0 : probability * memberships[other]!))
      // The same sums in whatever order the members come.
      .sort((a, b) => a - b);
    const expected = others.reduce((sum, probability) => sum + probability, 0);
    if (probabilities.length < FEWEST_TO_COMPARE) return { expected, logLr: 0 };
    let held = 0;
    let not = 0;
    for (const [count, chance] of holderCounts(others, weights.length).entries()) {
      held += chance * weights[Math.min(count + 1, weights.length - 1)]!;
      not += chance * weights[count]!;
    }
    return { expected, logLr: Math.log(held / not) };
  });
}

/** Distribution of how many hold a role, `width − 1` standing for all above it (Poisson binomial). */
export function holderCounts(probabilities: readonly number[], width: number): number[] {
  const counts = new Array<number>(width).fill(0);
  counts[0] = 1;
  for (const probability of probabilities) {
    for (let count = width - 1; count >= 0; count--) {
      const stays = count === width - 1 ? 1 : 1 - probability;
      counts[count] = counts[count]! * stays + (count > 0 ? counts[count - 1]! * probability : 0);
    }
  }
  return counts;
}
