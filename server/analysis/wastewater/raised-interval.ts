/**
 * Finds the stretch of a series that is raised above the rest, if there is one.
 *
 * It sums deviations from a start on, as CUSUM does, but for every start and end, and asks for
 * a false-alarm rate that holds over all of them instead of a fixed decision interval: with
 * k = .5, h = 5 a series gives a false alarm every 930 samples, which is most cities a year.
 */
import { form, projection, type Triple, type Waves } from "./season.ts";
import { normalOfStudentT, normalUpperTail } from "./student-t.ts";

export interface RaisedInterval {
  /** First and last sample. */
  readonly first: number;
  readonly last: number;
  /** Height above the rest, in log units. */
  readonly rise: number;
  /** Probability that chance alone gives a stretch as clear as this anywhere in the series. */
  readonly falseAlarm: number;
  /** Student's t of the rise above the least one of interest, as a normal deviate. */
  readonly zAboveLeast: number;
}

/** What is known of the noise before looking at a series: that of all series of the city. */
export interface Noise {
  /** Standard deviation of one sample, in log units. */
  readonly sd: number;
  /** Number of samples that this counts as. */
  readonly samples: number;
  /** Correlation of neighbouring samples, 0 … <1: correlated samples say less. */
  readonly correlation: number;
}

export interface ScanOptions {
  /** Samples that must be left outside. */
  readonly leastOutside: number;
  /** Log ratio below which a rise is of no interest. */
  readonly leastLogRatio: number;
  readonly noise: Noise;
  /** Standard deviation of one sample. */
  readonly noiseSd: number;
}

/** Two freak samples near one another are no rise. */
const LEAST_INSIDE = 3;

/** @param values in log units, outliers already pulled in */
export function clearestInterval(
  values: Float64Array,
  waves: Waves,
  options: ScanOptions,
): RaisedInterval | undefined {
  const count = values.length;
  const matrix = projection(waves, options.noiseSd);
  const sums = runningSums(values);
  const waveSums = waves.map(runningSums);
  const between = (first: number, last: number) =>
    waveSums.map((sum) => sum[last + 1]! - sum[first]!) as unknown as Triple;
  const all = momentsOf(waves, values);
  const free = values.reduce((sum, value) => sum + value * value, 0) - form(all, matrix, all);
  const { noise } = options;
  const degrees = noise.samples + Math.max(1, count - 2);
  const inflation = (1 + noise.correlation) / (1 - noise.correlation);

  const independent = independentStretches(count, options.leastOutside);
  let best: RaisedInterval | undefined;
  let bestT = 0;
  for (let first = 0; first < count; first++) {
    for (let last = first + LEAST_INSIDE - 1; last < count; last++) {
      const inside = last - first + 1;
      if (count - inside < options.leastOutside) break;
      const stretch = between(first, last);
      const information = inside - form(stretch, matrix, stretch);
      const rise = (sums[last + 1]! - sums[first]! - form(stretch, matrix, all)) / information;
      if (rise <= options.leastLogRatio) continue;
      const left = Math.max(0, free - rise ** 2 * information);
      const own = (noise.samples * noise.sd ** 2 + left) / degrees;
      // Pulling outliers in narrows the rest: noise told from neighbours is the least it can be.
      const variance = Math.max(own, options.noiseSd ** 2) * inflation;
      const error = Math.sqrt(variance / information);
      if (rise / error <= bestT) continue;
      bestT = rise / error;
      const chance = normalUpperTail(normalOfStudentT(bestT, degrees));
      best = {
        first,
        last,
        rise,
        falseAlarm: Math.min(1, independent * chance),
        zAboveLeast: normalOfStudentT((rise - options.leastLogRatio) / error, degrees),
      };
    }
  }
  return best;
}

/** Stretches overlap: they count as a sixth of their number, and as no more than five for every sample. */
function independentStretches(count: number, leastOutside: number): number {
  const lengths = count - leastOutside - LEAST_INSIDE + 1;
  const stretches = lengths * (count - LEAST_INSIDE + 1) - (lengths * (lengths - 1)) / 2;
  return Math.max(1, Math.min(5 * count, stretches / 6));
}

function runningSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at++) sums[at + 1] = sums[at]! + values[at]!;
  return sums;
}

function momentsOf(waves: Waves, values: Float64Array): Triple {
  return waves.map((wave) =>
    wave.reduce((sum, value, at) => sum + value * values[at]!, 0),
  ) as unknown as Triple;
}
