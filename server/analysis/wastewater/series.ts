/**
 * One analyte in one catchment: its usual level, season, noise, and the stretches raised above
 * them. Works in logs, since consumption varies by factors.
 */

import { blendedSd, neighbourSteps } from "./noise.ts";
import { clearestInterval, type Noise } from "./raised-interval.ts";
import { median } from "./robust.ts";
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
/** Deviations beyond this many standard deviations of one sample are pulled in to it. */
const OUTLIER_SD = 2;
/**
 * Of the samples in a stretch, the share that must lie above the least ratio: its median, too,
 * is raised. Two of three would ask more of a rise than the test of its mean does: at 1.5 times
 * in noise of 20 %, a fifth of the samples lie below the ratio by chance, a third of few often.
 */
const CONFIRMED_SHARE = 1 / 2;

/**
 * @param falseAlarm probability of an alert in this series where nothing has changed
 * @param noise of all series of the city
 */
export function baselineOf(series: Series, falseAlarm: number, noise: Noise): SeriesBaseline {
  const { days, logConsumption } = series;
  const waves = wavesOf(days);
  const stretches = raisedStretches(waves, logConsumption, falseAlarm, noise);
  const { raised, rise } = stretches;
  const noiseSd = noiseOf(logConsumption, raised, noise);
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

function levelsOf(values: Float64Array, raised: Uint8Array): number[] {
  return Array.from({ length: MOST_STRETCHES + 1 }, (_, stretch) =>
    median(values.filter((_value, at) => raised[at] === stretch)),
  );
}

/** Number of the raised stretch of each sample, and its height; 0 for none. */
function raisedStretches(waves: Waves, values: Float64Array, falseAlarm: number, noise: Noise) {
  const raised = new Uint8Array(values.length);
  const rise = new Float64Array(values.length);
  for (let stretch = 1; stretch <= MOST_STRETCHES; stretch++) {
    const places: number[] = [];
    for (let at = 0; at < values.length; at++) if (raised[at] === 0) places.push(at);
    const pick = (column: Float64Array) => Float64Array.from(places, (place) => column[place]!);
    const rest = pick(values);
    const none = new Uint8Array(rest.length);
    const noiseSd = noiseOf(rest, none, noise);
    const steady = pulledIn(rest, none, noiseSd);
    const found = clearestInterval(steady, [pick(waves[0]), pick(waves[1]), pick(waves[2])], {
      leastOutside: LEAST_USUAL,
      leastLogRatio: Math.log(LEAST_RATIO),
      noise,
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

/** Robust spread of single samples, drawn towards that of the city. */
function noiseOf(values: Float64Array, raised: Uint8Array, prior: Noise): number {
  return blendedSd(neighbourSteps(values, raised), prior);
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
