/**
 * What a line's circle and a person's have in common, against chance: the more of it and the rarer,
 * the likelier they are one person's (Adamic & Adar 2003: rare common neighbours tell most).
 */

/** Circles come in clusters: several in common are not as many independent signs. */
const TEMPER = 0.6;
/** Nobody is in common by chance more surely than this. */
const MOST_CHANCE = 0.6;
const MOST_LIKELIEST = 6;

/**
 * Poisson: of the line's circle, all may be the person's as well.
 * @param common those in both
 * @param circle all in the line's, these among them
 * @param chance that one of them is in the person's all the same
 * @param cap natural log of the most that it says
 * @returns natural log of the LR of "the same user", 0 … cap
 */
export function logLrInCommon(
  common: ArrayLike<number>,
  circle: ArrayLike<number>,
  chance: (other: number) => number,
  cap: number,
): number {
  if (common.length === 0) return 0;
  let sum = -common.length;
  for (let at = 0; at < circle.length; at++) sum += chance(circle[at]!);
  const rate = common.length / circle.length;
  for (let at = 0; at < common.length; at++) sum += Math.log(rate / chance(common[at]!));
  return Math.min(cap, Math.max(0, TEMPER * sum));
}

/**
 * Chance that two are in touch all the same.
 * @param pairs number of the one's contacts times number of the other's
 * @param ends of all contacts
 * @param closeness that of somebody close (a spouse, a colleague)
 */
export function chanceInCommon(pairs: number, ends: number, closeness: number): number {
  return Math.min(MOST_CHANCE, 1 - Math.exp(-pairs / ends) + closeness);
}

/** Of some persons those for whom most speaks, and anything does. */
export function likeliest(persons: readonly number[], logLr: (person: number) => number): number[] {
  return persons
    .map((person) => ({ person, weight: logLr(person) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.person - b.person)
    .slice(0, MOST_LIKELIEST)
    .map(({ person }) => person);
}
