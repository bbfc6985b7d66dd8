/**
 * The one who brings along: from a cheap shop, the wholesale market, the canteen across the road. Colleagues
 * and friends write, send money and take it the same day.
 */
import { HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { converse, pay, purse } from "../acts/happen.ts";
import { EVENING, MORNING, momentOf, TALK } from "../acts/hours.ts";
import { meet } from "../acts/visits.ts";
import type { Person } from "../city-types.ts";
import { acquaintances } from "../people/build-ties.ts";
import { whereIs, worksOn } from "../people/whereabouts.ts";
import { adults, dayStart, scaled, type World } from "../world.ts";

const PEOPLE = 36;

export function bringAlong(world: World, members: ReadonlySet<Person>): void {
  const random = world.random.fork("bring along");
  const some = adults(world, 19, 58).filter((p) => p.lines.length > 0 && p.accounts.length > 0 && !p.trade);
  for (const person of random.sample(some, scaled(world, PEOPLE))) {
    if (!members.has(person) && !world.lookAlikes.has(person)) world.lookAlikes.set(person, "brings_along");
    const known = acquaintances(person, ["colleague", "friend", "neighbour", "kin"]);
    const askers = random.sample(known, random.whole(3, 9)).filter(({ age }) => age > 15);
    const hours = random.pick([MORNING, TALK, EVENING]);
    const sums = random.pick([
      [6, 8, 12, 15],
      [16, 20, 25, 48],
      [100, 130, 200, 260],
      [60, 80, 120, 300],
    ]);
    const paidFirst = random.between(0.2, 0.9);
    for (const asker of askers)
      bringTo(world, random, { person, asker, sums, paidFirst, gap: random.between(1.5, 9), hours });
  }
}

interface Habit {
  readonly person: Person;
  readonly asker: Person;
  readonly sums: readonly number[];
  readonly paidFirst: number;
  readonly gap: number;
  readonly hours: typeof TALK;
}

function bringTo(world: World, random: Random, { person, asker, sums, paidFirst, gap, hours }: Habit): void {
  const [one, other] = [asker.lines[0], person.lines[0]];
  if (!one || !other || one === other) return;
  for (let day = random.next() * gap; day < world.parameters.days; day += gap * random.weibull(1.4, 1)) {
    const begins = dayStart(world, Math.floor(day));
    if (!worksOn(person, begins) && random.chance(0.6)) continue;
    const at = begins + momentOf(random, hours);
    const asked = random.chance(0.8)
      ? converse(world, random, at, one, other, random.chance(0.25) ? "voice" : "app", random.whole(1, 3), 25)
      : [];
    const taken = (asked.at(-1)?.at ?? at) + random.between(0.3, 5) * HOUR;
    const met = random.chance(0.8)
      ? meet(world, random, [person, asker], whereIs(world, asker, taken), taken, random.between(3, 30))
      : null;
    const before = random.chance(paidFirst);
    const when = before
      ? at + random.exponential(12 * MINUTE)
      : (met?.[0]?.to ?? taken) + random.exponential(50 * MINUTE);
    pay(
      world,
      when,
      purse(random, asker),
      person.accounts[0],
      random.pick(sums),
      random.chance(0.08) ? "帮带" : "",
    );
  }
}
