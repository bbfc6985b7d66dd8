/** When a steady customer comes back. */
import { DAY } from "../../generator/clock.ts";
import { onDay } from "../daily-life/active-hours.ts";
import type { Random } from "../random.ts";

/** Times at which a steady customer comes back: about every `every` days, at hours of the day between two bounds. */
export function returnTimes(
  random: Random,
  every: number,
  from: number,
  to: number,
  hours: [number, number],
): number[] {
  const out: number[] = [];
  for (
    let time = from + random.next() * every * DAY;
    time < to - DAY;
    time += every * DAY * random.between(0.45, 1.75)
  ) {
    const at = onDay(random, time, hours[0], hours[1]);
    if (at >= from) out.push(at);
  }
  return out;
}
