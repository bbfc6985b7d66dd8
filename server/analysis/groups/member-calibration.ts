/**
 * What the membership model's odds are worth on records of a kind that it was not fitted on: it
 * claims too much there. Of people whom it put at .6 to .8 on eight generators, each left out of the
 * fit in turn, between a third and a half were members (docs/decisions/0128). A business still grows
 * by the model's own odds, whose bounds were chosen with them; whoever is told a probability, or
 * listed by one, is told this.
 */
import { probabilityOf } from "../models/logistic.ts";
import type { Candidate } from "./grow.ts";

/** Natural log. Half of what fits the generators left out: on those that were fitted on none is due. */
const TOO_MUCH = 0.5;

export function calibrated(candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate) => {
    const { probability } = candidate;
    const odds = Math.log(probability / (1 - probability));
    return { ...candidate, probability: probabilityOf(odds - TOO_MUCH) };
  });
}
