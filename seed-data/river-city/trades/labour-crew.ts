/** A labour crew: the boss rings at dawn, the foreman passes it on, wages come every ten days. */
import { HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { pay, purse, ring } from "../acts/happen.ts";
import { hours } from "../acts/hours.ts";
import { meet } from "../acts/visits.ts";
import type { Line, Person } from "../city-types.ts";
import { addBusinessLine } from "../people/phones-accounts.ts";
import { placesOf } from "../places/build-places.ts";
import { dayStart, type World } from "../world.ts";
import { asLookAlike } from "./look-alike.ts";

export const DAWN = hours("000278863200000000000000000000");

/** The boss rings at dawn who is wanted where; a foreman passes it on; wages every ten days. */
export function runLabourCrew(world: World, random: Random, people: readonly Person[]): void {
  const [boss, foreman, ...hands] = people;
  if (!boss?.lines[0] || !foreman?.lines[0]) return;
  const lines = new Map(people.map((person) => [person, jobLine(world, random, person)]));
  for (const person of people) asLookAlike(world, person, "labour_crew");
  for (let day = 0; day < world.parameters.days; day++) {
    if (random.chance(0.25)) continue;
    const site = random.pick(placesOf(world, random.int(6), random.pick(["plant", "firm", "lot"])));
    const at = dayStart(world, day) + random.between(5.2, 6.6) * HOUR;
    ring(world, random, at, boss.lines[0], foreman.lines[0], "voice", 40);
    const called = hands.filter(() => random.chance(0.7));
    called.forEach((hand, i) => {
      const line = lines.get(hand);
      if (line && foreman.lines[0])
        ring(
          world,
          random,
          at + (3 + i * 2 + random.next()) * MINUTE,
          foreman.lines[0],
          line,
          random.chance(0.6) ? "voice" : "app",
          20,
        );
    });
    meet(world, random, [foreman, ...called], site, at + 1.4 * HOUR, random.between(400, 560));
    if (random.chance(0.3)) meet(world, random, [boss], site, at + random.between(3, 9) * HOUR, 40);
    if (day % 10 === 8)
      for (const hand of [foreman, ...hands])
        pay(
          world,
          at + random.between(12, 15) * HOUR,
          purse(random, boss),
          hand.accounts[0],
          random.whole(9, 24) * 100,
          random.chance(0.3) ? "工资" : "",
        );
  }
}

/** Many who work for others use a cheap second number for it. */
export function jobLine(world: World, random: Random, person: Person): Line | undefined {
  if (random.chance(0.55)) return person.lines[0];
  return addBusinessLine(
    world,
    random,
    person,
    random.chance(0.6) ? world.parameters.ranges.burnerDays : null,
  );
}
