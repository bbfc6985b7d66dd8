/**
 * Noise of single samples: plants of one city are sampled and measured alike, so that all
 * their series together tell what a single short one cannot.
 */
import type { Noise } from "./raised-interval.ts";
import { madScale } from "./robust.ts";
import type { Series, SeriesBaseline } from "./series.ts";

/** Before anything is seen: 20 % (sampling, laboratory, day to day). Choice. */
const BEFORE_DATA: Noise = { sd: 0.2, samples: 4, correlation: 0 };
/** What the city's noise counts as for a single series. Choice. */
const CITY_SAMPLES = 10;
const LEAST_PAIRS = 5;
const MOST_CORRELATION = 0.8;

/** Noise common to the series, from differences of neighbours, which no level or season disturbs much. */
export function noiseOfCity(series: readonly Series[]): Noise {
  const steps = series.flatMap(({ logConsumption }) =>
    neighbourSteps(logConsumption, new Uint8Array(logConsumption.length)),
  );
  return { sd: blendedSd(steps, BEFORE_DATA), samples: CITY_SAMPLES, correlation: 0 };
}

/** The same with the correlation that first baselines leave; their spread is what they leave, too. */
export function noiseLeftBy(baselines: readonly SeriesBaseline[], first: Noise): Noise {
  const correlation = commonCorrelation(baselines);
  // Differences of correlated neighbours are smaller than the samples' own spread.
  return { ...first, sd: first.sd / Math.sqrt(1 - correlation), correlation };
}

/** Differences of neighbouring samples of one stretch, scaled to the spread of one sample. */
export function neighbourSteps(values: Float64Array, raised: Uint8Array): number[] {
  const steps: number[] = [];
  for (let at = 1; at < values.length; at++) {
    if (raised[at] === raised[at - 1]) steps.push((values[at]! - values[at - 1]!) / Math.SQRT2);
  }
  return steps;
}

/** Robust spread of the steps, drawn towards the prior where they are few. */
export function blendedSd(steps: readonly number[], prior: Noise): number {
  const own = steps.length > 1 ? madScale(steps) : 0;
  const samples = steps.length > 1 ? steps.length : 0;
  return Math.sqrt((prior.samples * prior.sd ** 2 + samples * own ** 2) / (prior.samples + samples));
}

/**
 * Correlation of neighbouring residuals over all series, corrected for the bias that fitted
 * levels cause in short series (Kendall 1954); 0 where it comes out negative.
 */
function commonCorrelation(baselines: readonly SeriesBaseline[]): number {
  let products = 0;
  let squares = 0;
  let samples = 0;
  let longest = 0;
  for (const { residuals, raised } of baselines) {
    for (let at = 1; at < residuals.length; at++) {
      if (raised[at] !== raised[at - 1]) continue;
      products += residuals[at]! * residuals[at - 1]!;
      squares += (residuals[at]! ** 2 + residuals[at - 1]! ** 2) / 2;
      samples++;
    }
    longest = Math.max(longest, residuals.length);
  }
  if (samples < LEAST_PAIRS || squares === 0) return 0;
  const biased = products / squares;
  return Math.min(MOST_CORRELATION, Math.max(0, biased + (1 + 4 * biased) / longest));
}
