/** Where customers come from: the quarter, friends of those who come already, and for night trades those who use drugs. */
import type { Random } from "../../generator/random.ts";
import type { Order } from "../acts/manner.ts";
import type { Line, Person } from "../city-types.ts";
import { purseOf } from "../life/spend.ts";
import { otherEnd } from "../people/settle.ts";
import { adults, mainLine, type World } from "../world.ts";

export type Customer = Order["buyer"] & {
  readonly gap: number;
  readonly shape: number;
  readonly since: number;
};

export function customer(
  world: World,
  random: Random,
  person: Person,
  gap: readonly [number, number],
): Customer | null {
  const line: Line | null = random.chance(0.1) ? (person.lines.at(-1) ?? null) : mainLine(person);
  if (!line) return null;
  const late = random.chance(0.25);
  return {
    person,
    line,
    purse: purseOf(random, person),
    gap: random.between(...gap),
    shape: random.between(0.9, 2.4),
    since: late ? world.start + random.next() * 0.6 * (world.end - world.start) : world.start,
  };
}

export function findCustomers(
  world: World,
  random: Random,
  seller: Person,
  count: number,
  userShare: number,
  users: readonly Person[],
): Person[] {
  const found = new Set<Person>();
  const fit = adults(world, 17, 68);
  const near = fit.filter(({ home }) => home.area === seller.home.area);
  for (let tries = 0; found.size < count && tries < count * 12; tries++) {
    const known = random.chance(0.5) ? seller : random.pick([seller, ...found]);
    const person =
      users.length > 0 && random.chance(userShare)
        ? random.pick(users)
        : known.ties.length > 0 && random.chance(0.35)
          ? otherEnd(random.pick(known.ties), known)
          : random.pick(near.length > 0 && random.chance(0.6) ? near : fit);
    if (person !== seller && person.age > 15 && person.lines.length > 0) found.add(person);
  }
  return [...found];
}
