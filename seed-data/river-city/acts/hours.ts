/** When in the day things happen, as weights of the 24 hours; hours past midnight belong to the evening before. */
import { HOUR } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";

/** Sums by hour, so that a time can be drawn. */
export type Hours = readonly number[];

export function hours(text: string): Hours {
  let sum = 0;
  return [...text].map((digit) => {
    sum += Number(digit);
    return sum;
  });
}

//                          0     6     12    18    24    30
export const TALK = hours("110000135666764455677864210000");

export const WORKING = hours("000000126898468877532100000000");

export const MEALS = hours("000000341128621137753210000000");

export const EVENING = hours("000000000000111124689975310000");

export const NIGHT = hours("000000000000000012467899864200");

export const MORNING = hours("000000369998531100000000000000");

export const SUNDAY = hours("000000001233211112368842000000");

/** Seconds after the midnight that begins the day. */
export function momentOf(random: Random, profile: Hours): number {
  return (random.byCumulative(profile) + random.next()) * HOUR;
}

/** A moment between two hours of the day. */
export function between(random: Random, from: number, to: number): number {
  return random.between(from, to) * HOUR;
}
