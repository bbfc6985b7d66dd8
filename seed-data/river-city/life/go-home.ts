/** Grave-sweeping days and May holidays: kin and people of one village ring ahead, go there, and bring money. */
import { DAY, HOUR, startOfDate } from "../../generator/clock.ts";
import { pay, purse, ring } from "../acts/happen.ts";
import { meet } from "../acts/visits.ts";
import type { World } from "../world.ts";

const HOLIDAYS = [
  { from: "2026-04-04", days: 3 },
  { from: "2026-05-01", days: 5 },
];

export function goHome(world: World): void {
  const random = world.random.fork("holidays");
  for (const { from, days } of HOLIDAYS)
    for (const { a, b, kind } of world.ties) {
      if ((kind !== "kin" && kind !== "village") || !random.chance(kind === "kin" ? 0.4 : 0.05)) continue;
      const [guest, host] = a.age < b.age ? [a, b] : [b, a];
      const at =
        startOfDate(from) + Math.floor(random.between(0, days)) * DAY + random.between(9.5, 16) * HOUR;
      const [one, other] = [guest.lines[0], host.lines[0]];
      if (one && other) ring(world, random, at - random.between(10, 60) * HOUR, one, other, "voice", 120);
      if (!meet(world, random, [guest, host], host.home, at, random.between(90, 360))) continue;
      if (random.chance(0.3))
        pay(
          world,
          at + random.between(0.2, 5) * HOUR,
          purse(random, guest),
          host.accounts[0],
          random.pick([200, 300, 500, 600, 1000]),
          random.chance(0.3) ? "过节" : "",
        );
    }
}
