/** The few probability laws of the city: gamma rates, log-normal delays, renewal times, stratified draws. */
import { DAY, HOUR } from "../generator/clock.ts";
import type { Random } from "../generator/random.ts";

/** Median and log-standard deviation. */
export type Delay = readonly [median: number, sigma: number];
export type Range = readonly [low: number, high: number];

/** Gamma by shape and mean (Marsaglia and Tsang 2000). */
export function gamma(random: Random, shape: number, mean: number): number {
  if (shape < 1)
    return (gamma(random, shape + 1, shape + 1) * (1 - random.next()) ** (1 / shape) * mean) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random.next()) < 0.5 * x * x + d - d * v + d * Math.log(v))
      return (d * v * mean) / shape;
  }
}

/** Beta by its mean and the weight behind it. */
export function beta(random: Random, mean: number, weight: number): number {
  const a = gamma(random, mean * weight, mean * weight);
  const b = gamma(random, (1 - mean) * weight, (1 - mean) * weight);
  return a / (a + b);
}

export function delay(random: Random, [median, sigma]: Delay): number {
  return random.logNormal(median, sigma);
}

/** Times of a renewal process with gamma gaps (in days), begun before the window so that it has no edge. */
export function renewals(random: Random, from: number, to: number, shape: number, gapDays: number): number[] {
  const times: number[] = [];
  let at = from - random.next() * gapDays * DAY;
  while (at < to) {
    if (at >= from) times.push(at);
    at += Math.max(0.02, gamma(random, shape, gapDays)) * DAY;
  }
  return times;
}

/** The same day as `at`, at an hour from a normal law round the peak; asleep hours 2 to 6 are moved on. */
export function atHour(random: Random, midnightOfDay: number, peak: number, sd: number): number {
  let hour = (((peak + sd * random.normal()) % 24) + 24) % 24;
  if (hour > 2 && hour < 6.5) hour += 5 + random.next();
  return midnightOfDay + hour * HOUR;
}

/** One draw from each of n equal parts of [0, 1), in random order (Latin hypercube, one dimension). */
export function strata(random: Random, n: number): number[] {
  return random.shuffle(Array.from({ length: n }, (_, i) => (i + random.next()) / n));
}

export function logUniform([low, high]: Range, u: number): number {
  return low * (high / low) ** u;
}

export function within(random: Random, [low, high]: Range): number {
  return random.between(low, high);
}

/** An index by weights that need not sum to one. */
export function byWeight<T>(random: Random, items: readonly T[], weight: (item: T) => number): T | null {
  const sum = items.reduce((total, item) => total + weight(item), 0);
  if (sum <= 0) return null;
  let rest = random.next() * sum;
  for (const item of items) {
    rest -= weight(item);
    if (rest < 0) return item;
  }
  return items[items.length - 1] ?? null;
}
