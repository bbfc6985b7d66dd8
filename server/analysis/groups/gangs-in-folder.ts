/**
 * How many gangs a folder holds is not known beforehand: some hold none. The suspicion models
 * judge every business by itself, as if the folder were like those that they were fitted on. So
 * their odds are carried to the folder: where several businesses are gangs beyond doubt, a
 * doubtful one is likelier one more; where none is, it is likelier the oddest of the honest.
 *
 * Source: Saerens, Latinne and Decaestecker (2002), adjusting the outputs of a classifier to new
 * a priori probabilities by expectation and maximisation. Departures: what is estimated is the
 * expected number of gangs, not their share of all businesses, so that further honest trades
 * change nothing; it has a gamma prior, since a folder holds a handful of gangs at most; and it
 * may lower the odds as far as it will, but hardly raise them, and only where one business is a
 * gang beyond doubt.
 */
import { probabilityOf } from "../models/logistic.ts";

/** Gangs a folder in those that the models were fitted on (288 in 78, six of them without any), generators counted alike. */
const GANGS_FITTED_ON = 3.7;
/**
 * The odds rise by half at most. A folder with a hundred doubtful trades holds no twenty gangs: it
 * has an everyday life of a kind that the models do not know, of which every trade looks odd.
 */
const MOST_RAISED = Math.log(1.5);
/** Nothing lifts the doubtful where not one business is a gang at nine to one by itself. */
const SURE = Math.log(9);
/** Shape of the gamma prior over the number: 1 = exponential, none is the likeliest single number. */
const SHAPE = 1;
const MOST_ROUNDS = 200;
const CLOSE_ENOUGH = 1e-9;

/**
 * Natural log of the factor by which the odds of every business of the folder change.
 * @param logOdds of each business by itself
 */
export function folderShift(logOdds: readonly number[]): number {
  const rate = SHAPE / GANGS_FITTED_ON;
  const mostRaised = logOdds.some((odds) => odds >= SURE) ? MOST_RAISED : 0;
  let shift = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let gangs = 0;
    for (const odds of logOdds) gangs += probabilityOf(odds + shift);
    const next = Math.min(mostRaised, Math.log((SHAPE + gangs) / (rate + 1) / GANGS_FITTED_ON));
    if (Math.abs(next - shift) < CLOSE_ENOUGH) break;
    shift = next;
  }
  return shift;
}
