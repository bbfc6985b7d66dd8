/** Lines and the SIMs that follow one another on them. */
import { DAY, HOUR } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Line, Person, Place, Sim } from "../city-types.ts";
import type { World } from "../world.ts";

export function addLine(world: World, user: Person | null, base: Place | null = null): Line {
  const line: Line = { user, sharedWith: [], sims: [], base };
  world.lines.push(line);
  user?.lines.push(line);
  return line;
}

export function addSims(
  world: World,
  random: Random,
  line: Line,
  holder: Person | null,
  lifeDays: readonly [number, number] | null,
): void {
  const handset = imei(random);
  let from = world.start - random.whole(lifeDays ? 3 : 60, lifeDays ? lifeDays[1] : 2600) * DAY;
  let to = lifeDays ? from + random.between(...lifeDays) * DAY : Number.POSITIVE_INFINITY;
  let held = holder;
  let device = handset;
  while (from < world.end) {
    if (to > world.start) line.sims.push({ line, imei: device, holder: held, from, to });
    if (!lifeDays || to >= world.end) break;
    from = Math.floor(to - random.between(0, 20) * HOUR);
    to = from + random.between(...lifeDays) * DAY;
    if (random.chance(0.3))
      held = line.user && random.chance(0.5) ? line.user : random.chance(0.5) ? null : holder;
    if (random.chance(0.45)) device = imei(random);
  }
}

/** A new number for good, from some day of the window on. */
export function changeOnce(world: World, random: Random, line: Line): void {
  const former = line.sims[0];
  if (!former) return;
  const from = Math.floor(world.start + random.between(0.05, 0.95) * world.parameters.days * DAY);
  former.to = Math.floor(from + random.between(0, 40) * HOUR);
  const holder = random.chance(0.8) ? former.holder : line.user;
  const device = random.chance(0.6) ? former.imei : imei(random);
  line.sims.push({ line, imei: device, holder, from, to: Number.POSITIVE_INFINITY });
}

function imei(random: Random): string {
  return `00${String(random.whole(0, 9_999_999_999_999)).padStart(13, "0")}`;
}

/** The SIM in use; for a day or two the former one is rung as well. */
export function simAt(line: Line, at: number): Sim | null {
  for (let i = line.sims.length - 1; i >= 0; i--) {
    const sim = line.sims[i] as Sim;
    if (sim.from <= at && at < sim.to) return sim;
  }
  return null;
}

/** The number that somebody gives to a business: those who have two sometimes the second. */
export function numberGiven(random: Random, person: Person): Line | undefined {
  const [first, second] = person.lines;
  return second && random.chance(0.3) ? second : first;
}
