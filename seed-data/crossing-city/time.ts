/** Seconds from the first midnight of the window (Monday 4 May 2026, +08:00) as local times and dates. */
import { isoTime, startOfDate } from "../generator/clock.ts";

const START = startOfDate("2026-05-04");

export function iso(time: number): string {
  return isoTime(START + Math.round(time));
}

export function date(time: number): string {
  return iso(time).slice(0, 10);
}
