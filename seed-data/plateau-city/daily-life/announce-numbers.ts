/** Whoever changes the number tells a part of those who knew the old one. */
import { HOUR } from "../../generator/clock.ts";
import { contact } from "../acts/acts.ts";
import type { Line, World } from "../world.ts";

export function announceNumbers(world: World): void {
  const random = world.random.fork("announce");
  const touch = new Map<Line, Map<Line, number>>();
  const note = (a: Line, b: Line, at: number): void => {
    const known = touch.get(a) ?? new Map<Line, number>();
    touch.set(a, known);
    known.set(b, Math.min(at, known.get(b) ?? at));
  };
  for (const { from, to, at } of world.contacts)
    if (from.line.sims.length > 1 || to.line.sims.length > 1) {
      note(from.line, to.line, at);
      note(to.line, from.line, at);
    }
  for (const line of world.lines)
    for (const sim of line.sims.slice(1)) {
      const known = [...(touch.get(line) ?? [])].filter(([other, at]) => other.user && at < sim.from);
      for (const [other] of known)
        if (random.chance(0.35))
          contact(world, random, sim.from + random.exponential(9) * HOUR, line, other, {
            medium: random.chance(0.7) ? "sms" : "voice",
            seconds: 25,
          });
    }
}
