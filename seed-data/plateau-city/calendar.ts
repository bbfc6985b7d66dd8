/** When things happen: profiles of the week, and renewal processes that run by them. */
import { DAY, HOUR } from "../generator/clock.ts";
import type { Random } from "../generator/random.ts";

const WEEK = 7 * DAY;

/** Weight of each hour of the day, 0 to 23. */
const HOURS = {
  talk: [2, 1, 0.5, 0.5, 0.5, 1, 3, 7, 10, 12, 13, 13, 12, 10, 11, 12, 12, 14, 15, 15, 14, 12, 8, 4],
  shops: [1, 0.5, 0.3, 0.2, 0.3, 1, 5, 12, 10, 8, 9, 16, 15, 8, 7, 7, 8, 14, 17, 14, 11, 8, 4, 2],
  office: [0, 0, 0, 0, 0, 0, 0, 2, 9, 14, 14, 10, 5, 9, 13, 13, 12, 9, 4, 2, 1, 0, 0, 0],
  evening: [7, 4, 2, 1, 0.5, 0.5, 0.5, 1, 2, 3, 4, 5, 6, 6, 7, 7, 8, 10, 13, 15, 16, 16, 14, 10],
} as const;

/** Monday to Sunday. */
const WEEKDAYS = {
  talk: [1, 1, 1, 1, 1.1, 1.05, 0.95],
  shops: [0.9, 0.9, 0.9, 0.95, 1.1, 1.3, 1.2],
  office: [1.1, 1.1, 1.1, 1.1, 1.1, 0.6, 0.3],
  evening: [0.85, 0.85, 0.9, 0.95, 1.3, 1.35, 1],
} as const;

export type Profile = keyof typeof HOURS;

const SUMS = Object.fromEntries(
  Object.keys(HOURS).map((name) => [name, runningSums(name as Profile)]),
) as Record<Profile, Float64Array>;

/**
 * Times of a Weibull renewal process in [start, end): gaps are counted in a time that runs fast in
 * busy hours and hardly at night. `start` is a Monday's midnight, `days` the mean gap.
 */
export function* renewals(
  random: Random,
  window: { readonly start: number; readonly end: number },
  profile: Profile,
  shape: number,
  days: number,
): Generator<number> {
  const mean = days * DAY;
  let run = random.next() * random.weibull(shape, mean);
  for (;;) {
    const at = window.start + inWeek(profile, run);
    if (at >= window.end) return;
    yield at;
    run += random.weibull(shape, mean) + 30;
  }
}

/** A moment of the day that begins at `midnight`, by the hours of a profile. */
export function moment(random: Random, midnight: number, profile: Profile): number {
  const hours = HOURS[profile];
  let rest = random.next() * hours.reduce((sum: number, weight) => sum + weight, 0);
  const hour = hours.findIndex((weight) => {
    rest -= weight;
    return rest < 0;
  });
  return midnight + (Math.max(0, hour) + random.next()) * HOUR;
}

function inWeek(profile: Profile, run: number): number {
  const sums = SUMS[profile];
  const weeks = Math.floor(run / WEEK);
  const target = run - weeks * WEEK;
  let low = 0;
  let high = 167;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle + 1] as number) > target) high = middle;
    else low = middle + 1;
  }
  const [before, after] = [sums[low] as number, sums[low + 1] as number];
  return weeks * WEEK + (low + (target - before) / (after - before)) * HOUR;
}

/** 169 sums over the hours of a week, the last of which is a week in seconds. */
function runningSums(profile: Profile): Float64Array {
  const sums = new Float64Array(169);
  for (let hour = 0; hour < 168; hour++) {
    const weight =
      (HOURS[profile][hour % 24] as number) * (WEEKDAYS[profile][Math.floor(hour / 24)] as number);
    sums[hour + 1] = (sums[hour] as number) + weight;
  }
  const total = sums[168] as number;
  return sums.map((sum) => (sum / total) * WEEK);
}
