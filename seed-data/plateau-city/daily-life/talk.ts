/** Everybody's calls: a Weibull clock a person, friends at random, an answer at times; strangers' calls. */
import { HOUR, MINUTE } from "../../generator/clock.ts";
import { contact } from "../acts/acts.ts";
import { renewals } from "../calendar.ts";
import { strangerLine } from "../people/phones.ts";
import type { Line, Person, World } from "../world.ts";

/** Calls and messages that a person begins in a day: with answers and durations, 3.3 minutes a SIM a day. */
const RATE = { median: 0.55, sigma: 0.55 };
const SHAPE = 0.7;
const HOTLINES = 25;

export function talk(world: World): void {
  const random = world.random.fork("talk");
  const hotlines = Array.from({ length: HOTLINES }, () => strangerLine(world, random));
  const strangers = Array.from({ length: world.parameters.persons / 5 }, () => strangerLine(world, random));
  for (const person of world.persons) {
    const own = person.lines.filter(({ trade }) => !trade);
    if (own.length === 0) continue;
    const line = (): Line => random.pick(random.chance(0.7) ? own.slice(0, 1) : own);
    const days = 1 / random.logNormal(RATE.median, RATE.sigma);
    for (const at of renewals(random, world, "talk", SHAPE, days)) {
      const moved = at + person.lateness * HOUR;
      const kind = random.next();
      if (kind < 0.05)
        contact(world, random, moved, line(), random.pick(hotlines), { medium: "voice", caller: person });
      else if (kind < 0.11) stranger(random.pick(strangers), line(), moved, person);
      else chat(person, line(), moved);
    }
  }

  function chat(person: Person, line: Line, at: number): void {
    const friend = person.friends.length > 0 ? random.pick(person.friends) : null;
    const other = friend?.lines[0];
    if (!other) return;
    const missed = random.chance(0.1);
    const first = contact(world, random, at, line, other, {
      caller: person,
      ...(missed ? { seconds: 0 } : {}),
    });
    if (first && random.chance(missed ? 0.7 : first.medium === "voice" ? 0.08 : 0.45))
      contact(world, random, at + random.exponential(missed ? 25 : 6) * MINUTE, other, line, {
        medium: first.medium,
      });
  }

  function stranger(other: Line, line: Line, at: number, person: Person): void {
    const manner = { medium: "voice", seconds: random.logNormal(30, 0.8) } as const;
    if (random.chance(0.6)) contact(world, random, at, other, line, manner);
    else contact(world, random, at, line, other, { ...manner, caller: person });
  }
}
