/** Whoever has a new number tells those it matters to within a day or two, and some still ring the old one. */
import { DAY, HOUR } from "../../generator/clock.ts";
import type { Line } from "../city-types.ts";
import { talk, type World } from "../world.ts";

export function announceNumbers(world: World): void {
  const random = world.random.fork("announce");
  const known = new Map<Line, Map<Line, number[]>>();
  for (const { from, to, at } of world.contacts)
    for (const [one, other] of [
      [from.line, to.line],
      [to.line, from.line],
    ] as const) {
      if (one.sims.length < 2) continue;
      const others = known.get(one) ?? new Map<Line, number[]>();
      known.set(one, others.set(other, [...(others.get(other) ?? []), at]));
    }
  for (const line of world.lines)
    for (const sim of line.sims.slice(1))
      for (const [other, times] of known.get(line) ?? [])
        if (times.some((at) => at < sim.from && at > sim.from - 21 * DAY) && random.chance(0.45))
          talk(
            world,
            random,
            line,
            other,
            sim.from + random.exponential(9) * HOUR,
            random.chance(0.5) ? "sms" : "app",
          );
}
