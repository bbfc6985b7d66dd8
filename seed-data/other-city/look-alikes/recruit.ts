/** People of a trade, and customers who come back to one. */

import { DAY } from "../../generator/clock.ts";
import type { LookalikeKind } from "../../generator/parameters.ts";
import type { Random } from "../../generator/random.ts";
import { type City, item } from "../city.ts";

export function recruit(city: City, random: Random, kind: LookalikeKind, count: number): number[] {
  const found: number[] = [];
  while (found.length < count) {
    const index = random.int(city.persons.length);
    const person = item(city.persons, index);
    if (person.lookalike || person.gang >= 0 || person.birthYear < 1963 || person.birthYear > 2006) continue;
    person.lookalike = kind;
    found.push(index);
  }
  return found;
}

/** Visits of `count` customers, each coming back after gaps of their own. */
export function visits(
  city: City,
  random: Random,
  count: number,
  gapDays: number,
  serve: (customer: number, at: number) => void,
): void {
  for (let k = 0; k < count; k++) {
    const customer = random.int(city.persons.length);
    const gap = gapDays * random.logNormal(1, 0.4) * DAY;
    for (
      let t = city.start + random.next() * gap;
      t < city.end - DAY;
      t += Math.max(0.3 * DAY, random.weibull(1.4, gap))
    )
      serve(customer, t);
  }
}

export function relativeOf(city: City, random: Random, person: number): number {
  const { household, friends } = item(city.persons, person);
  const family = [...friends].filter((other) => item(city.persons, other).household === household);
  return family.length > 0 ? random.pick(family) : random.pick([...friends, person]);
}
