/** At what hours things happen. */
import { DAY, HOUR } from "../generator/clock.ts";
import type { Random } from "../generator/random.ts";
import type { World } from "./world.ts";

export type Hours = "office" | "day" | "evening" | "late" | "round";

/** Weight of each hour of the day. */
const WEIGHTS: Readonly<Record<Hours, readonly number[]>> = {
  office: [0, 0, 0, 0, 0, 0, 0, 1, 4, 8, 9, 8, 4, 5, 8, 8, 8, 6, 3, 2, 1, 1, 0, 0],
  day: [0, 0, 0, 0, 0, 0, 1, 2, 4, 5, 6, 7, 6, 5, 5, 6, 6, 7, 7, 6, 5, 3, 1, 0],
  evening: [1, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 3, 3, 4, 5, 7, 9, 9, 9, 8, 5, 3],
  late: [7, 5, 3, 2, 1, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 7, 8, 9, 10, 9],
  round: [3, 2, 1, 1, 1, 1, 2, 3, 4, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 7, 7, 6, 5, 4],
};

const SUMS = Object.fromEntries(
  Object.entries(WEIGHTS).map(([name, weights]) => {
    let sum = 0;
    return [
      name,
      weights.map((weight) => {
        sum += weight;
        return sum;
      }),
    ];
  }),
) as Record<Hours, number[]>;

/** Seconds after midnight. */
export function moment(random: Random, hours: Hours): number {
  return (random.byCumulative(SUMS[hours]) + random.next()) * HOUR;
}

export const dayStart = (world: World, day: number): number => world.start + day * DAY;

/** Times that come back after `gap` days or so, the more regular the higher the shape. */
export function* comeBack(
  world: World,
  random: Random,
  gap: number,
  hours: Hours,
  shape = 1.6,
  from = world.start,
): Generator<number> {
  let at = from + (from > world.start ? random.next() : random.next() * 1.2) * gap * DAY;
  while (at < world.end) {
    const day = Math.floor((at - world.start) / DAY);
    yield dayStart(world, day) + moment(random, hours);
    at += Math.max(0.4, random.weibull(shape, gap)) * DAY;
  }
}
