/** When people are active: more at noon and in the evening, few at night. */
import { DAY, HOUR } from "../../generator/clock.ts";
import type { Random } from "../random.ts";

/** Seconds into a day at which people are active: more at noon and in the evening, few at night. */
const HOURLY = [
  0.35, 0.15, 0.08, 0.06, 0.06, 0.15, 0.5, 1.1, 1.7, 1.9, 1.9, 2, 2.2, 1.8, 1.7, 1.7, 1.8, 2, 2.4, 2.5, 2.4,
  2.1, 1.5, 0.8,
];

const TOTAL = HOURLY.reduce((a, b) => a + b, 0);

/** From a share of the day's activity (0–1) to the second of the day. */
export function activeSecond(share: number): number {
  let x = share * TOTAL;
  for (let h = 0; h < 24; h++) {
    const w = HOURLY[h] as number;
    if (x < w) return (h + x / w) * HOUR;
    x -= w;
  }
  return DAY - 1;
}

/** From activity time, in days, to real time. */
export function activeTime(days: number): number {
  const day = Math.floor(days);
  return day * DAY + activeSecond(days - day);
}

/** A whole day at which a person is about the town: a time between two hours of the day on which time falls. */
export function onDay(random: Random, time: number, from: number, to: number): number {
  return Math.floor(time / DAY) * DAY + random.between(from, to) * HOUR;
}
