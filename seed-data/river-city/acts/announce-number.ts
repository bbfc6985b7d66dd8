/** Whoever changes the number tells those who should know: a message each in the first days. */
import { HOUR } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Line } from "../city-types.ts";
import type { World } from "../world.ts";
import { ring } from "./happen.ts";

export function announceNumber(world: World, random: Random, line: Line, known: readonly Line[]): void {
  line.sims.forEach(({ from }, i) => {
    if (i === 0 || from < world.start) return;
    const begins = from + random.between(0.2, 3) * HOUR;
    for (const other of known) {
      if (!random.chance(0.6)) continue;
      const at = begins + random.exponential(6 * HOUR);
      ring(world, random, at, line, other, random.chance(0.6) ? "app" : "sms");
      if (random.chance(0.15)) ring(world, random, at + random.exponential(HOUR), other, line, "app");
    }
  });
}
