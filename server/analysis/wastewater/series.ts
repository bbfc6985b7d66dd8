/**
 * One analyte in one catchment: its usual level, season, noise, and the stretches raised above
 * them. Works in logs, since consumption varies by factors.
 */
import { clearestInterval, NOISE_PRIOR } from "./raised-interval.ts";
import { madScale, median } from "./robust.ts";
import { fitSeason, type Waves, wavesOf } from "./season.ts";

export interface Series {
  readonly catchment: string;
  readonly analyte: string;
  /** Rows of the table, by day. */
  readonly rows: Int32Array;
  readonly days: Int32Array;
  readonly logConsumption: Float64Array;
}

export interface SeriesBaseline {
  /** Usual level in log units, samples in raised stretches left out. */
  readonly level: number;
  /** Standard deviation of one sample round level and season. */
  readonly noiseSd: number;
  /** Yearly wave at each sample. */
  readonly season: Float64Array;
  /** Number of the raised stretch each sample lies in; 0 for none. */
  readonly raised: Uint8Array;
  /** Samples outside raised stretches. */
  readonly usualCount: number;
  /** What level, stretches and season leave unexplained, outliers pulled in. */
  readonly residuals: Float64Array;
}

/** Rise that is worth an alert, and how sure it must be. */
export const LEAST_RATIO = 1.25;
const ONE_SIDED_95 = 1.645;
/** Samples the usual level rests on at the least; below it only peers can be compared with. */
const LEAST_USUAL = 5;
const MOST_STRETCHES = 3;
const MOST_CORRELATION = 0.8;
/** Deviations beyond this many standard deviations of one sample are pulled in to it. */
const OUTLIER_SD = 2;
/** Of the samples in a stretch, the share that must lie above the least ratio ("2 of 3"). */
const CONFIRMED_SHARE = 2 / 3;

/**
 * @param falseAlarm probability of an alert in this series where nothing has changed
 * @param correlation of the noise of neighbouring samples
 */
export function baselineOf(series: Series, falseAlarm: number, correlation: number): SeriesBaseline {
  const { days, logConsumption } = series;
  const waves = wavesOf(days);
  const stretches = raisedStretches(waves, logConsumption, falseAlarm, correlation);
  const { raised, rise } = stretches;
  const noiseSd = noiseOf(logConsumption, raised);
  const season = fitSeason(waves, pulledIn(logConsumption, raised, noiseSd), rise, noiseSd);
  const flat = logConsumption.map((value, at) => value - season[at]!);
  const usual = flat.filter((_, at) => raised[at] === 0);
  const levels = levelsOf(flat, raised);
  return {
    level: median(usual),
    noiseSd,
    season,
    raised,
    usualCount: usual.length,
    residuals: pulledIn(flat, raised, noiseSd).map((value, at) => value - levels[raised[at]!]!),
  };
}

/**
 * Correlation of neighbouring residuals over all series, corrected for the bias that fitted
 * levels cause in short series (Kendall 1954); 0 where it comes out negative.
 */
export function commonCorrelation(baselines: readonly SeriesBaseline[]): number {
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
  if (samples < LEAST_USUAL || squares === 0) return 0;
  const biased = products / squares;
  return Math.min(MOST_CORRELATION, Math.max(0, biased + (1 + 4 * biased) / longest));
}

function levelsOf(values: Float64Array, raised: Uint8Array): number[] {
  return Array.from({ length: MOST_STRETCHES + 1 }, (_, stretch) =>
    median(values.filter((_value, at) => raised[at] === stretch)),
  );
}

/** Number of the raised stretch of each sample, and its height; 0 for none. */
function raisedStretches(waves: Waves, values: Float64Array, falseAlarm: number, correlation: number) {
  const raised = new Uint8Array(values.length);
  const rise = new Float64Array(values.length);
  for (let stretch = 1; stretch <= MOST_STRETCHES; stretch++) {
    const places: number[] = [];
    for (let at = 0; at < values.length; at++) if (raised[at] === 0) places.push(at);
    const pick = (column: Float64Array) => Float64Array.from(places, (place) => column[place]!);
    const rest = pick(values);
    const none = new Uint8Array(rest.length);
    const noiseSd = noiseOf(rest, none);
    const steady = pulledIn(rest, none, noiseSd);
    const found = clearestInterval(steady, [pick(waves[0]), pick(waves[1]), pick(waves[2])], {
      leastOutside: LEAST_USUAL,
      leastLogRatio: Math.log(LEAST_RATIO),
      correlation,
      noiseSd,
    });
    if (!found || found.falseAlarm > falseAlarm || found.zAboveLeast < ONE_SIDED_95) break;
    const usual = median(rest.filter((_, at) => at < found.first || at > found.last));
    let above = 0;
    for (let at = found.first; at <= found.last; at++) {
      if (rest[at]! > usual + Math.log(LEAST_RATIO)) above++;
    }
    if (above < CONFIRMED_SHARE * (found.last - found.first + 1)) break;
    for (let at = found.first; at <= found.last; at++) {
      raised[places[at]!] = stretch;
      rise[places[at]!] = found.rise;
    }
  }
  return { raised, rise };
}

/**
 * Robust spread of single samples, drawn towards its prior where they are few. From the
 * differences of neighbours, so that a step in the level does not count as noise.
 */
function noiseOf(values: Float64Array, raised: Uint8Array): number {
  const steps: number[] = [];
  for (let at = 1; at < values.length; at++) {
    if (raised[at] === raised[at - 1]) steps.push((values[at]! - values[at - 1]!) / Math.SQRT2);
  }
  const own = steps.length > 1 ? madScale(steps) : 0;
  const samples = steps.length > 1 ? steps.length : 0;
  return Math.sqrt(
    (NOISE_PRIOR.samples * NOISE_PRIOR.sd ** 2 + samples * own ** 2) / (NOISE_PRIOR.samples + samples),
  );
}

/** Outliers of each level brought to its edge: one freak sample is no rise. */
function pulledIn(values: Float64Array, raised: Uint8Array, noiseSd: number): Float64Array {
  const reach = OUTLIER_SD * noiseSd;
  return values.map((value, at) => {
    const near = neighbourhood(values, raised, at);
    return Math.min(near + reach, Math.max(near - reach, value));
  });
}

/** Median of the sample, the two before and the two after it in the same stretch. */
function neighbourhood(values: Float64Array, raised: Uint8Array, at: number): number {
  const near: number[] = [];
  for (let other = Math.max(0, at - 2); other <= Math.min(values.length - 1, at + 2); other++) {
    if (raised[other] === raised[at]) near.push(values[other]!);
  }
  return median(near);
}
