/** Time in the generator: epoch seconds (UTC), shown at UTC+8. No reading of the real clock. */
export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86_400;
const OFFSET = 8 * HOUR;

/** Epoch seconds of local midnight on `YYYY-MM-DD`. */
export function startOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00+08:00`) / 1000;
}

/** `2026-03-01T21:14:05+08:00` */
export function isoTime(at: number): string {
  return `${new Date((Math.floor(at) + OFFSET) * 1000).toISOString().slice(0, 19)}+08:00`;
}

/** `2026-03-01` */
export function isoDate(at: number): string {
  return new Date((Math.floor(at) + OFFSET) * 1000).toISOString().slice(0, 10);
}

/** Local hour of day as a real number, 0–24. */
export function hourOfDay(at: number): number {
  return ((((at + OFFSET) % DAY) + DAY) % DAY) / HOUR;
}

/** Local midnight before `at`. */
export function midnight(at: number): number {
  return Math.floor((at + OFFSET) / DAY) * DAY - OFFSET;
}

/** 0 = Monday … 6 = Sunday. */
export function weekday(at: number): number {
  return (Math.floor((at + OFFSET) / DAY) + 3) % 7;
}
